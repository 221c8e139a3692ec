import { addDays } from '../../domain/day.ts';
import type { Bucket, Day, Weekday } from '../../domain/item.ts';
import { isDay } from '../../domain/day.ts';
import { bucketDay } from '../../domain/moveto.ts';
import { isWorkingDay } from '../../domain/week.ts';
import type { Weeks } from '../../domain/week.ts';

/** Marks what takes a drop: `bucket:today`, `day:2026-10-15`, `no-date`, `later`, and the free times of `domain/freetimes.ts`. */
export const DROP = 'data-drop';
/** Set by the drag on the target under the pointer. */
export const DROP_OVER = 'data-drop-over';

interface DropFrame {
  weeks: Weeks;
  today: Day;
  workingDays: readonly Weekday[];
}

/** The first day worked on after next week. */
export function laterDay({ weeks, workingDays }: DropFrame): Day {
  const first = addDays(weeks.nextWeek.last, 1);
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  return days.find((day) => isWorkingDay(day, workingDays)) ?? first;
}

/** The day that dropping on a target means; null is No date, undefined that nothing can be dropped there. */
export function dropDay(target: string, frame: DropFrame): Day | null | undefined {
  if (target === 'no-date') return null;
  if (target === 'later') return laterDay(frame);
  const [kind, value = ''] = target.split(':');
  if (kind === 'day') return isDay(value) ? value : undefined;
  if (kind !== 'bucket' || !isBucket(value)) return undefined;
  // On the last day of a week nothing is left of it.
  return bucketDay(value, frame.weeks, frame.today, frame.workingDays) ?? undefined;
}

function isBucket(value: string): value is Bucket {
  return value === 'today' || value === 'this-week' || value === 'next-week';
}
