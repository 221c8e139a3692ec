/** To Do's times: due, start and completion are days, the reminder is an instant ([todotask], microsoft-graph-docs 16991 and 8192). */
import { badRequest } from '../odata/errors.ts';
import { instantToWall, wallAsUtc, wallText, type ZonedTime, zonedInstant } from '../odata/zone.ts';
import type { Entity } from './store.ts';

export const DAY_FIELDS = ['dueDateTime', 'startDateTime', 'completedDateTime'] as const;

function read(value: unknown, field: string): ZonedTime {
  const { dateTime, timeZone } = (value ?? {}) as Partial<ZonedTime>;
  if (typeof dateTime !== 'string') throw badRequest(`The property '${field}' needs a 'dateTime'.`, 'invalidRequest');
  return { dateTime, timeZone: timeZone ?? 'UTC' };
}

/** Midnight in UTC of a day `yyyy-mm-dd`. */
export function asDay(day: string): ZonedTime {
  return { dateTime: `${day}T00:00:00.0000000`, timeZone: 'UTC' };
}

/** The day of a stored due date; undefined where there is none. */
export function dayOf(value: unknown): string | undefined {
  const { dateTime } = (value ?? {}) as Partial<ZonedTime>;
  return dateTime?.slice(0, 10);
}

/**
 * A day as it is stored: the time part is dropped, the day as written stays.
 * @throws GraphFault 400 for an unreadable time or an unknown zone
 */
export function storeDay(value: unknown, field: string): ZonedTime | null {
  if (value === null) return null;
  const time = read(value, field);
  zonedInstant(time);
  return asDay(wallText(wallAsUtc(time.dateTime)).slice(0, 10));
}

/** An instant as it is stored, in UTC. @throws GraphFault 400 */
export function storeInstant(value: unknown, field: string): ZonedTime | null {
  if (value === null) return null;
  return { dateTime: instantToWall(zonedInstant(read(value, field)), 'UTC'), timeZone: 'UTC' };
}

/** A time as the client wants to see it. A day stays that day at midnight; what carries a time is converted. */
function inZone(value: ZonedTime, zone: string, isDay: boolean): ZonedTime {
  if (isDay && value.dateTime.includes('T00:00:00')) return { dateTime: value.dateTime, timeZone: zone };
  return { dateTime: instantToWall(zonedInstant(value), zone), timeZone: zone };
}

/** The task's times in the zone of `Prefer: outlook.timezone`; untouched (UTC) without one. */
export function taskInZone(task: Entity, zone: string | null): Entity {
  if (zone === null || zone === 'UTC') return task;
  const shown = { ...task };
  for (const field of [...DAY_FIELDS, 'reminderDateTime'] as const) {
    const value = task[field];
    if (value) shown[field] = inZone(value as ZonedTime, zone, field !== 'reminderDateTime');
  }
  return shown;
}
