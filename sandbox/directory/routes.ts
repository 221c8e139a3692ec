import { collection } from '../odata/collection.ts';
import type { Access, Capabilities, GraphReply, GraphRequest, Routes, Sandbox, TypeSpec } from '../odata/contract.ts';
import { entity, withNulls } from '../odata/entity.ts';
import { GraphFault, noSuchObject } from '../odata/errors.ts';
import { group, member, organization, team } from './schema.ts';
import type { DirectoryStore } from './store.ts';

type Entity = Record<string, unknown>;

const any = (...anyOf: string[]): Access => ({ anyOf });
const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const GROUPS = ['Group.Read.All', 'Group.ReadWrite.All', 'GroupMember.Read.All', 'GroupMember.ReadWrite.All'];

/** From each method's page. */
const SCOPES = {
  organization: any('User.Read', 'Organization.Read.All', 'Organization.ReadWrite.All', 'User.Read.All', ...DIRECTORY),
  group: any('Group.ReadBasic.All', ...GROUPS, ...DIRECTORY),
  members: any('GroupMember.ReadBasic.All', 'Group.ReadBasic.All', ...GROUPS, ...DIRECTORY),
  owners: any(...GROUPS, ...DIRECTORY),
  memberOf: any('User.Read', 'User.Read.All', 'Group.ReadBasic.All', 'GroupMember.ReadBasic.All', ...GROUPS, ...DIRECTORY),
  joinedTeams: any('Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All', 'User.Read.All', 'User.ReadWrite.All', ...DIRECTORY),
};

/** Pages by nextLink only [user-list]; the size is that of the key `directory`. */
const LIST: Capabilities = { select: true, filter: true, orderby: true, top: true, skip: false, count: true, search: false, expand: true, pages: 'directory' };
/** joinedTeams takes no options but `$select` [user-list-joinedteams]. */
const TEAMS: Capabilities = { select: true, filter: false, orderby: false, top: false, skip: false, count: false, search: false, expand: false, pages: 'directory' };

function denied(): GraphFault {
  return new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** A group that hides from the caller: the sandbox shows groups to their members. */
function memberGroup(store: DirectoryStore, request: GraphRequest) {
  const entry = store.group(request.params.groupId ?? '');
  if (!store.isMember(entry.entity.id, request.principal.userId)) throw denied();
  return entry;
}

function toTeam(entry: Entity, tenantId: string): Entity {
  const { id, displayName, description, createdDateTime, visibility } = entry;
  return {
    id,
    displayName,
    description,
    createdDateTime,
    visibility: String(visibility ?? 'private').toLowerCase(),
    isArchived: false,
    tenantId,
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(`19:${String(id)}@thread.tacv2`)}/conversations?groupId=${String(id)}&tenantId=${tenantId}`,
  };
}

const isTeam = (entry: Entity): boolean => Array.isArray(entry.resourceProvisioningOptions) && entry.resourceProvisioningOptions.includes('Team');

/** With User.Read alone the groups show their id and no more [permissions-reference]. */
function memberOf(store: DirectoryStore, request: GraphRequest): Entity[] {
  const wide = SCOPES.group.anyOf.some((scope) => request.principal.scopes.has(scope));
  return store.groupsOf(request.owner).map((entry) => {
    const type = { '@odata.type': '#microsoft.graph.group' };
    return wide ? { ...type, ...withNulls(entry, group) } : { ...type, ...withNulls({ id: entry.id }, group) };
  });
}

/** Registers organization, groups and what the user belongs to. */
export function directoryRoutes(routes: Routes, _sandbox: Sandbox, store: DirectoryStore): void {
  const list = (request: GraphRequest, items: Entity[], type: TypeSpec, capabilities = LIST): GraphReply =>
    collection(request, items, { type, capabilities, switches: store.sandbox.switches, paging: 'skiptoken', idAlways: false, topAbove: 'refuse' });
  const people = (request: GraphRequest, ids: readonly string[]): GraphReply =>
    list(request, store.people(ids).map((one) => withNulls(one, member)), member);
  const own = (request: GraphRequest): void => {
    if (request.owner !== request.principal.userId) throw denied();
  };

  routes.on('GET', '/organization', SCOPES.organization, (request) => list(request, [withNulls(store.organization(), organization)], organization));
  routes.on('GET', '/organization/{organizationId}', SCOPES.organization, (request) => {
    const { organizationId = '' } = request.params;
    if (store.organization().id !== organizationId) throw noSuchObject(organizationId);
    return entity(request, withNulls(store.organization(), organization), organization, { idAlways: false });
  });
  routes.on('GET', '/groups', SCOPES.group, (request) => list(request, store.allGroups().map((one) => withNulls(one, group)), group));
  routes.on('GET', '/groups/{groupId}', SCOPES.group, (request) => {
    const entry = memberGroup(store, request);
    const navigate = (_item: Entity, name: string): Entity[] => store.people(name === 'owners' ? entry.ownerIds : entry.memberIds);
    return entity(request, withNulls(entry.entity, group), group, { idAlways: false, navigate });
  });
  routes.on('GET', '/groups/{groupId}/members', SCOPES.members, (request) => people(request, memberGroup(store, request).memberIds));
  routes.on('GET', '/groups/{groupId}/owners', SCOPES.owners, (request) => people(request, memberGroup(store, request).ownerIds));
  routes.on('GET', '/me/memberOf', SCOPES.memberOf, (request) => list(request, memberOf(store, request), group), { both: true });
  routes.on('GET', '/me/joinedTeams', SCOPES.joinedTeams, (request) => {
    own(request);
    const teams = store.groupsOf(request.owner).filter(isTeam).map((entry) => toTeam(entry, request.principal.tenantId));
    return list(request, teams.map((one) => withNulls(one, team)), team, TEAMS);
  }, { both: true });
}
