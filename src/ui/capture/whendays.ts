import { addDays, weekdayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';

/** The days offered before any other: today, the coming Friday, the Monday after. Friday is left out when it is today. */
export function whenDays(today: Day): Day[] {
  const friday = addDays(today, (5 - weekdayOf(today) + 7) % 7);
  const monday = addDays(today, ((1 - weekdayOf(today) + 6) % 7) + 1);
  return [...new Set([today, friday, monday])].sort();
}
