import { beforeEach, describe, expect, it } from 'vitest';
import { type Probe, probe } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { directoryRoutes } from './routes.ts';
import { DirectoryStore } from './store.ts';

const TENANT: TenantData = {
  organization: { id: 't', displayName: 'Test', verifiedDomains: [{ name: 'test.example', isDefault: true }] },
  signedIn: 'anna',
  users: [
    { id: 'anna', displayName: 'Anna', userPrincipalName: 'anna@x', managerId: 'boris' },
    { id: 'boris', displayName: 'Boris', userPrincipalName: 'boris@x' },
  ],
  groups: [
    { id: 'team', displayName: 'Team', members: ['anna', 'boris'], owners: ['boris'] },
    { id: 'others', displayName: 'Others', members: ['boris'] },
    { id: 'plain', displayName: 'No team', members: ['anna'], resourceProvisioningOptions: [] },
  ],
  planner: { plans: [], buckets: [], tasks: [] },
  mailboxes: {},
};

let directory: Probe;

beforeEach(() => {
  directory = probe('anna', ['User.Read', 'Team.ReadBasic.All', 'Group.Read.All'], (routes, sandbox) => {
    const store = new DirectoryStore(sandbox);
    store.load(TENANT);
    directoryRoutes(routes, sandbox, store);
  });
});

describe('directory', () => {
  it('gives the organization as a list of one', async () => {
    const answer = await directory.get('/organization?$select=id,displayName,verifiedDomains');
    expect(answer.json.value).toEqual([{ id: 't', displayName: 'Test', verifiedDomains: [{ name: 'test.example', isDefault: true }] }]);
    expect((await directory.get('/organization/nobody')).code).toBe('Request_ResourceNotFound');
  });

  it('shows a group and its members to members only', async () => {
    expect((await directory.get('/groups/team')).json).toMatchObject({ id: 'team', groupTypes: ['Unified'], classification: null });
    const members = (await directory.get('/groups/team/members')).json.value;
    expect(members.map((one) => one['displayName'])).toEqual(['Anna', 'Boris']);
    expect(members[0]).not.toHaveProperty('managerId');
    expect((await directory.get('/groups/others')).status).toBe(403);
    expect((await directory.get('/groups/others/members')).status).toBe(403);
    expect((await directory.get('/groups/nobody')).status).toBe(404);
    expect((await directory.get('/groups/team/members?$skip=1')).status).toBe(400);
  });

  it('lists the groups of the tenant, filtered as a people picker asks', async () => {
    const asked = "/groups?$filter=(startswith(displayName,'tea') or startswith(mailNickname,'tea') or startswith(mail,'tea'))&$top=6&$count=true";
    const answer = await directory.get(asked, { headers: { consistencylevel: 'eventual' } });
    expect(answer.json.value).toMatchObject([{ id: 'team', displayName: 'Team' }]);
    expect((await directory.get('/groups')).json.value).toHaveLength(3);
    directory.scopes = new Set(['User.Read']);
    expect((await directory.get('/groups')).status).toBe(403);
  });

  it('lists joined teams, groups without a team left out, with the scope only', async () => {
    expect((await directory.get('/me/joinedTeams')).json.value).toMatchObject([{ id: 'team', displayName: 'Team', visibility: 'private' }]);
    directory.scopes = new Set(['User.Read']);
    const refused = await directory.get('/me/joinedTeams');
    expect([refused.status, refused.code]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('shows ids only of my groups with User.Read alone', async () => {
    expect((await directory.get('/me/memberOf')).json.value).toMatchObject([{ displayName: 'Team' }, { displayName: 'No team' }]);
    directory.scopes = new Set(['User.Read']);
    expect((await directory.get('/me/memberOf')).json.value).toMatchObject([{ id: 'team', displayName: null }, { id: 'plain' }]);
  });
});
