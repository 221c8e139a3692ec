import { addDays, isoWeekday, type Day, type Frame } from './frame.ts';

/** Where an item shall stand, whatever day of the week it is. */
export type Slot = 'overdue' | 'today' | 'this-week' | 'next-week' | 'later' | 'none' | 'done' | 'done-today';

/** How many items of one source a day of this week takes before the rest moves to next week. */
export interface Load {
  workingDay: number;
  weekendDay: number;
}

/**
 * Gives each item of a slot its day, in turn, so that the fortnight is evenly full. What this week can no longer take (on a
 * Friday it has only the weekend left, on a Sunday nothing) goes to next week.
 * @returns the due day for the next item of a slot; null for `none`
 */
export function createSlots(frame: Frame, load: Load): (slot: Slot) => Day | null {
  const counts = new Map<Slot, number>();
  const rest = roomThisWeek(frame, load);
  const next = (slot: Slot): number => {
    const n = counts.get(slot) ?? 0;
    counts.set(slot, n + 1);
    return n;
  };
  const place = (slot: Slot): Day | null => {
    const n = next(slot);
    switch (slot) {
      case 'overdue': return frame.day([-1, -5, -12, -3, -8, -19][n % 6] ?? -1);
      case 'today': return frame.today;
      case 'this-week': return rest[n] ?? place('next-week');
      case 'next-week': return addDays(frame.inWeek(1, 1), (n * 2) % 5);
      case 'later': return laterDay(frame, n);
      case 'done': return frame.day(-2 - n * 2);
      case 'done-today': return frame.today;
      case 'none': return null;
    }
  };
  return place;
}

/** The places this week still has after today, day by day in turn: working days first, then the weekend. */
function roomThisWeek(frame: Frame, load: Load): Day[] {
  const left = Array.from({ length: 7 - frame.weekday }, (_, i) => frame.day(i + 1));
  const turns = (days: Day[], each: number) => Array.from({ length: each }, () => days).flat();
  return [
    ...turns(left.filter((day) => isoWeekday(day) <= 5), load.workingDay),
    ...turns(left.filter((day) => isoWeekday(day) > 5), load.weekendDay),
  ];
}

/** Working days from the Monday after next on, further and further apart. */
function laterDay(frame: Frame, n: number): Day {
  const day = addDays(frame.inWeek(2, 1), n * 3 + Math.floor((n * n) / 6));
  return isoWeekday(day) <= 5 ? day : addDays(day, 8 - isoWeekday(day));
}
