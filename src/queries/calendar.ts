import { queryOptions } from '@tanstack/react-query';
import type { Instant, Meeting } from '../domain/item.ts';
import { asShared, sharedCalendarId, type SharedPlace } from '../domain/sharedplace.ts';
import { calendarView, myCalendars, toCalendar, toMeeting, type CalendarName, type EventJson } from '../graph/calendar.ts';
import type { GraphClient } from '../graph/client.ts';
import { readAll } from '../graph/paging.ts';
import { entities } from '../graph/wire.ts';
import type { Session } from './session.ts';
import { createPublisher, createTroubles, type SourceRead } from './sourceread.ts';

export interface CalendarRead extends SourceRead {
  calendars: CalendarName[];
  /** Occurrences of the default calendar. */
  events: EventJson[];
}

export const CALENDAR_KEY = ['calendar'] as const;
const DAY = 86_400_000;

export function calendarQuery(session: Session) {
  return queryOptions({ queryKey: CALENDAR_KEY, queryFn: () => readCalendar(session) });
}

async function readCalendar({ graph, client }: Session): Promise<CalendarRead> {
  const troubles = createTroubles();
  const read: CalendarRead = { calendars: [], events: [], complete: false, problem: null };
  const snapshot = () => ({ ...read, problem: troubles.first() });
  const publish = createPublisher(client, CALENDAR_KEY, snapshot);
  const listed = troubles.bear(readAll(graph, myCalendars), []).then((calendars) => {
    read.calendars = entities(calendars).map(toCalendar).filter((calendar) => calendar !== null);
  });
  const see = (page: unknown[]) => {
    read.events = entities(page);
    publish();
  };
  see(await readAll(graph, viewOf(null, graph), see));
  await listed;
  read.complete = true;
  return snapshot();
}

/** A further calendar of the person's own that was switched on (D2). */
export function furtherCalendarQuery(session: Session, calendarId: string) {
  return queryOptions({
    queryKey: [...CALENDAR_KEY, calendarId],
    queryFn: async (): Promise<EventJson[]> => entities(await readAll(session.graph, viewOf(calendarId, session.graph))),
  });
}

function viewOf(calendarId: string | null, graph: GraphClient) {
  return calendarView(calendarId, ...windowOf(graph));
}

/** From 8 days before to 16 days after today, by whole days of UTC: holds next week's end in every zone and week start. */
export function windowOf(graph: Pick<GraphClient, 'now'>): [from: Instant, to: Instant] {
  const today = Math.floor(graph.now() / DAY) * DAY;
  return [today - 8 * DAY, today + 17 * DAY];
}

/** An answer is never changed in place, so that its meeting can stay as long as it does. */
const made = new WeakMap<EventJson, { of: { id: string; name: string }; meeting: Meeting | null }>();

function meetingOf(json: EventJson, of: { id: string; name: string }): Meeting | null {
  const known = made.get(json);
  if (known?.of.id === of.id && known.of.name === of.name) return known.meeting;
  const meeting = toMeeting(json, of);
  made.set(json, { of, meeting });
  return meeting;
}

/**
 * The same JSON gives the same object again, so that an act draws one row anew and not every meeting.
 * @param further occurrences of further calendars, by calendar id; an occurrence that comes twice is taken once
 * @param shared of others' calendars: an occurrence that stands in an own one too is not shown again
 */
export function meetings(read: CalendarRead, further: ReadonlyMap<string, readonly EventJson[]>, shared: readonly SharedEvents[] = []): Meeting[] {
  const standard = read.calendars.find((calendar) => calendar.isDefault) ?? { id: '', name: '' };
  const found = new Map<string, Meeting>();
  const add = (events: readonly EventJson[], calendar: { id: string; name: string }) => {
    for (const json of events) {
      const meeting = meetingOf(json, calendar);
      if (meeting && !found.has(meeting.id)) found.set(meeting.id, meeting);
    }
  };
  add(read.events, standard);
  for (const [id, events] of further) add(events, read.calendars.find((calendar) => calendar.id === id) ?? { id, name: '' });
  if (shared.length === 0) return [...found.values()];
  const known = new Set([...read.events, ...[...further.values()].flat()].map(({ iCalUId }) => iCalUId));
  for (const { place, data } of shared) {
    for (const json of data ?? []) {
      if (json.iCalUId !== undefined && known.has(json.iCalUId)) continue;
      known.add(json.iCalUId);
      const meeting = sharedMeetingOf(json, place);
      if (meeting && !found.has(meeting.id)) found.set(meeting.id, meeting);
    }
  }
  return [...found.values()];
}

export interface SharedEvents {
  place: SharedPlace;
  data: readonly EventJson[] | null;
}

const madeShared = new WeakMap<Meeting, Meeting>();

/** As `meetingOf`: the same answer gives the same meeting again. */
function sharedMeetingOf(json: EventJson, { address, name }: SharedPlace): Meeting | null {
  const meeting = meetingOf(json, { id: sharedCalendarId(address), name });
  if (meeting === null) return null;
  const theirs = madeShared.get(meeting) ?? asShared(meeting);
  madeShared.set(meeting, theirs);
  return theirs;
}
