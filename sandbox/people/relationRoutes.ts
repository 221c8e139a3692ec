/** Manager, reports and memberships ([user-list-manager], [user-list-memberof], [directoryobject-getmemberobjects]). */
import { collection } from '../odata/collection.ts';
import type { CollectionOptions } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { entity, withNulls } from '../odata/entity.ts';
import { badRequest, noSuchObject } from '../odata/errors.ts';
import { ALL_OF_OTHERS, checkOther, MY_GROUPS, MY_REPORTS, OBJECTS, visibleGroup, visibleUser } from './access.ts';
import { checkAdvanced, isEventual } from './advanced.ts';
import { GROUP, USER } from './schema.ts';
import type { PeopleStore } from './store.ts';

/** Lists of the directory: no `$skip`; `$count` counts only with the header. */
export function directoryList(request: GraphRequest, sandbox: Sandbox, pages: string): Pick<CollectionOptions, 'capabilities' | 'switches' | 'rules' | 'idAlways' | 'topAbove'> {
  const capabilities: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: false, count: isEventual(request) ? true : 'silent', search: true, expand: true, pages };
  return { capabilities, switches: sandbox.switches, idAlways: false, topAbove: 'refuse', rules: (options) => checkAdvanced(request, options) };
}

function memberships(request: GraphRequest, sandbox: Sandbox, store: PeopleStore): GraphReply {
  checkOther(request, ALL_OF_OTHERS);
  const groups = store.groupsOf(request.owner).map((group) => withNulls(visibleGroup(request, group), GROUP));
  return collection(request, groups, { type: GROUP, ...directoryList(request, sandbox, 'groups') });
}

function memberIds(request: GraphRequest, store: PeopleStore): GraphReply {
  checkOther(request, ALL_OF_OTHERS);
  const only = (request.body as { securityEnabledOnly?: unknown } | undefined)?.securityEnabledOnly;
  if (typeof only !== 'boolean') throw badRequest("Required property 'securityEnabledOnly' is missing.", 'Request_BadRequest');
  const value = store.groupsOf(request.owner).filter((group) => !only || group['securityEnabled'] === true).map(({ id }) => id);
  return { status: 200, body: { '@odata.context': `${request.root}/$metadata#Collection(Edm.String)`, value } };
}

function byIds(request: GraphRequest, store: PeopleStore): GraphReply {
  const { ids, types } = (request.body ?? {}) as { ids?: unknown; types?: string[] };
  if (!Array.isArray(ids) || ids.length > 1000) throw badRequest("Required property 'ids' is missing, or holds more than 1000.", 'Request_BadRequest');
  const found = ids.map((id: unknown) => store.directoryObject(String(id))).filter((object) => object !== null);
  const value = found.filter((object) => !types?.length || types.some((type) => String(object['@odata.type']).toLowerCase().endsWith(`.${type.toLowerCase()}`)));
  return { status: 200, body: { '@odata.context': `${request.root}/$metadata#directoryObjects`, value } };
}

/** Registers the relations of users. */
export function relationRoutes(routes: Routes, sandbox: Sandbox, store: PeopleStore): void {
  routes.on('GET', '/me/manager', ALL_OF_OTHERS, (request) => {
    const manager = store.managerOf(request.owner);
    if (!manager) throw noSuchObject('manager');
    return entity(request, { '@odata.type': '#microsoft.graph.user', ...withNulls(visibleUser(request, manager), USER) }, USER, { idAlways: false });
  }, { both: true });
  routes.on('GET', '/me/directReports', MY_REPORTS, (request) => {
    checkOther(request, ALL_OF_OTHERS);
    const reports: Entity[] = store.reportsOf(request.owner).map((user) => ({ '@odata.type': '#microsoft.graph.user', ...withNulls(visibleUser(request, user), USER) }));
    return collection(request, reports, { type: USER, ...directoryList(request, sandbox, 'users') });
  }, { both: true });
  for (const name of ['memberOf', 'transitiveMemberOf']) {
    routes.on('GET', `/me/${name}`, MY_GROUPS, (request) => memberships(request, sandbox, store), { both: true });
    routes.on('GET', `/me/${name}/microsoft.graph.group`, MY_GROUPS, (request) => memberships(request, sandbox, store), { both: true });
  }
  for (const name of ['getMemberObjects', 'getMemberGroups']) {
    routes.on('POST', `/me/${name}`, MY_GROUPS, (request) => memberIds(request, store), { both: true });
  }
  routes.on('POST', '/directoryObjects/getByIds', OBJECTS, (request) => byIds(request, store));
}
