import type { Change } from './act.ts';
import { applyEdit } from './applyedit.ts';
import { itemOfDraft } from './draft.ts';
import { dueAndStart } from './dueandstart.ts';
import { isUnanswered } from './item.ts';
import type { Day, Item, Meeting, Message, Task } from './item.ts';

/**
 * The item as it will be once the change is written: the picture shown at once. Null when it leaves the page (deleted, a
 * waiting mail dismissed, a flag cleared). A change that such an item does not know leaves it as it is. `today` is the day of completion.
 */
export function applyChange(item: Item, change: Change, today: Day): Item | null {
  if (change.kind === 'delete') return null;
  if (change.kind === 'create') return itemOfDraft(change.draft);
  if (change.kind === 'dismiss') return change.on && isUnanswered(item) ? null : item;
  if (item.source === 'calendar') return changeMeeting(item, change);
  if (isUnanswered(item)) return item;
  return item.source === 'mail' ? changeMessage(item, change) : changeTask(item, change, today);
}

function changeTask(task: Task, change: Change, today: Day): Task {
  switch (change.kind) {
    case 'complete': return { ...task, progress: 'completed', completedOn: task.completedOn ?? today };
    case 'reopen': return task.progress === 'completed' ? { ...task, progress: change.progress ?? 'notStarted', completedOn: null } : task;
    case 'plan': return { ...task, planned: change.day };
    case 'due': return { ...task, ...dueAndStart(task, change.day) };
    case 'pin': return { ...task, pinned: change.on };
    case 'attach': return { ...task, hasAttachments: true };
    case 'edit': return applyEdit(task, change.fields, today);
    default: return task;
  }
}

function changeMessage(message: Message, change: Change): Message | null {
  switch (change.kind) {
    case 'complete': return { ...message, completed: true };
    case 'reopen': return { ...message, completed: false };
    case 'due': return { ...message, ...dueAndStart(message, change.day) };
    case 'flag': return { ...message, ...flagDates(change) };
    case 'pin': return { ...message, pinned: change.on };
    case 'edit': return change.fields.estimate === undefined ? message : { ...message, estimate: change.fields.estimate };
    case 'unflag': return null;
    default: return message;
  }
}

/** A flag has a start only together with a due date, and never later than it. [followupflag] */
function flagDates({ start, due }: { start: Day | null; due: Day | null }): { start: Day | null; due: Day | null } {
  return due === null ? { start, due } : dueAndStart({ source: 'mail', start }, due);
}

function changeMeeting(meeting: Meeting, change: Change): Meeting {
  switch (change.kind) {
    case 'answer': return { ...meeting, answer: change.answer };
    case 'meet': return { ...meeting, when: change.when };
    case 'editMeeting': return { ...meeting, ...change.fields };
    default: return meeting;
  }
}
