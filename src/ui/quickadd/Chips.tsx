import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr16Regular, Clock16Regular, Dismiss12Regular, Person16Regular, Timer16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ProgramFrame } from '../../domain/program.ts';
import type { QuickAdd } from '../../domain/quickadd.ts';
import { useFormat } from '../language/format.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import type { Place } from './line.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', rowGap: '6px', minInlineSize: '0' },
  title: { margin: '0', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
  chips: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    display: 'inline-flex', alignItems: 'center', columnGap: '4px', boxSizing: 'border-box', minBlockSize: '24px', maxInlineSize: '100%', paddingInline: '8px', borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200, backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1,
  },
  word: { minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  remove: { minInlineSize: '24px', inlineSize: '24px', blockSize: '24px', padding: '0', marginInlineEnd: '-8px' },
});

interface ChipsProps {
  line: QuickAdd;
  place: Place | null;
  byDefault: boolean;
  text: string;
  frame: ProgramFrame;
  /** The words are no date after all and stay in the title. */
  onNotDate(word: string): void;
}

function Chip({ icon, children, kind }: { icon: ReactNode; children: ReactNode; kind: string }) {
  const styles = useStyles();
  return <li className={styles.chip} data-chip={kind}>{icon}{children}</li>;
}

function PlaceChip({ place, byDefault }: Pick<ChipsProps, 'byDefault'> & { place: Place }) {
  const styles = useStyles();
  const { t } = useTranslation('understood');
  const { Icon, bar } = SOURCE_LOOKS[place.kind === 'plan' ? 'planner' : 'todo'];
  return (
    <Chip kind="place" icon={<Icon className={styles.icon} style={{ color: bar }} aria-label={t(`panel.${place.kind}`)} />}>
      <span className={styles.word} dir="auto">{place.name}</span>
      {byDefault ? <span className={styles.quiet}>{t('panel.byDefault')}</span> : null}
    </Chip>
  );
}

/** Title, day, time, length, place and people, each with an icon; a date can be refused. */
export function Chips({ line, place, byDefault, text, onNotDate }: ChipsProps) {
  const styles = useStyles();
  const { t } = useTranslation('understood');
  const format = useFormat();
  const dates = line.marks.filter(({ kind }) => kind === 'date').map(({ from, to }) => text.slice(from, to));
  const clock = line.time === null ? null : format.clock(line.time);
  const timeWord = clock === null ? null : place?.kind === 'plan' ? t('panel.inTitle', { time: clock }) : t('panel.reminder', { time: clock });
  return (
    <div className={styles.line}>
      {line.title === '' ? null : <p className={styles.title} dir="auto">{line.title}</p>}
      <ul className={styles.chips} role="list">
        <Chip kind="day" icon={<CalendarLtr16Regular className={styles.icon} aria-hidden />}>
          <span className={styles.word}>{line.day === null ? t('panel.noDate') : format.day(line.day)}</span>
          {dates.map((word) => (
            <Button key={word} className={styles.remove} appearance="subtle" size="small" icon={<Dismiss12Regular />} aria-label={t('panel.notDate', { text: word })} title={t('panel.notDate', { text: word })} onClick={() => onNotDate(word)} />
          ))}
        </Chip>
        {timeWord === null ? null : <Chip kind="time" icon={<Clock16Regular className={styles.icon} aria-hidden />}>{timeWord}</Chip>}
        {line.minutes === null ? null : <Chip kind="length" icon={<Timer16Regular className={styles.icon} aria-hidden />}>{format.minutes(line.minutes)}</Chip>}
        {place === null ? null : <PlaceChip place={place} byDefault={byDefault} />}
        {line.people.map((person) => (
          <Chip key={person.id ?? person.address ?? ''} kind="person" icon={<Person16Regular className={styles.icon} aria-hidden />}><span className={styles.word} dir="auto">{person.name ?? person.address}</span></Chip>
        ))}
      </ul>
    </div>
  );
}
