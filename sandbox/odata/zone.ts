/** Time zones as Outlook speaks of them: Windows and IANA names, wall-clock strings with seven decimals and no offset. */
import { tzOffset } from '@date-fns/tz';
import { findIana } from 'windows-iana';
import { badRequest } from './errors.ts';

/** `dateTimeTimeZone` of Graph: a wall clock without offset, and the zone it hangs in. */
export interface ZonedTime {
  dateTime: string;
  timeZone: string;
}

/** The library searches its whole table each time. */
const names = new Map<string, string | null>();
const MINUTE = 60_000;
const DAY = 86_400_000;
const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?$/;

/** IANA name for a Windows or IANA zone name (case-sensitive as in Outlook); null when nobody knows it. */
export function toIana(name: string): string | null {
  const known = names.get(name);
  if (known !== undefined) return known;
  const found = lookUp(name);
  names.set(name, found);
  return found;
}

function lookUp(name: string): string | null {
  if (name === 'UTC') return 'Etc/UTC';
  const windows = findIana(name)[0];
  if (windows !== undefined) return windows;
  return name !== '' && !Number.isNaN(tzOffset(name, new Date(0))) ? name : null;
}

function knownZone(name: string): string {
  const iana = toIana(name);
  if (iana === null) throw badRequest('A valid TimeZone value must be specified.', 'TimeZoneNotSupportedException');
  return iana;
}

function offsetAt(iana: string, instant: number): number {
  return tzOffset(iana, new Date(instant)) * MINUTE;
}

/**
 * Instant of a wall clock in a zone (Windows or IANA name).
 * A clock time that happens twice means the first; one that is skipped moves on by the gap.
 * @throws GraphFault 400 for an unreadable time or an unknown zone.
 */
export function wallToInstant(wall: string, zone: string): Date {
  const iana = knownZone(zone);
  const guess = wallAsUtc(wall);
  const offsets = [offsetAt(iana, guess - DAY), offsetAt(iana, guess + DAY)];
  const exact = offsets.map((offset) => guess - offset).filter((time) => time + offsetAt(iana, time) === guess);
  return new Date(exact.length > 0 ? Math.min(...exact) : guess - Math.min(...offsets));
}

/** The wall clock read as if it were UTC, in milliseconds. @throws GraphFault 400 when it is not a date. */
export function wallAsUtc(wall: string): number {
  const match = WALL.exec(wall.replace(/Z$/, ''));
  const time = match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4] ?? '00'}:${match[5] ?? '00'}:${match[6] ?? '00'}Z`) : NaN;
  if (Number.isNaN(time)) throw badRequest(`The value '${wall}' is not a valid date and time.`, 'ErrorInvalidRequest');
  return time + Math.floor(Number(`0.${match?.[7] ?? '0'}`) * 1000);
}

/** Milliseconds read as UTC, written as Outlook does: `2026-11-24T09:00:00.0000000`. */
export function wallText(utcMilliseconds: number): string {
  return `${new Date(utcMilliseconds).toISOString().slice(0, 23)}0000`;
}

/** Wall clock of an instant in a zone (Windows or IANA name), with seven decimals and no offset. */
export function instantToWall(instant: Date, zone: string): string {
  return wallText(instant.getTime() + offsetAt(knownZone(zone), instant.getTime()));
}

/** The instant a `dateTimeTimeZone` means. */
export function zonedInstant(time: ZonedTime): Date {
  return wallToInstant(time.dateTime, time.timeZone);
}

/**
 * Zone that `Prefer: outlook.timezone="…"` asks for, as written; null without it.
 * @throws GraphFault 400 for a name that neither Windows nor IANA knows.
 */
export function preferredZone(headers: Readonly<Record<string, string>>): string | null {
  const match = /outlook\.timezone\s*=\s*(?:"([^"]*)"|([^\s,;]+))/i.exec(headers['prefer'] ?? '');
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return null;
  knownZone(name);
  return name;
}
