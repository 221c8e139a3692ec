import { useId } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Meeting } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { useIsOpen } from '../program/openrow.ts';
import { useRowStyles } from '../program/rowstyles.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { meetingTimes, meetingTitle } from './meetingwords.ts';

const look = SOURCE_LOOKS.calendar;

/** A meeting that is over takes one line; it is smaller, not paler. */
export function PastMeetingRow(props: { entry: Entry; meeting: Meeting }) {
  const { entry, meeting } = props;
  const styles = useRowStyles();
  const board = useBoard();
  const { t, openItem } = board;
  const open = useIsOpen(entry.key);
  const endedId = useId();
  const times = meetingTimes(entry, meeting, board);
  return (
    <li
      className={mergeClasses(styles.row, styles.calendar, styles.past, open && styles.open)}
      data-source="calendar"
      data-id={meeting.id}
      data-bucket={entry.place}
      data-day={entry.span?.day}
    >
      <span className={styles.lead}>{times.start}</span>
      <div className={mergeClasses(styles.body, styles.oneLine)}>
        <button type="button" className={mergeClasses(styles.title, styles.pastTitle)} data-stop="" tabIndex={-1} aria-haspopup="dialog" aria-describedby={endedId} onClick={() => openItem(entry)}>
          <span className={styles.words} dir="auto">{meetingTitle(meeting, t)}</span>
        </button>
        {times.end === null ? null : <span className={styles.ended} id={endedId}>{` · ${t('meeting.ended', { time: times.end })}`}</span>}
      </div>
      <span className={mergeClasses(styles.tail)}>
        <look.Icon className={mergeClasses(styles.icon, styles.calendarIcon)} />{t(look.word)}
      </span>
    </li>
  );
}
