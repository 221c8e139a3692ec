/** Events as a client sees them: zone, body format, masks; and the window of a calendarView. */
import type { Capabilities, GraphReply, GraphRequest, Sandbox } from '../odata/contract.ts';
import { collection } from '../odata/collection.ts';
import type { Entity } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { bodyAs } from '../odata/itemBody.ts';
import { applied, preferences } from '../odata/prefer.ts';
import { instantToWall, preferredZone, zonedInstant } from '../odata/zone.ts';
import type { ZonedTime } from '../odata/zone.ts';
import type { Sight } from './access.ts';
import type { StoredEvent } from './event.ts';
import { EVENT } from './schema.ts';
import { instancesBetween } from './series.ts';

const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: true, expand: true, pages: 'events' };
const LONGEST_WINDOW_DAYS = 1825;
const DAY = 86_400_000;

function inZone(time: ZonedTime, isAllDay: boolean, zone: string): ZonedTime {
  if (isAllDay) return { dateTime: `${time.dateTime.slice(0, 10)}T00:00:00.0000000`, timeZone: zone };
  return { dateTime: instantToWall(zonedInstant(time), zone), timeZone: zone };
}

/** What stays of another's private event: when it is, nothing else ([outlook-share-or-delegate-calendar]). */
function maskedEvent(entity: Entity): Entity {
  const kept = ['@odata.etag', 'id', 'changeKey', 'start', 'end', 'isAllDay', 'showAs', 'sensitivity', 'type', 'seriesMasterId', 'isCancelled'];
  const hidden = { subject: '', bodyPreview: '', body: null, location: null, locations: [], attendees: [], organizer: null, categories: [], onlineMeeting: null };
  return { ...hidden, ...Object.fromEntries(kept.filter((name) => name in entity).map((name) => [name, entity[name]])) };
}

/** The event in the zone and body format that the request prefers, without what the caller may not see. */
export function presentEvent(request: GraphRequest, entity: Entity, sight: Sight): Entity {
  const zone = preferredZone(request.headers) ?? 'UTC';
  const isAllDay = entity['isAllDay'] === true;
  const shown: Entity = {
    ...entity,
    start: inZone(entity['start'] as ZonedTime, isAllDay, zone),
    end: inZone(entity['end'] as ZonedTime, isAllDay, zone),
    body: bodyAs(entity['body'], preferences(request).bodyContentType),
  };
  if (sight.masked && (entity['sensitivity'] === 'private' || entity['sensitivity'] === 'confidential')) return maskedEvent(shown);
  if (!sight.basic) return shown;
  const { body: _body, bodyPreview: _preview, attachments: _attachments, ...basic } = shown;
  return basic;
}

/** `Preference-Applied` for zone and body format. */
export function eventHeaders(request: GraphRequest): Record<string, string> {
  const zone = preferredZone(request.headers);
  const body = preferences(request).bodyContentType;
  return applied(zone === null ? undefined : `outlook.timezone="${zone}"`, body === undefined ? undefined : `outlook.body-content-type="${body}"`);
}

function windowEdge(request: GraphRequest, name: string): Date {
  const text = [...request.query].find(([key]) => key.toLowerCase() === name)?.[1];
  if (!text) {
    throw badRequest('This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.', 'ErrorInvalidParameter');
  }
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*(Z|[+-]\d{2}:\d{2})?)?$/i.exec(text);
  const time = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`) : NaN;
  if (Number.isNaN(time)) throw badRequest(`The value '${text}' of parameter '${name}' is invalid.`, 'ErrorInvalidParameter');
  return new Date(time);
}

export interface Window {
  from: Date;
  to: Date;
}

/**
 * `startDateTime` and `endDateTime`: offsets count, none means UTC.
 * @throws GraphFault 400 when one is missing or unreadable, the end comes first, or more than 1825 days lie between.
 */
export function windowOf(request: GraphRequest): Window {
  const from = windowEdge(request, 'startdatetime');
  const to = windowEdge(request, 'enddatetime');
  if (to < from) throw badRequest('The end of the time window comes before its start.', 'ErrorInvalidRequest');
  if (to.getTime() - from.getTime() > LONGEST_WINDOW_DAYS * DAY) {
    throw badRequest(`Your request can't be completed. The range between the start and end dates is greater than the allowed range. Maximum number of days: ${LONGEST_WINDOW_DAYS}`, 'ErrorInvalidRequest');
  }
  return { from, to };
}

/** Without `$orderby` no order is promised, so none is kept: by a number made of the id. */
function disorder(items: Entity[]): Entity[] {
  const weight = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  const weighed = items.map((item) => ({ item, weight: weight(String(item['id'])) }));
  return weighed.sort((a, b) => a.weight - b.weight || (String(a.item['id']) < String(b.item['id']) ? -1 : 1)).map(({ item }) => item);
}

/** Events of the window, expanded, as the client sees them. */
export function viewEvents(request: GraphRequest, sight: Sight, events: StoredEvent[], { from, to }: Window): Entity[] {
  return disorder(events.flatMap((event) => instancesBetween(event, from, to)).map(({ entity }) => presentEvent(request, entity, sight)));
}

/** 200 with a page of events. `view`: the rules of calendarView ([calendar-list-calendarview]). */
export function eventList(request: GraphRequest, sandbox: Sandbox, items: Entity[], view: boolean): GraphReply {
  return collection(request, items, {
    type: EVENT,
    capabilities: { ...LIST, pages: view ? 'calendarView' : 'events' },
    switches: sandbox.switches,
    maxPageSize: true,
    kql: true,
    topAbove: 'refuse',
    headers: eventHeaders(request),
    rules: ({ select }) => {
      const refused = select?.map((path) => path[0] ?? '').find((name) => view && /^(created|lastModified)DateTime$/.test(name));
      if (refused) throw badRequest(`The property '${refused}' cannot be selected on a calendar view.`, 'ErrorInvalidRequest');
    },
  });
}
