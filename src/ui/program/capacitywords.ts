import type { Capacity } from '../../domain/program.ts';
import { freeMinutes, overBy } from '../../domain/capacity.ts';
import type { ProgramView } from '../../queries/view.ts';
import type { Board } from './board.ts';

/** True when booked time can be told: the calendar was read at least once, or was left out on purpose. */
export function bookedKnown(view: ProgramView): boolean {
  const { calendar } = view.sources;
  return calendar.readAt !== null || calendar.status === 'off';
}

/** U8: "6 h 10 meetings + 3 h 30 tasks of 8 h". What is nothing is left out. */
export function bookedWords(capacity: Capacity, { t, format }: Pick<Board, 't' | 'format'>): string {
  const { meetings, tasks, of } = capacity;
  const parts = [
    meetings > 0 ? t('capacity.meetings', { time: format.minutes(meetings) }) : null,
    tasks > 0 ? t('capacity.tasks', { time: format.minutes(tasks) }) : null,
  ].filter((part) => part !== null);
  const booked = parts.length === 0 ? t('capacity.nothing') : parts.join(' + ');
  return of === 0 ? booked : t('capacity.of', { booked, of: format.minutes(of) });
}

/** "over by 1 h 40", "6 h 45 free", or nothing on a day off: there is nothing to be over. */
export function roomWords(capacity: Capacity, { t, format }: Pick<Board, 't' | 'format'>): { words: string; over: boolean } {
  if (capacity.of === 0) return { words: '', over: false };
  const over = overBy(capacity);
  if (over > 0) return { words: t('capacity.over', { time: format.minutes(over) }), over: true };
  return { words: t('capacity.free', { time: format.minutes(freeMinutes(capacity)) }), over: false };
}
