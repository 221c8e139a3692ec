import { addDays, daysFrom } from '../../domain/day.ts';
import type { Day, Weekday } from '../../domain/item.ts';
import { isWorkingDay } from '../../domain/week.ts';
import type { Weeks } from '../../domain/week.ts';

interface ChipFrame {
  today: Day;
  weeks: Weeks;
  workingDays: readonly Weekday[];
}

/** The days offered before any other: tomorrow, the last day worked on of this week, the first of next week. Each once, in order. */
export function chipDays({ today, weeks, workingDays }: ChipFrame): Day[] {
  const worked = (days: Day[]): Day[] => days.filter((day) => isWorkingDay(day, workingDays));
  const thisWeek = weeks.thisWeek === null ? [] : worked(daysFrom(weeks.thisWeek.first, weeks.thisWeek.last));
  const nextWeek = worked(daysFrom(weeks.nextWeek.first, weeks.nextWeek.last));
  const days = [addDays(today, 1), thisWeek[thisWeek.length - 1], nextWeek[0] ?? weeks.nextWeek.first];
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}
