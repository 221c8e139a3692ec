import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock20Regular, CalendarLtr16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { DetailSection } from '../details/DetailSection.tsx';
import { SideDrawer, useLastShown } from '../details/SideDrawer.tsx';
import { useFormat } from '../language/format.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { DaySheetMeetings } from './DaySheetMeetings.tsx';
import { daySheetParts, whereFrom } from './daysheetparts.ts';
import type { MeetingEntry } from './daysheetparts.ts';
import { DaySheetRow } from './DaySheetRow.tsx';
import '../details/words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.body1 },
});

function AllDayRow({ entry }: { entry: MeetingEntry }): ReactNode {
  const { t } = useTranslation('details');
  const format = useFormat();
  const { when, location, cancelled } = entry.item;
  const until = when.kind === 'all-day' && when.last !== entry.day ? t('daySheet.until', { day: format.day(when.last) }) : '';
  return <DaySheetRow item={entry.item} struck={cancelled} meta={[cancelled ? t('daySheet.cancelled') : '', location ?? '', until]} />;
}

function DaySheetContent({ entries }: { entries: readonly Entry[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { allDay, timed, rest } = useMemo(() => daySheetParts(entries), [entries]);
  return (
    <>
      {allDay.length === 0 ? null : (
        <DetailSection title={t('daySheet.allDay')}>
          <ul className={styles.list}>{allDay.map((entry) => <li key={entry.key}><AllDayRow entry={entry} /></li>)}</ul>
        </DetailSection>
      )}
      <DetailSection title={t('daySheet.meetings')} aside={timed.length === 0 ? undefined : String(timed.length)}>
        {timed.length === 0 ? <p className={styles.nothing}>{t('daySheet.noMeetings')}</p> : <DaySheetMeetings entries={timed} />}
      </DetailSection>
      <DetailSection title={t('daySheet.tasks')} aside={rest.length === 0 ? undefined : String(rest.length)}>
        {rest.length === 0
          ? <p className={styles.nothing}>{t('daySheet.noTasks')}</p>
          : <ul className={styles.list}>{rest.map((entry) => <li key={entry.key}><DaySheetRow item={entry.item} meta={[whereFrom(entry.item)]} /></li>)}</ul>}
      </DetailSection>
    </>
  );
}

interface DaySheetProps {
  day: Day | null;
  entries: Entry[];
  /** Times are to be suggested for what has none that day. */
  onTimes(day: Day): void;
  onClose(): void;
}

/** One day on one sheet, opened from the day's head: all-day entries, meetings (Graph Toolkit's Agenda), tasks and mails. Rows are copies and carry no id. */
export default function DaySheet({ day, entries, onTimes, onClose }: DaySheetProps): ReactNode {
  const { t } = useTranslation('details');
  const format = useFormat();
  const sheet = useMemo(() => (day === null ? null : { day, entries }), [day, entries]);
  const shown = useLastShown(sheet);
  if (shown === null) return null;
  const path = <><CalendarLtr16Regular style={{ color: SOURCE_LOOKS.calendar.bar }} aria-hidden /><span>{t('daySheet.path')}</span></>;
  return (
    <SideDrawer open={day !== null} onClose={onClose} title={format.dayLong(shown.day)} path={path} footer={<Button icon={<CalendarClock20Regular />} onClick={() => onTimes(shown.day)}>{t('daySheet.times')}</Button>}>
      <DaySheetContent key={shown.day} entries={shown.entries} />
    </SideDrawer>
  );
}
