/** Graph's paths for users, people and presence ([user], [user-list], [user-list-people], [presence-get]). */
import { collection, countOnly } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { entity, withNulls } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { checkOther, ME, OTHERS, PEOPLE, PRESENCE, visibleUser } from './access.ts';
import { isEventual } from './advanced.ts';
import { contactRoutes } from './contactRoutes.ts';
import { photoRoutes } from './photoRoutes.ts';
import { directoryList, relationRoutes } from './relationRoutes.ts';
import { PERSON, PRESENCE as PRESENCE_TYPE, USER } from './schema.ts';
import type { PeopleStore } from './store.ts';

const PEOPLE_LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: true, count: 'silent', search: true, expand: false, pages: 'people' };
const MOST_PRESENCES = 650;

function shownUser(request: GraphRequest, store: PeopleStore, id: string): Entity {
  return withNulls(visibleUser(request, store.user(id)), USER);
}

function userRoutes(routes: Routes, sandbox: Sandbox, store: PeopleStore): void {
  const navigate = (request: GraphRequest) => (item: Entity, name: string): unknown => {
    const id = String(item['id']);
    if (name === 'directReports') return store.reportsOf(id).map((user) => withNulls(visibleUser(request, user), USER));
    const manager = store.managerOf(id);
    return manager && withNulls(visibleUser(request, manager), USER);
  };
  const one = (request: GraphRequest): GraphReply => {
    checkOther(request, OTHERS);
    return entity(request, shownUser(request, store, request.owner), USER, { idAlways: false, navigate: navigate(request) });
  };
  const settings = (request: GraphRequest) => ({ type: USER, ...directoryList(request, sandbox, 'users'), navigate: navigate(request) });
  routes.on('GET', '/me', ME, one);
  routes.on('GET', '/users/{userId}', ME, one);
  routes.on('GET', '/users', OTHERS, (request) => {
    const users = store.users.map((user) => shownUser(request, store, String(user['id'])));
    return collection(request, users, settings(request));
  });
  routes.on('GET', '/users/$count', OTHERS, (request) => {
    if (!isEventual(request)) throw badRequest('$count is not currently supported.', 'Request_BadRequest');
    return countOnly(request, store.users.map((user) => shownUser(request, store, String(user['id']))), settings(request));
  });
}

function peopleList(request: GraphRequest, sandbox: Sandbox, store: PeopleStore): GraphReply {
  checkOther(request, { anyOf: ['People.Read.All'] }, 'outlook');
  return collection(request, store.people(request.owner), {
    type: PERSON, capabilities: PEOPLE_LIST, switches: sandbox.switches,
    rules: (options) => {
      if (options.search && options.skip !== undefined) throw badRequest('$skip is not supported together with $search.', 'ErrorInvalidUrlQuery');
    },
  });
}

function presences(request: GraphRequest, store: PeopleStore): GraphReply {
  const { ids } = (request.body ?? {}) as { ids?: unknown };
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_PRESENCES) throw badRequest(`ids must hold between 1 and ${MOST_PRESENCES} user ids.`, 'InvalidRequest');
  const value = ids.map(String).filter((id) => store.has(id)).map((id) => store.presence(id));
  return { status: 200, body: { '@odata.context': `${request.root}/$metadata#Collection(microsoft.graph.presence)`, value } };
}

/** Registers users, photos, people, contacts, presence and the relations between them. */
export function peopleRoutes(routes: Routes, sandbox: Sandbox, store: PeopleStore): void {
  userRoutes(routes, sandbox, store);
  photoRoutes(routes, sandbox, store);
  relationRoutes(routes, sandbox, store);
  contactRoutes(routes, sandbox, store);
  routes.on('GET', '/me/people', PEOPLE, (request) => peopleList(request, sandbox, store), { both: true });
  routes.on('GET', '/me/presence', PRESENCE, (request) => {
    checkOther(request, { anyOf: ['Presence.Read.All'] }, 'presence');
    return entity(request, store.presence(request.owner), PRESENCE_TYPE);
  }, { both: true });
  routes.on('POST', '/communications/getPresencesByUserId', { anyOf: ['Presence.Read.All'] }, (request) => presences(request, store));
}
