import { dayOf, instantAt, isDay, minutesOfDay } from '../../domain/day.ts';
import type { Instant, Meeting, Zone } from '../../domain/item.ts';
import type { Checked } from './taskedits.ts';

/** An instant as `<input type="datetime-local">` wants it, in the program's zone and not the browser's. */
export function toLocal(at: Instant, zone: Zone): string {
  const minutes = minutesOfDay(at, zone);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${dayOf(at, zone)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Back again; null for what is no moment. Seconds are dropped. */
export function fromLocal(typed: string, zone: Zone): Instant | null {
  const [day = '', time = ''] = typed.split('T');
  const found = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time);
  return isDay(day) && found !== null ? instantAt(day, Number(found[1]) * 60 + Number(found[2]), zone) : null;
}

/** The times of a meeting from what was typed: for a timed one two moments, for an all-day one its first and last day. */
export function checkWhen(before: Meeting['when'], from: string, to: string, zone: Zone): Checked<Meeting['when']> {
  if (before.kind === 'all-day') {
    if (!isDay(from) || !isDay(to)) return { wrong: 'notADay' };
    if (to < from) return { wrong: 'endBeforeStart' };
    return from === before.first && to === before.last ? { same: true } : { change: { kind: 'all-day', first: from, last: to } };
  }
  const start = fromLocal(from, zone);
  const end = fromLocal(to, zone);
  if (start === null || end === null) return { wrong: 'notATime' };
  if (end <= start) return { wrong: 'endBeforeStart' };
  return from === toLocal(before.start, zone) && to === toLocal(before.end, zone) ? { same: true } : { change: { kind: 'timed', start, end } };
}
