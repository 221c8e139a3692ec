import type { Day, Message, Task } from './item.ts';

/** The two dates of a task or a mail's flag. */
export interface Dates {
  start: Day | null;
  due: Day | null;
}

/**
 * The dates to write when an item shall be due on `due`. A flag's due date demands a start, never later than it, and goes
 * with it [followupflag, message-update]; Planner refuses a start after the due date [planner-overview]. To Do's start is
 * left as it is.
 */
export function dueAndStart(item: Pick<Task | Message, 'source' | 'start'>, due: Day | null): Dates {
  if (item.source === 'todo') return { start: item.start, due };
  if (due === null) return { start: item.source === 'mail' ? null : item.start, due };
  const start = item.start ?? (item.source === 'mail' ? due : null);
  return { start: start !== null && start > due ? due : start, due };
}
