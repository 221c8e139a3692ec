import type { Change } from './act.ts';
import { addDays, dayOf, daysBetween, daysFrom, instantAt, minutesOfDay } from './day.ts';
import { isUnanswered } from './item.ts';
import type { Bucket, Day, Item, Meeting, Task, Weekday, Zone } from './item.ts';
import { isWorkingDay } from './week.ts';
import type { Weeks } from './week.ts';

/**
 * Why an item does not move.
 * - `not-organiser`, `cancelled`: a meeting; `needs-day`: a meeting cannot be without a day
 * - `waiting`: a mail that waits for an answer has no day of its own
 * - `shared`: a Planner task stands on the due date that all share, and so cannot be put to No date
 * - `repeats`: the due date of a repeating To Do belongs to its series, and so cannot be cleared by moving
 */
export type Refusal = 'not-organiser' | 'cancelled' | 'needs-day' | 'waiting' | 'shared' | 'repeats';

/**
 * What moving an item to a day, or to No date (`null`), means (rule 6). A To Do task or a flagged mail is personal: its
 * due date moves, and a do-date that it may have goes. A Planner task is shared and a repeating To Do is a series: they are
 * planned for that day, their due date stays. A meeting moves with its time of day and its length, by its organiser only.
 * A day before today counts as today, except for meetings.
 */
export function moveTo(item: Item, day: Day | null, today: Day, zone: Zone): Change | { refused: Refusal } {
  if (item.source === 'calendar') return moveMeeting(item, day, zone);
  if (isUnanswered(item)) return { refused: 'waiting' };
  const to = day !== null && day < today ? today : day;
  if (item.source === 'mail') return { kind: 'due', day: to };
  if (item.source === 'planner' || item.repeats) return planTask(item, to);
  return item.planned === null ? { kind: 'due', day: to } : { kind: 'edit', fields: { due: to, planned: null } };
}

/** True when `moveTo` did not give a change. */
export function isRefused(moved: Change | { refused: Refusal }): moved is { refused: Refusal } {
  return 'refused' in moved;
}

/**
 * The day that dropping on a bucket means: today; the next working day of this week after today; the first working day of
 * next week. Of a week without working days its first day. Null when nothing is left of this week.
 */
export function bucketDay(bucket: Bucket, weeks: Weeks, today: Day, workingDays: readonly Weekday[]): Day | null {
  if (bucket === 'today') return today;
  const span = bucket === 'this-week' ? weeks.thisWeek : weeks.nextWeek;
  if (!span) return null;
  return daysFrom(span.first, span.last).find((day) => isWorkingDay(day, workingDays)) ?? span.first;
}

function planTask(task: Task, day: Day | null): Change | { refused: Refusal } {
  if (day === null && task.due !== null && task.planned === null) return { refused: task.source === 'planner' ? 'shared' : 'repeats' };
  return { kind: 'plan', day };
}

function moveMeeting(meeting: Meeting, day: Day | null, zone: Zone): Change | { refused: Refusal } {
  if (meeting.cancelled) return { refused: 'cancelled' };
  if (meeting.answer !== 'organizer') return { refused: 'not-organiser' };
  return day === null ? { refused: 'needs-day' } : { kind: 'meet', when: timesOn(meeting.when, day, zone) };
}

/** The same times with the first day on `day`: the clock time of the start and the length are kept. */
function timesOn(when: Meeting['when'], day: Day, zone: Zone): Meeting['when'] {
  if (when.kind === 'all-day') return { kind: 'all-day', first: day, last: addDays(day, daysBetween(when.first, when.last)) };
  if (dayOf(when.start, zone) === day) return when;
  const start = instantAt(day, minutesOfDay(when.start, zone), zone);
  return { kind: 'timed', start, end: start + (when.end - when.start) };
}
