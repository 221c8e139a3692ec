import type { Day, Task } from './item.ts';

/** True until the task is completed; deferred and waiting tasks are open. */
export function isOpen(task: Task): boolean {
  return task.progress !== 'completed';
}

/** The day the person plans to do it, or null. A do-date in the past counts as today (product rule 6). */
export function doDay(task: Pick<Task, 'planned'>, today: Day): Day | null {
  if (task.planned === null) return null;
  return task.planned < today ? today : task.planned;
}

/** The day the service says it is due, or null. */
export function dueDay(task: Pick<Task, 'due'>): Day | null {
  return task.due;
}

/**
 * True when the task stands in the Overdue lane: due before today and not planned.
 * A do-date takes it out of the lane even when it lies in the past, for then the task is planned for today; its due date
 * is still shown, in red (`isPastDue`).
 */
export function isOverdue(task: Task, today: Day): boolean {
  return task.planned === null && isPastDue(task, today);
}

/** True when an open task's due date lies before today, wherever it stands. */
export function isPastDue(task: Task, today: Day): boolean {
  return isOpen(task) && task.due !== null && task.due < today;
}

/** True for an open task that waits on others and has no day of its own; with one, it stands on that day instead. */
export function isWaiting(task: Task): boolean {
  return task.progress === 'waitingOnOthers' && task.planned === null && task.due === null;
}
