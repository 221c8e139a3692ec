import type { MeetingEdit } from '../domain/act.ts';
import { addDays } from '../domain/day.ts';
import type { EventDraft } from '../domain/draft.ts';
import { groupOf, type Instant, type Meeting } from '../domain/item.ts';
import { EVENT_FIELDS } from './calendar.ts';
import { ifMatch, query, segment, type GraphRequest } from './request.ts';

type Body = Record<string, unknown>;

const base = { workload: 'calendar', source: 'calendar', headers: { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' } } as const;
const write = { ...base, scopes: ['Calendars.ReadWrite'] } as const;

/** What is changed of a meeting; those left out stay. */
export interface MeetingChange extends MeetingEdit {
  when?: Meeting['when'];
}

export function eventBody({ title, location, showAs, private: isPrivate, categories, when }: MeetingChange): Body {
  return {
    ...(title !== undefined && { subject: title }),
    ...(location !== undefined && { location: { displayName: location ?? '' } }),
    ...(showAs !== undefined && { showAs }),
    ...(isPrivate !== undefined && { sensitivity: isPrivate ? 'private' : 'normal' }),
    ...(categories && { categories }),
    ...(when && timesJson(when)),
  };
}

const GROUP_WRITE = ['Group.ReadWrite.All'];
const GROUP_READ = ['Group.Read.All'];

/**
 * Makes an event in the person's own default calendar, or in the group's that the draft names: then the group organises it,
 * of which the person must be a member. Its `transactionId` is the draft's key: the same create sent twice makes one
 * event. Those invited are told at once. [user-post-events, group-post-events, event]
 */
export function createEvent(draft: EventDraft): GraphRequest {
  const { key, title, notes, when, showAs, location, attendees, categories } = draft;
  const body = {
    ...eventBody({ title, showAs, private: draft.private, when, ...(location !== null && { location }), ...(categories.length > 0 && { categories }) }),
    transactionId: key,
    ...(notes !== '' && { body: { contentType: 'text', content: notes } }),
    ...(attendees.length > 0 && { attendees: attendees.map(({ name, address }) => ({ type: 'required', emailAddress: { address, ...(name !== null && { name }) } })) }),
  };
  const group = groupOf(draft.calendar?.id ?? '');
  if (group !== null) return { ...write, scopes: GROUP_WRITE, method: 'POST', path: `/groups/${segment(group)}/events`, body };
  return { ...write, method: 'POST', path: '/me/events', body };
}

/**
 * Events around a time, with their `transactionId`: a create that was refused as a repetition is looked for here.
 * @param group whose calendar; null: the person's own
 */
export function eventsAround(start: Instant, end: Instant, group: string | null): GraphRequest {
  const options = { startDateTime: new Date(start - 60_000).toISOString(), endDateTime: new Date(end + 60_000).toISOString(), $select: [...EVENT_FIELDS, 'transactionId'].join(','), $top: 100 };
  if (group !== null) return { ...base, scopes: GROUP_READ, path: `/groups/${segment(group)}/calendarView${query(options)}` };
  return { ...base, scopes: ['Calendars.Read'], path: `/me/calendarView${query(options)}` };
}

export function patchEvent(id: string, body: Body, etag = ''): GraphRequest {
  return { ...write, method: 'PATCH', path: `/me/events/${segment(id)}`, body, headers: { ...base.headers, ...ifMatch(etag) } };
}

/** @param group whose calendar it stands in; null: the person's own */
export function deleteEvent(id: string, group: string | null): GraphRequest {
  if (group !== null) return { ...write, scopes: GROUP_WRITE, method: 'DELETE', path: `/groups/${segment(group)}/events/${segment(id)}` };
  return { ...write, method: 'DELETE', path: `/me/events/${segment(id)}` };
}

const ANSWERS = { accepted: 'accept', tentativelyAccepted: 'tentativelyAccept', declined: 'decline' } as const;

/** The organiser is told. 202 without a body. [event-accept] */
export function answerEvent(id: string, answer: keyof typeof ANSWERS): GraphRequest {
  return { ...write, method: 'POST', path: `/me/events/${segment(id)}/${ANSWERS[answer]}`, body: { sendResponse: true } };
}

/** @param group whose calendar it stands in; by default the person's own */
export function oneEvent(id: string, group: string | null = null): GraphRequest {
  const fields = query({ $select: EVENT_FIELDS.join(',') });
  if (group !== null) return { ...base, scopes: GROUP_READ, path: `/groups/${segment(group)}/events/${segment(id)}${fields}` };
  return { ...base, scopes: ['Calendars.Read'], path: `/me/events/${segment(id)}${fields}` };
}

/** All-day events are days: midnights as written, the end exclusive. [event] */
function timesJson(when: Meeting['when']): Body {
  if (when.kind === 'all-day') {
    return { isAllDay: true, start: { dateTime: `${when.first}T00:00:00`, timeZone: 'UTC' }, end: { dateTime: `${addDays(when.last, 1)}T00:00:00`, timeZone: 'UTC' } };
  }
  return { isAllDay: false, start: instantJson(when.start), end: instantJson(when.end) };
}

function instantJson(instant: number): Body {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}
