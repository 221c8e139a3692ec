import type { Group } from '@microsoft/microsoft-graph-types';
import type { Named } from '../domain/taskedit.ts';
import { query, type GraphRequest } from './request.ts';
import { text, texts, type Wire } from './wire.ts';

/**
 * The groups that the person belongs to. User.Read lists them too, without their names. A filter by kind would need the
 * advanced queries of the directory, so `toGroup` leaves out the others. [user-list-memberof, permissions-reference]
 */
export const myGroups: GraphRequest = {
  workload: 'directory', source: null, scopes: ['Group.Read.All'], expects: 'list',
  path: `/me/memberOf/microsoft.graph.group${query({ $select: 'id,displayName,groupTypes', $top: 100 })}`,
};

/** @returns null for a group without a calendar: only Microsoft 365 groups have one. [group] */
export function toGroup(json: Wire<Group>): Named | null {
  const [id, name] = [text(json.id), text(json.displayName)];
  return id === null || name === null || !texts(json.groupTypes).includes('Unified') ? null : { id, name };
}
