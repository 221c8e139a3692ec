import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { APP_ROLES, roleOf, type AppRole, type Assignment } from '../domain/approles.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { text, type Wire } from './wire.ts';

const READ = 'Application.Read.All';
const ASSIGN = 'AppRoleAssignment.ReadWrite.All';
const base = { workload: 'directory', source: null } as const;
const named = (appId: string): string => `/servicePrincipals(appId='${segment(appId)}')`;

/** The organisation's own entry of the app. @param appId of the registration */
export function application(appId: string): GraphRequest {
  return { ...base, scopes: [READ], path: `${named(appId)}${query({ $select: 'id,appRoleAssignmentRequired' })}` };
}

/** Who is assigned to it: people, and groups as groups. [serviceprincipal-list-approleassignedto] */
export function assignedTo(appId: string): GraphRequest {
  return { ...base, scopes: [READ], path: `${named(appId)}/appRoleAssignedTo${query({ $top: 999 })}` };
}

/** 400 when it is assigned already, 403 when the person may not assign. [serviceprincipal-post-approleassignedto] */
export function assign(appId: string, resourceId: string, principalId: string, role: AppRole): GraphRequest {
  return { ...base, method: 'POST', scopes: [READ, ASSIGN], path: `${named(appId)}/appRoleAssignedTo`, body: { principalId, resourceId, appRoleId: APP_ROLES[role] } };
}

/** 204; 404 when it is gone already. [serviceprincipal-delete-approleassignedto] */
export function unassign(appId: string, assignmentId: string): GraphRequest {
  return { ...base, method: 'DELETE', scopes: [ASSIGN], path: `${named(appId)}/appRoleAssignedTo/${segment(assignmentId)}`, expects: 'anything' };
}

/** People whose name or address begins so. */
export function usersBeginning(start: string): GraphRequest {
  const quoted = start.replaceAll("'", "''");
  const fields = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
  return { ...base, scopes: ['User.ReadBasic.All'], path: `/users${query({ $filter: fields.map((name) => `startswith(${name},'${quoted}')`).join(' or '), $select: 'id,displayName,jobTitle,mail,userPrincipalName', $top: 8 })}`, expects: 'list' };
}

export interface AppEntry {
  id: string;
  /** True: Entra gives tokens to those assigned alone. */
  assignmentRequired: boolean;
}

export function toAppEntry(json: Wire<ServicePrincipal> | null): AppEntry | null {
  const id = text(json?.id);
  return id === null ? null : { id, assignmentRequired: json?.appRoleAssignmentRequired === true };
}

export function toAssignment(json: Wire<AppRoleAssignment>): Assignment | null {
  const [id, principalId] = [text(json.id), text(json.principalId)];
  if (id === null || principalId === null) return null;
  return { id, principalId, name: text(json.principalDisplayName) ?? '', kind: json.principalType === 'Group' ? 'group' : 'user', role: roleOf(text(json.appRoleId) ?? ''), address: null };
}
