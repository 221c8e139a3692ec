import { addDays, type Day, type Frame } from '../frame.ts';
import type { Random } from '../random.ts';

/** A due day: a fifth has none, a twentieth is overdue, the rest lies in this week and the next four. */
export function dueDay(frame: Frame, random: Random): Day | null {
  const share = random.next();
  if (share < 0.2) return null;
  if (share < 0.25) return frame.day(-1 - random.below(20));
  if (share < 0.65) return addDays(frame.today, random.below(15 - frame.weekday));
  return addDays(frame.inWeek(2, 1), random.below(21));
}
