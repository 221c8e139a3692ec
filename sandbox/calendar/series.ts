/** What a stored event is on the calendar: itself, or the occurrences and exceptions of its series ([event], [calendar-list-calendarview]). */
import type { Entity } from '../odata/entity.ts';
import type { ZonedTime } from '../odata/zone.ts';
import { instantToWall, wallAsUtc, wallText, wallToInstant, zonedInstant } from '../odata/zone.ts';
import type { StoredEvent } from './event.ts';
import { changeKeyOf, endOf, recurrenceOf, seriesZone, startOf } from './event.ts';
import { occurrenceDays } from './recurrence.ts';

const DAY = 86_400_000;

export interface Instance {
  entity: Entity;
  start: Date;
  end: Date;
}

function marked(event: StoredEvent, fields: Entity): Entity {
  const changeKey = changeKeyOf(event.id, event.version);
  return { '@odata.etag': `W/"${changeKey}"`, ...fields, changeKey };
}

/** A wall clock of the event in the zone of its series; an all-day event keeps its date. */
function seriesWall(fields: Entity, time: ZonedTime, zone: string): string {
  if (fields['isAllDay'] === true || time.timeZone === zone) return time.dateTime;
  return instantToWall(zonedInstant(time), zone);
}

/** Opaque to clients; the day makes it stable and unique. */
export function occurrenceId(masterId: string, day: string): string {
  return `${masterId}_${day.replaceAll('-', '')}`;
}

/** Series id and day inside an id made by `occurrenceId`; null for another id. */
export function splitOccurrenceId(id: string): { masterId: string; day: string } | null {
  const match = /^(.+)_(\d{4})(\d{2})(\d{2})$/.exec(id);
  return match ? { masterId: match[1] ?? '', day: `${match[2]}-${match[3]}-${match[4]}` } : null;
}

/** The series master or single instance, as `/events` gives it. */
export function masterEntity(event: StoredEvent): Entity {
  const isSeries = recurrenceOf(event.fields) !== null;
  const cancelledOccurrences = [...event.cancelled].sort().map((day) => `OID.${event.id}.${day}`);
  return marked(event, {
    id: event.id,
    ...event.fields,
    type: isSeries ? 'seriesMaster' : 'singleInstance',
    seriesMasterId: null,
    ...(isSeries ? { cancelledOccurrences } : {}),
  });
}

function occurrence(event: StoredEvent, day: string): Entity {
  const zone = seriesZone(event.fields);
  const startWall = seriesWall(event.fields, startOf(event.fields), zone);
  const length = wallAsUtc(seriesWall(event.fields, endOf(event.fields), zone)) - wallAsUtc(startWall);
  const start = `${day}T${startWall.slice(11) || '00:00:00'}`;
  const changes = event.exceptions.get(day);
  return marked(event, {
    id: occurrenceId(event.id, day),
    ...event.fields,
    iCalUId: `${String(event.fields['iCalUId'])}${day.replaceAll('-', '')}`,
    recurrence: null,
    transactionId: null,
    start: { dateTime: start, timeZone: zone },
    end: { dateTime: wallText(wallAsUtc(start) + length), timeZone: zone },
    originalStart: wallToInstant(start, zone).toISOString(),
    ...changes,
    type: changes ? 'exception' : 'occurrence',
    seriesMasterId: event.id,
  });
}

function instance(entity: Entity): Instance {
  return { entity, start: zonedInstant(startOf(entity)), end: zonedInstant(endOf(entity)) };
}

function overlaps({ start, end }: Instance, from: Date, to: Date): boolean {
  return start < to && (end > from || (end.getTime() === start.getTime() && start >= from));
}

/** The occurrence or exception of a day of the series; null when the series does not fall on that day. */
export function occurrenceOn(event: StoredEvent, day: string): Entity | null {
  const recurrence = recurrenceOf(event.fields);
  if (!recurrence || event.cancelled.has(day)) return null;
  if (!event.exceptions.has(day) && occurrenceDays(recurrence, day, day).length === 0) return null;
  return occurrence(event, day);
}

/** Everything of the event that overlaps the window, end exclusive. */
export function instancesBetween(event: StoredEvent, from: Date, to: Date): Instance[] {
  const recurrence = recurrenceOf(event.fields);
  if (!recurrence) return [instance(masterEntity(event))].filter((one) => overlaps(one, from, to));
  const length = Math.max(0, wallAsUtc(endOf(event.fields).dateTime) - wallAsUtc(startOf(event.fields).dateTime));
  const first = new Date(from.getTime() - length - 2 * DAY).toISOString().slice(0, 10);
  const last = new Date(to.getTime() + 2 * DAY).toISOString().slice(0, 10);
  const days = new Set([...occurrenceDays(recurrence, first, last), ...event.exceptions.keys()]);
  return [...days]
    .filter((day) => !event.cancelled.has(day))
    .map((day) => instance(occurrence(event, day)))
    .filter((one) => overlaps(one, from, to));
}

/** Day of the series that an `originalStart` (instant, or a date for all-day series) names. */
export function dayOfOriginalStart(fields: Entity, originalStart: string): string {
  if (fields['isAllDay'] === true || originalStart.length === 10) return originalStart.slice(0, 10);
  return instantToWall(new Date(originalStart), seriesZone(fields)).slice(0, 10);
}
