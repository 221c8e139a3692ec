import type { Change, MeetingEdit } from './act.ts';
import { dueAndStart } from './dueandstart.ts';
import { inverseOfEdit } from './inverseofedit.ts';
import type { Item, Meeting, Message, Task } from './item.ts';
import { isUnanswered } from './item.ts';
import { notifies } from './notifies.ts';

/**
 * What undoes a change, made from the item as it was before it. Null when it cannot be undone: it told somebody, it
 * answered an invitation, or it deleted what cannot be made again. A change that changes nothing is undone by itself.
 */
export function inverseOf(before: Item, change: Change): Change | null {
  if (notifies(before, change).length > 0) return null;
  switch (change.kind) {
    case 'create': return { kind: 'delete', restore: change.draft };
    case 'delete': return change.restore ? { kind: 'create', draft: change.restore } : null;
    case 'dismiss': return isUnanswered(before) ? { kind: 'dismiss', on: !change.on } : change;
    default: break;
  }
  if (before.source === 'calendar') return inverseForMeeting(before, change);
  if (isUnanswered(before)) return change;
  return before.source === 'mail' ? inverseForMessage(before, change) : inverseForTask(before, change);
}

function inverseForTask(before: Task, change: Change): Change {
  switch (change.kind) {
    case 'complete': return before.progress === 'completed' ? change : { kind: 'reopen', progress: before.progress };
    case 'reopen': return before.progress === 'completed' ? { kind: 'complete' } : change;
    case 'plan': return { kind: 'plan', day: before.planned };
    case 'due': return inverseOfDue(before, change.day);
    case 'pin': return { kind: 'pin', on: before.pinned };
    case 'attach': return { kind: 'detach', file: change.file };
    case 'detach': return { kind: 'attach', file: change.file };
    case 'edit': return { kind: 'edit', fields: inverseOfEdit(before, change.fields) };
    default: return change;
  }
}

/** A due date that moved the start with it brings it back. */
function inverseOfDue(before: Task, day: string | null): Change {
  const { start, due } = before;
  return dueAndStart(before, day).start === start ? { kind: 'due', day: due } : { kind: 'edit', fields: { start, due } };
}

function inverseForMessage(before: Message, change: Change): Change {
  switch (change.kind) {
    case 'complete': return before.completed ? change : { kind: 'reopen' };
    case 'reopen': return before.completed ? { kind: 'complete' } : change;
    case 'flag': return change.fresh === true ? { kind: 'unflag' } : datesOf(before);
    case 'due':
    case 'unflag': return datesOf(before);
    case 'edit': return { kind: 'edit', fields: { estimate: before.estimate } };
    case 'pin': return { kind: 'pin', on: before.pinned };
    default: return change;
  }
}

function datesOf({ start, due }: Message): Change {
  return { kind: 'flag', start, due };
}

function inverseForMeeting(before: Meeting, change: Change): Change | null {
  if (change.kind === 'answer') return null;
  if (change.kind === 'meet') return { kind: 'meet', when: before.when };
  if (change.kind !== 'editMeeting') return change;
  const names = Object.keys(change.fields) as (keyof MeetingEdit)[];
  return { kind: 'editMeeting', fields: Object.fromEntries(names.map((name) => [name, before[name]])) };
}
