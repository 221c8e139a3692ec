import { beforeEach, describe, expect, it } from 'vitest';
import type { Probe } from '../odata/probe.ts';
import { probe } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { peopleRoutes } from './routes.ts';
import { PeopleStore } from './store.ts';

const [ADA, BEN, EVE] = [1, 2, 3].map((last) => `aaaaaaaa-0000-0000-0000-00000000000${last}`) as [string, string, string];
const EVENTUAL = { consistencylevel: 'eventual' };
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function tenant(): TenantData {
  const user = (id: string, name: string, more: object = {}): TenantData['users'][number] => ({ id, displayName: name, givenName: name, userPrincipalName: `${name.toLowerCase()}@x.test`, jobTitle: 'Engineer', department: 'Lab', ...more });
  const box = { mailboxSettings: {}, calendars: [], mailFolders: [], messages: [], todoLists: [] };
  return {
    organization: { id: 't', displayName: 'T' }, signedIn: ADA,
    users: [
      user(ADA, 'Ada', { managerId: BEN, photo: { contentType: 'image/png', contentBytes: PIXEL }, presence: { availability: 'Busy', activity: 'InAMeeting' } }),
      user(BEN, 'Ben', { photo: { contentType: 'image/png', contentBytes: PIXEL } }),
      user(EVE, 'Eve'),
    ],
    groups: [{ id: 'group-1', displayName: 'Team', members: [ADA] }, { id: 'group-2', displayName: 'Guards', members: [ADA, BEN], securityEnabled: true }],
    planner: { plans: [], buckets: [], tasks: [] }, mailboxes: { [ADA]: { ...box, people: [EVE, BEN], contacts: [{ id: 'c1', displayName: 'Zoe', emailAddresses: [{ name: 'Zoe', address: 'zoe@y.test' }] }, { id: 'c2', displayName: 'Bo', emailAddresses: [] }] } },
  };
}

let graph: Probe;

function start(...scopes: string[]): void {
  const holder: { store?: PeopleStore } = {};
  graph = probe(ADA, scopes, (routes, sandbox) => {
    const store = new PeopleStore(sandbox);
    store.load(tenant());
    holder.store = store;
    peopleRoutes(routes, sandbox, store);
  }, (name) => holder.store?.resolve(name));
}

beforeEach(() => start('User.Read', 'User.Read.All'));

describe('users', () => {
  it('gives the default properties, and others on $select', async () => {
    const { json } = await graph.get('/me');
    expect(json).toMatchObject({ displayName: 'Ada', businessPhones: [], mobilePhone: null });
    expect(json).not.toHaveProperty('department');
    expect(JSON.stringify(json)).not.toMatch(/photo|presence|managerId/);
    expect((await graph.get('/me?$select=department')).json).toEqual({ '@odata.context': expect.any(String), department: 'Lab' });
    expect((await graph.get('/me?$select=departement')).status).toBe(400);
  });

  it('finds users by id, name and in lists', async () => {
    for (const path of [`/users/${BEN}`, '/users/ben@x.test', "/users('Ben@x.test')"]) expect((await graph.get(path)).json['displayName']).toBe('Ben');
    expect((await graph.get('/users/nobody@x.test')).code).toBe('Request_ResourceNotFound');
    expect((await graph.get(`/users?$filter=id in ('${ADA}','${EVE}')&$select=id`)).json.value).toHaveLength(2);
    expect((await graph.get("/users?$filter=startswith(displayName,'B')")).json.value).toHaveLength(1);
  });

  it('needs ConsistencyLevel for advanced queries', async () => {
    const search = '/users?$search="displayName:ev"';
    expect((await graph.get(search)).code).toBe('Request_UnsupportedQuery');
    expect((await graph.get(search, { headers: EVENTUAL })).json.value).toHaveLength(1);
    const unequal = "/users?$filter=displayName ne 'Ada'";
    expect((await graph.get(unequal)).code).toBe('Request_UnsupportedQuery');
    expect((await graph.get(unequal, { headers: EVENTUAL })).code).toBe('Request_UnsupportedQuery');
    expect((await graph.get(`${unequal}&$count=true`, { headers: EVENTUAL })).json).toMatchObject({ '@odata.count': 2 });
    expect((await graph.get('/users?$count=true')).json).not.toHaveProperty('@odata.count');
    expect((await graph.get('/users/$count')).code).toBe('Request_BadRequest');
    expect(String((await graph.get('/users/$count', { headers: EVENTUAL })).raw)).toBe('3');
    expect((await graph.get("/users?$filter=contains(displayName,'a')", { headers: EVENTUAL })).status).toBe(400);
    expect((await graph.get('/users?$skip=1')).status).toBe(400);
  });

  it('shows little of others with User.ReadBasic.All, nothing with User.Read', async () => {
    start('User.ReadBasic.All');
    expect((await graph.get(`/users/${BEN}?$select=displayName,mail,jobTitle`)).json).toMatchObject({ displayName: 'Ben', mail: 'ben@x.test', jobTitle: null });
    start('User.Read');
    expect((await graph.get(`/users/${BEN}`)).code).toBe('Authorization_RequestDenied');
    expect((await graph.get(`/users/${ADA}`)).status).toBe(200);
    expect((await graph.get('/users')).status).toBe(403);
  });
});

describe('photo', () => {
  it('is binary, or 404', async () => {
    const { raw, headers } = await graph.get('/me/photo/$value');
    expect([Buffer.isBuffer(raw), headers['Content-Type']]).toEqual([true, 'image/png']);
    expect((await graph.get(`/users/${BEN}/photos/48x48/$value`)).status).toBe(200);
    expect((await graph.get('/me/photos/47x47/$value')).status).toBe(404);
    expect((await graph.get(`/users/${EVE}/photo/$value`)).code).toBe('ImageNotFound');
    expect((await graph.get('/me/photos')).json.value).toHaveLength(9);
    start('User.Read');
    expect((await graph.get(`/users/${BEN}/photo/$value`)).status).toBe(403);
  });
});

describe('people and presence', () => {
  it('come in order of relevance', async () => {
    start('People.Read');
    expect((await graph.get('/me/people')).json.value.map((person) => person['displayName'])).toEqual(['Eve', 'Ben']);
    expect((await graph.get('/me/people?$search=be')).json.value).toHaveLength(1);
    expect((await graph.get('/me/people?$search=be&$skip=1')).status).toBe(400);
    expect((await graph.get(`/users/${BEN}/people`)).code).toBe('ErrorAccessDenied');
  });

  it('is known, or unknown', async () => {
    start('Presence.Read.All');
    expect((await graph.get('/me/presence')).json).toMatchObject({ availability: 'Busy', activity: 'InAMeeting' });
    const { json } = await graph.call('POST', '/communications/getPresencesByUserId', { body: { ids: [ADA, EVE] } });
    expect(json.value.map((one) => one['availability'])).toEqual(['Busy', 'PresenceUnknown']);
    start('Presence.Read');
    expect((await graph.get(`/users/${BEN}/presence`)).status).toBe(403);
  });
});

describe('relations', () => {
  it('knows manager and reports', async () => {
    expect((await graph.get('/me/manager')).json['displayName']).toBe('Ben');
    expect((await graph.get(`/users/${BEN}/manager`)).code).toBe('Request_ResourceNotFound');
    expect((await graph.get('/me?$expand=manager&$select=displayName')).json['manager']).toMatchObject({ displayName: 'Ben' });
    expect((await graph.get(`/users/${BEN}/directReports`)).json.value).toHaveLength(1);
  });

  it('gives limited information on groups with User.Read', async () => {
    start('User.Read');
    const { json } = await graph.get('/me/memberOf');
    expect(json.value[0]).toMatchObject({ '@odata.type': '#microsoft.graph.group', id: 'group-1', displayName: null });
    start('User.Read', 'GroupMember.Read.All');
    expect((await graph.get('/me/transitiveMemberOf/microsoft.graph.group')).json.value.map((group) => group['displayName'])).toEqual(['Team', 'Guards']);
    expect((await graph.call('POST', '/me/getMemberObjects', { body: {} })).status).toBe(400);
    expect((await graph.call('POST', '/me/getMemberObjects', { body: { securityEnabledOnly: true } })).json.value).toEqual(['group-2']);
    start('Directory.Read.All');
    const objects = await graph.call('POST', '/directoryObjects/getByIds', { body: { ids: [ADA, 'group-1', 'lost'], types: ['user'] } });
    expect(objects.json.value.map(({ id }) => id)).toEqual([ADA]);
  });
});

describe('contacts', () => {
  it('lists those of the default folder, ten to a page, under their own permission', async () => {
    expect((await graph.get('/me/contacts')).status).toBe(403);
    start('Contacts.Read');
    const { json } = await graph.get('/me/contacts?$select=displayName,emailAddresses&$orderby=displayName');
    expect(json.value).toMatchObject([{ displayName: 'Bo', emailAddresses: [] }, { displayName: 'Zoe', emailAddresses: [{ name: 'Zoe', address: 'zoe@y.test' }] }]);
    expect((await graph.get('/me/contacts/c1')).json).toMatchObject({ displayName: 'Zoe', companyName: null });
    expect((await graph.get('/me/contacts/none')).status).toBe(404);
    expect((await graph.get(`/users/${BEN}/contacts`)).status).toBe(403);
  });
});
