import { mergeClasses } from '@fluentui/react-components';
import { ArrowRepeatAll16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import type { Meeting } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { Faces } from '../program/Faces.tsx';
import { others } from '../program/others.ts';
import { RowFrame } from '../program/RowFrame.tsx';
import { useRowStyles } from '../program/rowstyles.ts';
import { JoinButton } from './JoinButton.tsx';
import { meetingMeta, meetingTimes, meetingTitle } from './meetingwords.ts';
import type { Phase } from './phase.ts';

/** A meeting ahead or running: its time stands where tasks have their circle. */
export function MeetingRow(props: { entry: Entry; meeting: Meeting; phase: Phase }) {
  const { entry, meeting } = props;
  const styles = useRowStyles();
  const board = useBoard();
  const { t, me } = board;
  const times = meetingTimes(entry, meeting, board);
  const wholeDay = times.end === null && (meeting.when.kind === 'all-day' || (entry.span?.index ?? 1) > 1);
  const people = meeting.private ? [] : others([...meeting.attendees, meeting.organizer], me);
  const joinUrl = props.phase === 'joinable' ? meeting.online?.joinUrl ?? null : null;
  return (
    <RowFrame
      entry={entry}
      lead={(
        <span className={styles.lead}>
          <span className={wholeDay ? styles.wholeDay : styles.start}>{times.start}</span>
          {times.end === null ? null : <span className={styles.end}>{times.end}</span>}
        </span>
      )}
      marks={meeting.private ? <LockClosed16Regular className={styles.mark} /> : null}
      title={meetingTitle(meeting, t)}
      struck={meeting.cancelled}
      tentative={meeting.showAs === 'tentative' || meeting.answer === 'tentativelyAccepted' || meeting.answer === 'notResponded'}
      middle={meetingMeta(entry, meeting, board)}
      due={meeting.repeats ? <ArrowRepeatAll16Regular className={mergeClasses(styles.smallIcon)} aria-label={t('row.repeats')} /> : null}
      tail={joinUrl !== null || people.length === 0 ? null : <Faces people={people} />}
      fixed={joinUrl === null ? null : <JoinButton url={joinUrl} title={meetingTitle(meeting, t)} />}
    />
  );
}
