import { MessageBar, MessageBarBody, ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clashesWith } from '../../domain/clashes.ts';
import { instantAt } from '../../domain/day.ts';
import { freeTimes, knownDays } from '../../domain/freetimes.ts';
import type { Day, Meeting } from '../../domain/item.ts';
import { useProgram } from '../../queries/program.ts';
import { useFormat } from '../language/format.ts';
import { isolated } from '../language/isolate.ts';
import { meetingTitle } from '../meetings/meetingwords.ts';
import { useChipStyles } from './chipstyles.ts';

const useStyles = makeStyles({
  times: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  label: { margin: '0', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  quiet: { margin: '0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  clash: { minInlineSize: 0, '& .fui-MessageBarBody': { overflowWrap: 'anywhere' } },
});

interface Props {
  day: Day;
  /** Minutes from midnight, and minutes: as the form stands. */
  start: number;
  length: number;
  /** Minutes that the person wants: a free time that is shorter is taken whole, of a longer one so much. */
  wanted: number;
  onChange(part: { start: number; length: number }): void;
}

/** The free times of the day out of the person's own calendar, and what the chosen time runs into. */
export function EventTimes({ day, start, length, wanted, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const { t: program } = useTranslation('program');
  const format = useFormat();
  const { whole, sources: { calendar } } = useProgram();
  const clashes = useMemo(() => {
    const from = instantAt(day, start, whole.frame.zone);
    return clashesWith(whole, { start: from, end: from + length * 60_000 });
  }, [whole, day, start, length]);
  // Of a calendar that was not read all time would seem free.
  if (calendar.status === 'loading') return null;
  if (calendar.status !== 'ready') return <p className={styles.quiet}>{t('event.unknown')}</p>;
  const last = knownDays(whole).at(-1) ?? whole.today;
  if (day > last) return <p className={styles.quiet}>{t('event.beyond', { day: format.day(last) })}</p>;
  const words = (meeting: Meeting): string => {
    const title = isolated(meetingTitle(meeting, program));
    return meeting.when.kind === 'timed' ? `${title} (${format.times(meeting.when.start, meeting.when.end)})` : title;
  };
  return (
    <div className={styles.times}>
      <FreeTimes day={day} free={freeTimes(whole, day)} chosen={start} wanted={wanted} onChange={onChange} />
      <div role="status">
        {clashes.length === 0 ? null : (
          <MessageBar className={styles.clash} intent="warning" layout="multiline" politeness="polite" data-clash={clashes.length}>
            <MessageBarBody>{t('event.clash', { meetings: format.list(clashes.map(words)) })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

interface FreeProps extends Pick<Props, 'day' | 'wanted' | 'onChange'> {
  free: ReturnType<typeof freeTimes>;
  chosen: number;
}

function FreeTimes({ day, free, chosen, wanted, onChange }: FreeProps): ReactNode {
  const styles = useStyles();
  const chips = useChipStyles();
  const { t } = useTranslation('capture');
  const format = useFormat();
  const { zone } = format;
  if (free.length === 0) return <p className={styles.quiet}>{t('event.noGap')}</p>;
  return (
    <>
      <p className={styles.label} aria-hidden>{t('event.gaps')}</p>
      <div role="group" aria-label={t('event.gaps')} className={chips.chips} data-gaps={free.length}>
        {free.map(({ startMinute, endMinute }) => (
          <ToggleButton
            key={startMinute} size="small" className={chips.chip} checked={chosen === startMinute}
            onClick={() => { onChange({ start: startMinute, length: Math.min(wanted, endMinute - startMinute) }); }}
          >
            {format.times(instantAt(day, startMinute, zone), instantAt(day, endMinute, zone))}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}
