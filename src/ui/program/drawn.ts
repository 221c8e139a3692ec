import type { Day } from '../../domain/item.ts';
import type { Capacity, DayPlan, Entry } from '../../domain/program.ts';

/** Rows a bucket has at first, and how many "Show more" adds. Three times the first, with the rest of the page, stays below 2 500 elements. */
export const FIRST_ROWS = 46;
export const MORE_ROWS = 60;
/** Of a list longer than that, how many are drawn at once, and how many more as they come near: what nobody sees would cost the opening and each act as much as what is seen. */
export const NEAR_ROWS = 24;
export const NEXT_ROWS = 12;

/** One piece of a bucket: a day with rows, or a run of days with none. */
export type DayPiece =
  | { kind: 'day'; day: Day; entries: Entry[]; capacity: Capacity }
  | { kind: 'empty'; first: Day; last: Day };

/**
 * The pieces to draw when `near` rows of a long list have come near and it has at most `limit`; empty days next to each other
 * share one piece. @returns `ahead`: rows within the limit that are not drawn yet; `left`: those beyond it
 */
export function drawnDays(days: readonly DayPlan[], near: number, limit: number): { pieces: DayPiece[]; ahead: number; left: number } {
  const pieces: DayPiece[] = [];
  const all = days.reduce((sum, { entries }) => sum + entries.length, 0);
  const most = all <= FIRST_ROWS ? limit : Math.min(near, limit);
  let room = most;
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
    room -= entries.length;
    if (entries.length > 0) pieces.push({ kind: 'day', day: plan.day, entries, capacity: plan.capacity });
  }
  return { pieces, ahead: Math.min(all, limit) - Math.min(all, most), left: Math.max(0, all - limit) };
}
