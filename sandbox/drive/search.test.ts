import { beforeEach, describe, expect, it } from 'vitest';
import { type Probe, probe } from '../odata/probe.ts';
import type { TenantData, TenantFile } from '../tenants/tenant.ts';
import { driveRoutes } from './routes.ts';
import { DriveStore } from './store.ts';

const file = (path: string): TenantFile => ({ path, contentType: 'application/pdf', contentBytes: 'QQ==' });
const TENANT: TenantData = {
  organization: { id: 't', displayName: 'Test' },
  signedIn: 'anna',
  users: [{ id: 'anna', displayName: 'Anna', userPrincipalName: 'anna@x' }],
  groups: [
    { id: 'team', displayName: 'Team', members: ['anna'], files: [file('Board/Budget 2027.pdf')] },
    { id: 'others', displayName: 'Others', members: [], files: [file('Budget of others.pdf')] },
  ],
  planner: { plans: [], buckets: [], tasks: [] },
  mailboxes: { anna: { mailboxSettings: {}, calendars: [], mailFolders: [], messages: [], todoLists: [], files: [file('Documents/Budget draft.pdf'), file("Notes/Anna's notes.pdf")] } },
};

let drive: Probe;

beforeEach(() => {
  drive = probe('anna', ['Files.Read'], (routes, sandbox) => {
    const store = new DriveStore(sandbox);
    store.load(TENANT);
    driveRoutes(routes, sandbox, store);
  });
});

const names = (json: unknown): string[] => ((json as { value: { name: string }[] }).value ?? []).map(({ name }) => name);

describe('search over the own drive', () => {
  it('finds files by how words of their names begin, in any case, and no folder', async () => {
    expect(names((await drive.get("/me/drive/root/search(q='bud')")).json)).toEqual(['Budget draft.pdf']);
    expect(names((await drive.get("/me/drive/root/search(q='DRAFT%20budget')")).json)).toEqual(['Budget draft.pdf']);
    expect(names((await drive.get("/me/drive/root/search(q='documents')")).json)).toEqual([]);
  });

  it('takes an apostrophe as two of them', async () => {
    expect(names((await drive.get("/me/drive/root/search(q='anna''s')")).json)).toEqual(["Anna's notes.pdf"]);
  });
});

describe('Microsoft Search', () => {
  const ask = (queryString: string, size = 10) => drive.call('POST', '/search/query', { body: { requests: [{ entityTypes: ['driveItem'], query: { queryString }, from: 0, size }] }, headers: { 'content-type': 'application/json' } });
  const container = (json: unknown) => (json as { value: { hitsContainers: { hits?: { resource: Record<string, unknown> }[]; total: number; moreResultsAvailable: boolean }[] }[] }).value[0]?.hitsContainers[0];

  it('needs a scope over all files', async () => {
    expect((await ask('budget')).status).toBe(403);
  });

  it('finds what the user may open, in pages, and nothing of groups of others', async () => {
    drive.scopes = new Set(['Files.Read.All']);
    const both = container((await ask('budget')).json);
    expect(both?.hits?.map(({ resource }) => resource['name']).sort()).toEqual(['Budget 2027.pdf', 'Budget draft.pdf']);
    expect(both?.hits?.[0]?.resource).not.toHaveProperty('@microsoft.graph.downloadUrl');
    expect(container((await ask('budget', 1)).json)).toMatchObject({ total: 2, moreResultsAvailable: true });
    expect(container((await ask('nothing')).json)).toEqual({ total: 0, moreResultsAvailable: false });
  });
});
