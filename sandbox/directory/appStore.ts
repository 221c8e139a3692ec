import type { Sandbox } from '../odata/contract.ts';
import { badRequest, GraphFault, noSuchObject } from '../odata/errors.ts';
import type { GroupData, TenantData, UserData } from '../tenants/tenant.ts';

type Entity = Record<string, unknown>;

/** The registration that the sandbox's tokens name (`appid`), and its entry in the tenant. */
const APP_ID = '7a1d1c8e-54a6-4f0b-9c55-3d0f4b8e2c11';
const SERVICE_PRINCIPAL = 'a51c0de0-5e1f-4b7e-9d57-2f6f3c1b9a10';
/** What an app without roles is assigned with, and what Entra takes for "default access" [approleassignment]. */
const NO_ROLE = '00000000-0000-0000-0000-000000000000';
/** The roles of the app's registration. */
const ROLES = [
  ['6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a01', 'Administrator', 'Administrator'],
  ['6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a02', 'User', 'User'],
  ['6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a03', 'Managed', 'Managed connection'],
] as const;
/** Directory roles that may assign people to an app [k]. */
const MAY_ASSIGN = ['Global Administrator', 'Privileged Role Administrator', 'Cloud Application Administrator', 'Application Administrator'];

export type Assignment = Entity & { id: string; principalId: string; appRoleId: string };

/** The one enterprise application of the tenant, who is assigned to it, and who may assign. */
export class AppStore {
  readonly sandbox: Sandbox;
  /** Entra's "Assignment required?" of the application. */
  assignmentRequired = false;
  private assignments: Assignment[] = [];
  private users = new Map<string, UserData>();
  private groups = new Map<string, GroupData>();

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  load(tenant: TenantData): void {
    this.users = new Map(tenant.users.map((user) => [user.id, user]));
    this.groups = new Map(tenant.groups.map((group) => [group.id, group]));
    this.assignments = [];
    this.assignmentRequired = false;
  }

  /** @param key the object id, or the application id as `appId='…'` names it. @throws GraphFault 404 */
  servicePrincipal(key: { id?: string | undefined; appId?: string | undefined }): Entity {
    if (key.id !== SERVICE_PRINCIPAL && key.appId?.toLowerCase() !== APP_ID) throw noSuchObject(key.id ?? key.appId ?? '');
    const appRoles = ROLES.map(([id, value, displayName]) => ({ id, value, displayName, description: displayName, isEnabled: true, allowedMemberTypes: ['User'], origin: 'Application' }));
    return { id: SERVICE_PRINCIPAL, appId: APP_ID, displayName: 'Triptych', accountEnabled: true, appRoleAssignmentRequired: this.assignmentRequired, servicePrincipalType: 'Application', appRoles };
  }

  assigned(): readonly Assignment[] {
    return this.assignments;
  }

  mayAssign(userId: string): boolean {
    return (this.users.get(userId)?.directoryRoles ?? []).some((role) => MAY_ASSIGN.includes(role));
  }

  isAdministrator(userId: string): boolean {
    return (this.users.get(userId)?.directoryRoles ?? []).some((role) => MAY_ASSIGN.slice(0, 2).includes(role) || role.endsWith('Application Administrator'));
  }

  /** Whether Entra gives this user a token for the app; members of an assigned group count, nested groups do not. */
  admits(userId: string): boolean {
    if (!this.assignmentRequired) return true;
    return this.assignments.some(({ principalId }) => principalId === userId || this.groups.get(principalId)?.members.includes(userId) === true);
  }

  /** @throws GraphFault 400 for an unknown principal or role, and for what is assigned already */
  assign(body: unknown): Assignment {
    const { principalId, resourceId, appRoleId = NO_ROLE } = (body ?? {}) as Record<string, string | undefined>;
    if (principalId === undefined || resourceId !== SERVICE_PRINCIPAL) throw badRequest('One or more properties are invalid.', 'Request_BadRequest');
    const user = this.users.get(principalId);
    const principal = user ?? this.groups.get(principalId);
    if (!principal) throw noSuchObject(principalId);
    if (!ROLES.some(([id]) => id === appRoleId)) throw badRequest('Permission being assigned was not found on application', 'Request_BadRequest');
    if (this.assignments.some((each) => each.principalId === principalId && each.appRoleId === appRoleId)) throw badRequest('Permission being assigned already exists on the object', 'Request_BadRequest');
    const assignment: Assignment = {
      id: this.sandbox.newId('outlook'), appRoleId, principalId, resourceId, createdDateTime: this.sandbox.now().toISOString(), deletedDateTime: null,
      principalDisplayName: principal.displayName, principalType: user ? 'User' : 'Group', resourceDisplayName: 'Triptych',
    };
    this.assignments.push(assignment);
    return assignment;
  }

  /** @throws GraphFault 404 */
  remove(id: string): void {
    const left = this.assignments.filter((each) => each.id !== id);
    if (left.length === this.assignments.length) throw noSuchObject(id);
    this.assignments = left;
  }
}

/** 403 in the directory's words. */
export function notAllowed(): GraphFault {
  return new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
