/** Graph's calendar paths: own, shared and group calendars ([calendar], [event], [outlook-get-shared-events-calendars]). */
import { collection } from '../odata/collection.ts';
import type { Capabilities, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { checkBody, merge } from '../odata/patch.ts';
import { calendarIdOf, GROUP_READ, READ, READ_OWN, sightOf, WRITE } from './access.ts';
import { eventRoutes } from './eventRoutes.ts';
import { DeltaTokens, deltaReply } from './delta.ts';
import { eventList, viewEvents, windowOf } from './reading.ts';
import { scheduleReply } from './schedule.ts';
import { CALENDAR } from './schema.ts';
import type { CalendarStore } from './store.ts';

const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: false, expand: false, pages: 'calendars' };

function viewRoutes(routes: Routes, sandbox: Sandbox, store: CalendarStore): void {
  const tokens = new DeltaTokens();
  const eventsIn = (request: GraphRequest, window: { from: Date; to: Date }): Entity[] => {
    const sight = sightOf(request, store, 'read');
    const calendarId = calendarIdOf(request, sight);
    const events = [...sight.box.events.values()].filter((event) => event.calendarId === calendarId);
    return viewEvents(request, sight, events, window);
  };
  const add = (base: string, access = READ, both = true): void => {
    routes.on('GET', `${base}/calendarView`, access, (request) => eventList(request, sandbox, eventsIn(request, windowOf(request)), true), { both });
    routes.on('GET', `${base}/calendarView/delta`, access, (request) => deltaReply(request, tokens, () => windowOf(request), (window) => eventsIn(request, window)), { both });
  };
  for (const base of ['/me', '/me/calendar', '/me/calendars/{calendarId}']) add(base);
  for (const base of ['/groups/{groupId}', '/groups/{groupId}/calendar']) add(base, GROUP_READ, false);
}

function createCalendar(request: GraphRequest, sandbox: Sandbox, store: CalendarStore): Entity {
  const { box } = sightOf(request, store, 'write');
  const sent = checkBody(request.body, CALENDAR);
  if (typeof sent['name'] !== 'string' || sent['name'] === '') throw badRequest('The name of the calendar is required.', 'ErrorInvalidRequest');
  const standard = box.calendars.get(box.defaultCalendarId);
  const id = sandbox.newId('outlook');
  const calendar: Entity = { ...standard, hexColor: '', color: 'auto', ...sent, id, isDefaultCalendar: false, isRemovable: true, changeKey: 'AAAA' };
  box.calendars.set(id, calendar);
  sandbox.record({ user: request.principal.userId, entity: 'calendar/calendars', action: 'create', id, body: request.body, after: calendar });
  return calendar;
}

function changeCalendar(request: GraphRequest, sandbox: Sandbox, store: CalendarStore): Entity {
  const sight = sightOf(request, store, 'write');
  const id = calendarIdOf(request, sight);
  const calendar = merge(sight.box.calendars.get(id) ?? {}, checkBody(request.body, CALENDAR));
  sight.box.calendars.set(id, calendar);
  sandbox.record({ user: request.principal.userId, entity: 'calendar/calendars', action: 'update', id, body: request.body, after: calendar });
  return calendar;
}

function deleteCalendar(request: GraphRequest, sandbox: Sandbox, store: CalendarStore): void {
  const sight = sightOf(request, store, 'write');
  const id = calendarIdOf(request, sight);
  if (sight.box.calendars.get(id)?.['isRemovable'] === false) throw badRequest('The default calendar cannot be deleted.', 'ErrorDeleteDistinguishedFolder');
  sight.box.calendars.delete(id);
  for (const event of [...sight.box.events.values()]) if (event.calendarId === id) sight.box.events.delete(event.id);
  sandbox.record({ user: request.principal.userId, entity: 'calendar/calendars', action: 'delete', id, body: null, after: null });
}

function oneCalendarRoutes(routes: Routes, sandbox: Sandbox, store: CalendarStore): void {
  const read = (request: GraphRequest): Entity => {
    const sight = sightOf(request, store, 'read');
    return sight.box.calendars.get(calendarIdOf(request, sight)) ?? {};
  };
  for (const base of ['/me/calendar', '/me/calendars/{calendarId}']) {
    routes.on('GET', base, READ, (request) => entity(request, read(request), CALENDAR), { both: true });
    routes.on('PATCH', base, WRITE, (request) => entity(request, changeCalendar(request, sandbox, store), CALENDAR), { both: true });
  }
  routes.on('DELETE', '/me/calendars/{calendarId}', WRITE, (request) => {
    deleteCalendar(request, sandbox, store);
    return noContent();
  }, { both: true });
  routes.on('GET', '/groups/{groupId}/calendar', GROUP_READ, (request) => entity(request, read(request), CALENDAR));
}

/** Registers every calendar path. */
export function calendarRoutes(routes: Routes, sandbox: Sandbox, store: CalendarStore): void {
  routes.on('GET', '/me/calendars', READ, (request) => {
    const { box, foreign } = sightOf(request, store, 'read');
    const calendars = [...box.calendars.values()].filter((calendar) => !foreign || calendar['isDefaultCalendar'] === true);
    return collection(request, calendars, { type: CALENDAR, capabilities: LIST, switches: sandbox.switches });
  }, { both: true });
  routes.on('POST', '/me/calendars', WRITE, (request) => created(request, createCalendar(request, sandbox, store), CALENDAR));
  oneCalendarRoutes(routes, sandbox, store);
  viewRoutes(routes, sandbox, store);
  eventRoutes(routes, sandbox, store);
  routes.on('POST', '/me/calendar/getSchedule', READ_OWN, (request) => scheduleReply(request, store), { both: true });
}
