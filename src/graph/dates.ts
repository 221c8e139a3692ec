import { dayOf, instantAt, isDay } from '../domain/day.ts';
import type { Day, Instant, Zone } from '../domain/item.ts';
import { isZone } from '../domain/zone.ts';
import { entity, text } from './wire.ts';

let findIana: (name: string) => readonly string[] = () => [];

/** Fetches the names of Windows zones, beside the first requests; until then only IANA names are understood. */
export async function loadZones(): Promise<void> {
  const library = await import('windows-iana');
  findIana = (name) => library.findIana(name);
}

/**
 * The IANA zone behind a name that Outlook uses: a Windows name (`Romance Standard Time`) or an IANA one.
 * @returns null for what nobody can name, such as `tzone://Microsoft/Custom`
 */
export function zoneFrom(name: unknown): Zone | null {
  const given = text(name);
  if (given === null) return null;
  if (/^(UTC|Etc\/UTC|Etc\/GMT|GMT)$/i.test(given)) return 'UTC';
  const found = findIana(given).find((zone) => isZone(zone));
  return found ?? (isZone(given) ? given : null);
}

/** An instant from a DateTimeOffset such as `2026-11-24T09:00:00.1234567Z`; null when it is none. */
export function instantFrom(value: unknown): Instant | null {
  const written = text(value);
  if (written === null) return null;
  const time = Date.parse(written.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(time) ? null : time;
}

const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant from `{dateTime, timeZone}`; a missing or unknown zone counts as UTC, as Graph answers. [datetimetimezone] */
export function instantIn(value: unknown): Instant | null {
  const given = entity<{ dateTime: string; timeZone: string }>(value);
  const written = text(given?.dateTime) ?? '';
  const [, day, hours, minutes, seconds, , offset] = WALL.exec(written) ?? [];
  if (!isDay(day) || hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (offset !== undefined) return instantFrom(written);
  const zone = zoneFrom(given?.timeZone) ?? 'UTC';
  return instantAt(day, Number(hours) * 60 + Number(minutes), zone) + Number(seconds ?? 0) * 1000;
}

/**
 * The day of `{dateTime, timeZone}` where a date is meant (To Do, mail flags): the date as written when the time is
 * midnight, for a UTC midnight is no instant but a date; else the day that the instant falls on in `zone`. [todotask]
 */
export function dayIn(value: unknown, zone: Zone): Day | null {
  const written = text(entity<{ dateTime: string }>(value)?.dateTime) ?? '';
  const day = written.slice(0, 10);
  if (!isDay(day)) return null;
  if (/^T00:00(:00(\.0+)?)?Z?$/.test(written.slice(10)) || written.length === 10) return day;
  const instant = instantIn(value);
  return instant === null ? day : dayOf(instant, zone);
}

/** The day of an instant (Planner) in `zone`. */
export function dayAt(value: unknown, zone: Zone): Day | null {
  const instant = instantFrom(value);
  return instant === null ? null : dayOf(instant, zone);
}
