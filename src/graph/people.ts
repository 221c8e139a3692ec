import type { Presence, User } from '@microsoft/microsoft-graph-types';
import { query, segment, type GraphRequest } from './request.ts';
import { text, type Wire } from './wire.ts';

/** Ids that one `in` filter of the directory takes. [aad-advanced-queries] */
export const IDS_PER_CALL = 15;

const directory = { workload: 'directory', source: null, scopes: ['User.ReadBasic.All'] } as const;
const FIELDS = 'id,displayName,jobTitle,mail,userPrincipalName';

/** @param ids at most 15 */
export function usersById(ids: readonly string[]): GraphRequest {
  const list = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(',');
  return { ...directory, path: `/users${query({ $filter: `id in (${list})`, $select: FIELDS })}`, expects: 'list' };
}

export function userByAddress(address: string): GraphRequest {
  const quoted = address.replaceAll("'", "''");
  return { ...directory, path: `/users${query({ $filter: `mail eq '${quoted}' or userPrincipalName eq '${quoted}'`, $select: FIELDS })}`, expects: 'list' };
}

/** 404 when there is none. Comes through a batch as a base64 string. [profilephoto-get] */
export function photo(userId: string): GraphRequest {
  return { ...directory, path: `/users/${segment(userId)}/photos/96x96/$value`, expects: 'anything' };
}

export function presences(userIds: readonly string[]): GraphRequest {
  return {
    method: 'POST', workload: 'directory', source: null, scopes: ['Presence.Read.All'],
    path: '/communications/getPresencesByUserId', body: { ids: userIds }, expects: 'list',
  };
}

export interface DirectoryUser {
  id: string;
  name: string | null;
  jobTitle: string | null;
  address: string | null;
}

export function toUser(json: Wire<User>): DirectoryUser | null {
  const id = text(json.id);
  return id === null ? null : { id, name: text(json.displayName), jobTitle: text(json.jobTitle), address: text(json.mail) ?? text(json.userPrincipalName) };
}

export function toPresence(json: Wire<Presence>): { availability: string; activity: string } | null {
  const availability = text(json.availability);
  return availability === null ? null : { availability, activity: text(json.activity) ?? availability };
}
