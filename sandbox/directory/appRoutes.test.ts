import { beforeEach, describe, expect, it } from 'vitest';
import { probe, type Probe } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { appRoutes } from './appRoutes.ts';
import { AppStore } from './appStore.ts';

const TENANT: TenantData = {
  organization: { id: 't', displayName: 'Test' }, signedIn: 'anna',
  users: [
    { id: 'anna', displayName: 'Anna', userPrincipalName: 'anna@x', directoryRoles: ['Cloud Application Administrator'] },
    { id: 'boris', displayName: 'Boris', userPrincipalName: 'boris@x' },
  ],
  groups: [{ id: 'team', displayName: 'Team', members: ['boris'] }],
  planner: { plans: [], buckets: [], tasks: [] }, mailboxes: {},
};
const APP = "/servicePrincipals(appId='7a1d1c8e-54a6-4f0b-9c55-3d0f4b8e2c11')";
const USER = '6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a02';

let directory: Probe;
let store: AppStore;

const open = (user: string, scopes: string[]): Probe => probe(user, scopes, (routes, sandbox) => {
  store = new AppStore(sandbox);
  store.load(TENANT);
  appRoutes(routes, store);
});

beforeEach(() => { directory = open('anna', ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All']); });

async function assign(principalId: string) {
  const { id } = (await directory.get(APP)).json as unknown as { id: string };
  return directory.call('POST', `${APP}/appRoleAssignedTo`, { body: { principalId, resourceId: id, appRoleId: USER } });
}

describe('the enterprise application', () => {
  it('is found by its application id, with its roles', async () => {
    expect((await directory.get(`${APP}?$select=id,appRoleAssignmentRequired,appRoles`)).json).toMatchObject({ appRoleAssignmentRequired: false, appRoles: [{ value: 'Administrator' }, { value: 'User' }, { value: 'Managed' }] });
    expect((await directory.get("/servicePrincipals(appId='00000000-0000-0000-0000-000000000001')")).status).toBe(404);
  });

  it('takes people and groups once each, and lets them go again', async () => {
    const added = await assign('boris');
    expect([added.status, added.json]).toEqual([201, expect.objectContaining({ principalDisplayName: 'Boris', principalType: 'User' })]);
    expect((await assign('boris')).status).toBe(400);
    expect((await assign('team')).json).toMatchObject({ principalType: 'Group' });
    expect((await assign('nobody')).status).toBe(404);
    const listed = (await directory.get(`${APP}/appRoleAssignedTo`)).json.value;
    expect(listed).toHaveLength(2);
    expect((await directory.call('DELETE', `${APP}/appRoleAssignedTo/${String(listed[0]?.['id'])}`)).status).toBe(204);
    expect((await directory.get(`${APP}/appRoleAssignedTo`)).json.value).toHaveLength(1);
  });

  it('refuses who is no administrator, and who lacks one of the two scopes', async () => {
    directory = open('boris', ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All']);
    expect((await assign('boris')).code).toBe('Authorization_RequestDenied');
    directory = open('anna', ['Application.Read.All']);
    expect((await assign('boris')).status).toBe(403);
    directory = open('anna', ['User.Read']);
    expect((await directory.get(APP)).status).toBe(403);
  });

  it('keeps out who is not assigned once assignment is required; members of an assigned group come in', async () => {
    expect(store.admits('boris')).toBe(true);
    store.assignmentRequired = true;
    expect(store.admits('boris')).toBe(false);
    await assign('team');
    expect([store.admits('boris'), store.admits('anna')]).toEqual([true, false]);
  });
});
