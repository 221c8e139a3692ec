import { memo } from 'react';
import type { Entry } from '../../domain/program.ts';
import { isUnanswered } from '../../domain/item.ts';
import { MessageRow } from '../mail/MessageRow.tsx';
import { UnansweredRow } from '../mail/UnansweredRow.tsx';
import { MeetingRow } from '../meetings/MeetingRow.tsx';
import { PastMeetingRow } from '../meetings/PastMeetingRow.tsx';
import type { Phase } from '../meetings/phase.ts';
import { TaskRow } from '../tasks/TaskRow.tsx';

export interface ItemRowProps {
  entry: Entry;
  phase: Phase;
  done: boolean;
}

/** True when a row would look the same: the clock makes new entries each minute, of the same items. */
function same(before: ItemRowProps, after: ItemRowProps): boolean {
  const a = before.entry;
  const b = after.entry;
  return a.item === b.item && a.key === b.key && a.place === b.place && a.day === b.day && a.dueElsewhere === b.dueElsewhere
    && before.phase === after.phase && before.done === after.done;
}

/** The row for an item, whatever its source. */
export const ItemRow = memo(function ItemRow({ entry, phase, done }: ItemRowProps) {
  const { item } = entry;
  if (item.source === 'calendar') {
    return phase === 'past' ? <PastMeetingRow entry={entry} meeting={item} /> : <MeetingRow entry={entry} meeting={item} phase={phase} />;
  }
  if (item.source !== 'mail') return <TaskRow entry={entry} task={item} done={done} />;
  return isUnanswered(item) ? <UnansweredRow entry={entry} message={item} /> : <MessageRow entry={entry} message={item} done={done} />;
}, same);
