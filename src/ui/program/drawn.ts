import type { Day } from '../../domain/item.ts';
import type { Capacity, DayPlan, Entry } from '../../domain/program.ts';

/** Rows a bucket draws at first, and how many "Show more" adds. Three times the first, with the rest of the page, stays below 2 500 elements. */
export const FIRST_ROWS = 46;
export const MORE_ROWS = 60;

/** One piece of a bucket: a day with rows, or a run of days with none. */
export type DayPiece =
  | { kind: 'day'; day: Day; entries: Entry[]; capacity: Capacity }
  | { kind: 'empty'; first: Day; last: Day };

/** The pieces to draw within `limit` rows, and how many rows are left over. Empty days next to each other share one piece. */
export function drawnDays(days: readonly DayPlan[], limit: number): { pieces: DayPiece[]; left: number } {
  const pieces: DayPiece[] = [];
  let room = limit;
  let left = 0;
  for (const plan of days) {
    const before = pieces[pieces.length - 1];
    if (plan.entries.length === 0) {
      if (room <= 0) continue;
      if (before?.kind === 'empty') before.last = plan.day;
      else pieces.push({ kind: 'empty', first: plan.day, last: plan.day });
      continue;
    }
    // All of a day keep being the same object, so that a day in which nothing changed is not drawn again.
    const entries = plan.entries.length <= room ? plan.entries : plan.entries.slice(0, Math.max(0, room));
    left += plan.entries.length - entries.length;
    room -= entries.length;
    if (entries.length > 0) pieces.push({ kind: 'day', day: plan.day, entries, capacity: plan.capacity });
  }
  return { pieces, left };
}
