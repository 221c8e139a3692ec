/** An event as the store keeps it, and what the service fills in. */
import type { Entity } from '../odata/entity.ts';
import { previewOf } from '../odata/itemBody.ts';
import type { ZonedTime } from '../odata/zone.ts';
import { toIana, zonedInstant } from '../odata/zone.ts';
import type { PatternedRecurrence } from './recurrence.ts';

export interface Person {
  name: string;
  address: string;
}

export interface StoredEvent {
  id: string;
  calendarId: string;
  version: number;
  /** Graph's properties but those that `series.ts` derives (`type`, `seriesMasterId`); start and end stay in the zone they were written in. */
  fields: Entity;
  /** Changed occurrences by their original day (`YYYY-MM-DD`, series zone): only what differs from the series. */
  exceptions: Map<string, Entity>;
  /** Days that were taken out of the series. */
  cancelled: Set<string>;
}

/** `time` of a response nobody has given yet ([event]). */
export const NEVER = '0001-01-01T00:00:00Z';

export function startOf(fields: Entity): ZonedTime {
  return fields['start'] as ZonedTime;
}

export function endOf(fields: Entity): ZonedTime {
  return fields['end'] as ZonedTime;
}

export function recurrenceOf(fields: Entity): PatternedRecurrence | null {
  return (fields['recurrence'] as PatternedRecurrence | null | undefined) ?? null;
}

/** Zone in which a series keeps its hour. */
export function seriesZone(fields: Entity): string {
  const named = [recurrenceOf(fields)?.range.recurrenceTimeZone, fields['originalStartTimeZone'] as string | undefined, startOf(fields).timeZone];
  return named.find((zone) => zone !== undefined && toIana(zone) !== null) ?? 'UTC';
}

/** `changeKey` and etag of a version, opaque and different for each. */
export function changeKeyOf(id: string, version: number): string {
  return Buffer.from(`${id.slice(-8)}:${String(version).padStart(6, '0')}`).toString('base64');
}

export function addressOf(recipient: unknown): string {
  const address = (recipient as { emailAddress?: { address?: string } } | undefined)?.emailAddress?.address;
  return (address ?? '').toLowerCase();
}

function responseFor(fields: Entity, owner: Person, isOrganizer: boolean): Entity {
  if (isOrganizer) return { response: 'organizer', time: NEVER };
  const attendees = (fields['attendees'] as { status?: Entity }[] | undefined) ?? [];
  const own = attendees.find((attendee) => addressOf(attendee) === owner.address.toLowerCase());
  return own?.status && own.status['response'] !== 'none' ? own.status : { response: 'notResponded', time: NEVER };
}

function onlineMeetingFor(fields: Entity, id: string): Entity {
  if (fields['isOnlineMeeting'] !== true) return { isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null };
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${Buffer.from(id.slice(-24)).toString('hex')}%40thread.v2/0`;
  return { onlineMeetingProvider: 'teamsForBusiness', onlineMeeting: (fields['onlineMeeting'] as Entity | undefined) ?? { joinUrl } };
}

function completeAttendees(fields: Entity): unknown[] {
  const attendees = (fields['attendees'] as Entity[] | undefined) ?? [];
  return attendees.map((attendee) => ({ type: 'required', status: { response: 'none', time: NEVER }, ...attendee }));
}

/** Properties a new event has though nobody sent them. */
export function completeEvent(sent: Entity, id: string, owner: Person, now: Date): Entity {
  const organizer = sent['organizer'] ?? { emailAddress: owner };
  const isOrganizer = addressOf(organizer) === owner.address.toLowerCase();
  const location = (sent['location'] as Entity | undefined) ?? { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} };
  const body = sent['body'] ?? { contentType: 'html', content: '' };
  const created = now.toISOString();
  return {
    createdDateTime: created, lastModifiedDateTime: created, categories: [], transactionId: null,
    originalStartTimeZone: startOf(sent).timeZone, originalEndTimeZone: endOf(sent).timeZone,
    iCalUId: `040000008200E00074C5B7101A82E008${Buffer.from(id.slice(-12)).toString('hex').toUpperCase()}`,
    reminderMinutesBeforeStart: 15, isReminderOn: true, hasAttachments: false, subject: '', importance: 'normal',
    sensitivity: 'normal', isAllDay: false, isCancelled: false, isDraft: false, responseRequested: true, showAs: 'busy',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null, allowNewTimeProposals: true, hideAttendees: false, recurrence: null,
    ...sent,
    ...onlineMeetingFor(sent, id),
    isOrganizer,
    responseStatus: (sent['responseStatus'] as Entity | undefined) ?? responseFor(sent, owner, isOrganizer),
    bodyPreview: previewOf(body),
    body, location, locations: sent['locations'] ?? (location['displayName'] ? [location] : []),
    attendees: completeAttendees(sent), organizer,
  };
}

/** Length in milliseconds, by the instants. */
export function lengthOf(fields: Entity): number {
  return zonedInstant(endOf(fields)).getTime() - zonedInstant(startOf(fields)).getTime();
}
