/** Who may see which person ([permissions-reference]). */
import { accessDenied } from '../odata/access.ts';
import type { Access, GraphRequest } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';

const EVERYTHING = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All', 'GroupMember.ReadBasic.All', 'Group.ReadBasic.All'];
/** What User.ReadBasic.All shows of others. */
const BASIC = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName']);

export const ME: Access = { anyOf: ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', ...EVERYTHING] };
export const OTHERS: Access = { anyOf: ['User.ReadBasic.All', ...EVERYTHING] };
export const ALL_OF_OTHERS: Access = { anyOf: EVERYTHING };
export const MY_PHOTO: Access = { anyOf: [...ME.anyOf, 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'] };
export const MY_GROUPS: Access = { anyOf: ['User.Read', 'User.ReadWrite', ...EVERYTHING, ...GROUPS] };
export const MY_REPORTS: Access = { anyOf: ['User.Read', 'User.ReadWrite', ...EVERYTHING] };
export const PEOPLE: Access = { anyOf: ['People.Read', 'People.Read.All'] };
export const PRESENCE: Access = { anyOf: ['Presence.Read', 'Presence.Read.All', 'Presence.ReadWrite'] };
export const OBJECTS: Access = { anyOf: ['Directory.Read.All', 'Directory.ReadWrite.All'] };

export function hasAny(request: GraphRequest, access: Access): boolean {
  return access.anyOf.some((scope) => request.principal.scopes.has(scope));
}

/** For paths that name another user the wider scope is needed. @throws GraphFault 403 in the words of the service. */
export function checkOther(request: GraphRequest, wider: Access, family: 'directory' | 'outlook' | 'presence' = 'directory'): void {
  if (request.owner !== request.principal.userId && !hasAny(request, wider)) throw accessDenied(family);
}

/** The user with what the token may not see of others set to null. */
export function visibleUser(request: GraphRequest, user: Entity): Entity {
  if (user['id'] === request.principal.userId || hasAny(request, ALL_OF_OTHERS)) return user;
  return Object.fromEntries(Object.entries(user).map(([name, value]) => [name, BASIC.has(name) || name.startsWith('@') ? value : Array.isArray(value) ? [] : null]));
}

/** With User.Read alone groups carry only their type and id: "limited information". */
export function visibleGroup(request: GraphRequest, group: Entity): Entity {
  if (GROUPS.some((scope) => request.principal.scopes.has(scope))) return group;
  return { '@odata.type': group['@odata.type'], id: group['id'] };
}
