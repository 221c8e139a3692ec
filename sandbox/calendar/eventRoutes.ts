/** `/events` below every calendar, and what can be done with one event ([user-list-events], [event-update], [event-accept], [event-cancel]). */
import { collection } from '../odata/collection.ts';
import type { Access, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { accepted, created, entity, noContent } from '../odata/entity.ts';
import { badRequest, changeKeyMismatch, noSuchItem } from '../odata/errors.ts';
import { ATTACHMENT } from '../odata/property.ts';
import { calendarIdOf, GROUP_READ, GROUP_WRITE, READ, READ_CONTENT, sightOf, WRITE } from './access.ts';
import type { Sight } from './access.ts';
import type { StoredEvent } from './event.ts';
import { eventHeaders, eventList, presentEvent, viewEvents, windowOf } from './reading.ts';
import { EVENT } from './schema.ts';
import { masterEntity } from './series.ts';
import type { CalendarStore } from './store.ts';
import type { Answer } from './writing.ts';
import { answerEvent, changeEvent, createEvent, removeEvent, sentEvent } from './writing.ts';

interface Located {
  sight: Sight;
  event: StoredEvent;
  day: string | null;
  entity: Entity;
}

/** The handlers of one base path. */
class EventHandlers {
  readonly #sandbox: Sandbox;
  readonly #store: CalendarStore;

  constructor(sandbox: Sandbox, store: CalendarStore) {
    this.#sandbox = sandbox;
    this.#store = store;
  }

  #locate(request: GraphRequest, intent: 'read' | 'write'): Located {
    const sight = sightOf(request, this.#store, intent);
    const found = this.#store.locate(sight.box, request.params['eventId'] ?? '');
    const named = request.params['calendarId'];
    if ((named !== undefined && found.event.calendarId !== named) || (sight.foreign && found.event.calendarId !== sight.box.defaultCalendarId)) throw noSuchItem();
    return { sight, ...found };
  }

  #record(request: GraphRequest, action: 'create' | 'update' | 'delete', id: string, after: unknown): void {
    this.#sandbox.record({ user: request.principal.userId, entity: 'calendar/events', action, id, body: request.body ?? null, after });
  }

  list = (request: GraphRequest): GraphReply => {
    const sight = sightOf(request, this.#store, 'read');
    const calendarId = calendarIdOf(request, sight);
    const events = [...sight.box.events.values()].filter((event) => event.calendarId === calendarId);
    return eventList(request, this.#sandbox, events.map((event) => presentEvent(request, masterEntity(event), sight)), false);
  };

  read = (request: GraphRequest): GraphReply => {
    const found = this.#locate(request, 'read');
    return entity(request, presentEvent(request, found.entity, found.sight), EVENT, { headers: eventHeaders(request) });
  };

  create = (request: GraphRequest): GraphReply => {
    const sight = sightOf(request, this.#store, 'write');
    const { event, repeated } = createEvent(request, this.#sandbox, this.#store, sight.box, calendarIdOf(request, sight));
    if (!repeated) this.#record(request, 'create', event.id, masterEntity(event));
    return created(request, presentEvent(request, masterEntity(event), sight), EVENT, { headers: eventHeaders(request) });
  };

  update = (request: GraphRequest): GraphReply => {
    const { sight, event, day, entity: current } = this.#locate(request, 'write');
    checkMatch(request, current);
    changeEvent(event, day, sentEvent(request.body), current, this.#sandbox.now());
    const after = this.#store.locate(sight.box, String(current['id'])).entity;
    this.#record(request, 'update', String(current['id']), after);
    return entity(request, presentEvent(request, after, sight), EVENT, { headers: eventHeaders(request) });
  };

  remove = (request: GraphRequest): GraphReply => {
    const { sight, event, day, entity: current } = this.#locate(request, 'write');
    checkMatch(request, current);
    removeEvent(sight.box, event, day);
    this.#record(request, 'delete', String(current['id']), null);
    return noContent();
  };

  cancel = (request: GraphRequest): GraphReply => {
    const { sight, event, day, entity: current } = this.#locate(request, 'write');
    if (current['isOrganizer'] !== true) throw badRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.", 'ErrorAccessDenied');
    removeEvent(sight.box, event, day);
    this.#record(request, 'delete', String(current['id']), null);
    return accepted();
  };

  answer(answer: Answer): (request: GraphRequest) => GraphReply {
    return (request) => {
      const { sight, event, day, entity: current } = this.#locate(request, 'write');
      answerEvent(sight.box, event, day, current, answer, request.body, this.#sandbox.now());
      this.#record(request, answer === 'decline' ? 'delete' : 'update', String(current['id']), { answer });
      return accepted();
    };
  }

  instances = (request: GraphRequest): GraphReply => {
    const { sight, event } = this.#locate(request, 'read');
    return eventList(request, this.#sandbox, viewEvents(request, sight, [event], windowOf(request)), true);
  };

  attachments = (request: GraphRequest): GraphReply => {
    const files = (this.#locate(request, 'read').entity['attachments'] as Entity[] | undefined) ?? [];
    const capabilities = { select: true, filter: 'silent', orderby: 'silent', top: true, skip: true, count: true, search: false, expand: true, pages: 'attachments' } as const;
    return collection(request, files, { type: ATTACHMENT, capabilities, switches: this.#sandbox.switches });
  };
}

/** Outlook takes `If-Match` but does not ask for it. @throws GraphFault 412. */
function checkMatch(request: GraphRequest, current: Entity): void {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*' || given === current['@odata.etag']) return;
  throw changeKeyMismatch();
}

/** Registers events under own, shared and group calendars. */
export function eventRoutes(routes: Routes, sandbox: Sandbox, store: CalendarStore): void {
  const handlers = new EventHandlers(sandbox, store);
  const add = (base: string, read: Access, write: Access, content: Access, both: boolean): void => {
    const one = `${base}/{eventId}`;
    routes.on('GET', base, read, handlers.list, { both });
    routes.on('POST', base, write, handlers.create, { both });
    routes.on('GET', one, read, handlers.read, { both });
    routes.on('PATCH', one, write, handlers.update, { both });
    routes.on('DELETE', one, write, handlers.remove, { both });
    routes.on('GET', `${one}/instances`, read, handlers.instances, { both });
    routes.on('GET', `${one}/attachments`, content, handlers.attachments, { both });
    routes.on('POST', `${one}/cancel`, write, handlers.cancel, { both });
  };
  for (const base of ['/me/events', '/me/calendar/events', '/me/calendars/{calendarId}/events']) {
    add(base, READ, WRITE, READ_CONTENT, true);
    for (const [name, answer] of [['accept', 'accept'], ['tentativelyAccept', 'tentativelyaccept'], ['decline', 'decline']] as const) {
      routes.on('POST', `${base}/{eventId}/${name}`, WRITE, handlers.answer(answer), { both: true });
    }
  }
  for (const base of ['/groups/{groupId}/events', '/groups/{groupId}/calendar/events']) add(base, GROUP_READ, GROUP_WRITE, GROUP_READ, false);
}
