import type { Calendar, Event, Location, OnlineMeetingInfo, ResponseStatus } from '@microsoft/microsoft-graph-types';
import { addDays, isDay } from '../domain/day.ts';
import { safeLink } from '../domain/link.ts';
import type { Answer, Instant, Meeting, ShowAs } from '../domain/item.ts';
import { instantIn } from './dates.ts';
import { personFrom, personsFrom } from './persons.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, etagOf, oneOf, text, texts, type Wire } from './wire.ts';

export type EventJson = Wire<Event>;
export type CalendarJson = Wire<Calendar>;

const base = {
  workload: 'calendar',
  source: 'calendar',
  scopes: ['Calendars.Read'],
  headers: { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' },
} as const;

export const myCalendars: GraphRequest = {
  ...base,
  path: `/me/calendars${query({ $select: 'id,name,isDefaultCalendar', $top: 100 })}`,
  opening: true,
};

export const EVENT_FIELDS: (keyof Event)[] = [
  'id', 'subject', 'start', 'end', 'isAllDay', 'showAs', 'responseStatus', 'isCancelled', 'sensitivity', 'location', 'isOnlineMeeting',
  'onlineMeeting', 'onlineMeetingUrl', 'organizer', 'attendees', 'type', 'categories', 'webLink',
  // The same for everybody whose calendar holds the occurrence: what is shared is told apart from what is one's own by it.
  'iCalUId',
];

/** Occurrences that touch the window, recurrence expanded, of one calendar; null: the default one. [calendar-list-calendarview] */
export function calendarView(calendarId: string | null, from: Instant, to: Instant): GraphRequest {
  const path = calendarId === null ? '/me/calendarView' : `/me/calendars/${segment(calendarId)}/calendarView`;
  return { ...base, path: path + within(from, to), opening: calendarId === null };
}

function within(from: Instant, to: Instant): string {
  return query({
    startDateTime: new Date(from).toISOString(),
    endDateTime: new Date(to).toISOString(),
    $select: EVENT_FIELDS.join(','),
    $orderby: 'start/dateTime',
    $top: 250,
  });
}

/** The same of somebody's main calendar, as far as they shared it: a private event comes masked. [outlook-get-shared-events-calendars] */
export function sharedCalendarView(address: string, from: Instant, to: Instant): GraphRequest {
  return { ...base, scopes: ['Calendars.Read.Shared'], path: `/users/${segment(address)}/calendar/calendarView${within(from, to)}` };
}

/** The same of a group's calendar: members read all of it. [group-list-calendarview] */
export function groupCalendarView(group: string, from: Instant, to: Instant): GraphRequest {
  return { ...base, scopes: ['Group.Read.All'], path: `/groups/${segment(group)}/calendarView${within(from, to)}` };
}

export interface CalendarName {
  id: string;
  name: string;
  isDefault: boolean;
}

export function toCalendar(json: Wire<Calendar>): CalendarName | null {
  const id = text(json.id);
  return id === null ? null : { id, name: text(json.name) ?? '', isDefault: json.isDefaultCalendar === true };
}

const SHOW_AS: readonly ShowAs[] = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'];
const ANSWERS: readonly Answer[] = ['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded'];

/** @returns null without an id or without a time that can be read: then it stands nowhere. A masked private event has no subject. */
export function toMeeting(json: Wire<Event>, calendar: { id: string; name: string }): Meeting | null {
  const id = text(json.id);
  const when = json.isAllDay === true ? daysOf(json) : timesOf(json);
  if (id === null || when === null) return null;
  const joinUrl = text(entity<OnlineMeetingInfo>(json.onlineMeeting)?.joinUrl) ?? text(json.onlineMeetingUrl);
  return {
    source: 'calendar',
    id,
    title: text(json.subject) ?? '',
    link: safeLink(text(json.webLink)),
    calendar: { id: calendar.id, name: calendar.name },
    when,
    showAs: oneOf(SHOW_AS, json.showAs, 'unknown'),
    answer: oneOf(ANSWERS, entity<ResponseStatus>(json.responseStatus)?.response, 'none'),
    cancelled: json.isCancelled === true,
    private: json.sensitivity === 'private' || json.sensitivity === 'confidential',
    location: text(entity<Location>(json.location)?.displayName),
    online: json.isOnlineMeeting === true || joinUrl !== null ? { joinUrl: safeLink(joinUrl) } : null,
    organizer: personFrom(json.organizer),
    attendees: personsFrom(json.attendees),
    repeats: json.type === 'occurrence' || json.type === 'exception' || json.type === 'seriesMaster',
    categories: texts(json.categories),
    version: etagOf(json),
  };
}

/** All-day: the dates as written, never converted; Graph's end is exclusive. [event] */
function daysOf(json: Wire<Event>): Meeting['when'] | null {
  const first = text(entity<{ dateTime: string }>(json.start)?.dateTime)?.slice(0, 10);
  const end = text(entity<{ dateTime: string }>(json.end)?.dateTime)?.slice(0, 10);
  if (!isDay(first)) return null;
  const last = isDay(end) && end > first ? addDays(end, -1) : first;
  return { kind: 'all-day', first, last };
}

function timesOf(json: Wire<Event>): Meeting['when'] | null {
  const start = instantIn(json.start);
  if (start === null) return null;
  return { kind: 'timed', start, end: Math.max(start, instantIn(json.end) ?? start) };
}
