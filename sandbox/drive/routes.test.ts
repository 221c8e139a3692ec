import { beforeEach, describe, expect, it } from 'vitest';
import { ContentRouter } from '../odata/content.ts';
import { GraphFault } from '../odata/errors.ts';
import { type Probe, probe } from '../odata/probe.ts';
import { parseTarget } from '../odata/target.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { driveContent, driveRoutes } from './routes.ts';
import { DriveStore } from './store.ts';

const TENANT: TenantData = {
  organization: { id: 't', displayName: 'Test' },
  signedIn: 'anna',
  users: [{ id: 'anna', displayName: 'Anna', userPrincipalName: 'anna@x' }],
  groups: [
    { id: 'team', displayName: 'Team', members: ['anna'] },
    { id: 'others', displayName: 'Others', members: [] },
  ],
  planner: { plans: [], buckets: [], tasks: [] },
  mailboxes: {},
};
const FILE = '/me/drive/special/approot:/settings.json';
const json = { 'content-type': 'application/json' };

let drive: Probe;
let content: ContentRouter;

beforeEach(() => {
  drive = probe('anna', ['Files.ReadWrite.AppFolder'], (routes, sandbox) => {
    const store = new DriveStore(sandbox);
    store.load(TENANT);
    driveRoutes(routes, sandbox, store);
    content = new ContentRouter();
    driveContent(content, sandbox, store);
  });
});

async function outside(method: 'GET' | 'PUT' | 'DELETE', url: unknown, headers: Record<string, string> = {}, body = Buffer.alloc(0)) {
  const { segments, query } = parseTarget(String(url).replace('http://content', ''));
  try {
    return await content.handle(segments, { method, query, headers, body, now: () => drive.clock.now, contentOrigin: 'http://content' });
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    return { status: fault.status, body: undefined };
  }
}

const put = (body: unknown, headers: Record<string, string> = json, url = `${FILE}:/content`) => drive.call('PUT', url, { body, headers });

describe('the app folder', () => {
  it('is made on first access, with a scope that may write', async () => {
    drive.scopes = new Set(['Files.Read']);
    expect((await drive.get('/me/drive/special/approot')).status).toBe(404);
    drive.scopes = new Set(['Files.ReadWrite.AppFolder']);
    expect((await drive.get('/me/drive/special/approot')).json).toMatchObject({ specialFolder: { name: 'approot' }, folder: { childCount: 0 } });
    drive.scopes = new Set(['Files.Read']);
    expect((await drive.get('/me/drive/special/approot')).status).toBe(200);
    expect((await drive.get('/me/drive/special/AppRoot')).status).toBe(404);
  });

  it('answers 201 for a new file, 200 for a replaced one, 404 before', async () => {
    expect((await drive.get(FILE)).code).toBe('itemNotFound');
    expect((await put({ a: 1 })).status).toBe(201);
    const second = await put({ a: 2 });
    expect(second.status).toBe(200);
    expect(second.json).toMatchObject({ name: 'settings.json', size: 7, file: { mimeType: 'application/json' } });
    expect((await drive.get('/me/drive/special/approot/children?$select=name')).json.value).toMatchObject([{ name: 'settings.json' }]);
    expect(drive.ledger.map((entry) => entry.action)).toEqual(['create', 'update']);
  });

  it('refuses a stale If-Match with 412, an occupied name under If-None-Match: * and under fail', async () => {
    const first = await put({ a: 1 });
    const etag = String(first.json['eTag']);
    expect((await put({ a: 2 }, { ...json, 'if-match': etag })).status).toBe(200);
    expect((await put({ a: 3 }, { ...json, 'if-match': etag })).status).toBe(412);
    expect((await put({ a: 3 }, { ...json, 'if-none-match': '*' })).status).toBe(412);
    expect((await put({ a: 3 }, json, `${FILE}:/content?@microsoft.graph.conflictBehavior=fail`)).code).toBe('nameAlreadyExists');
    expect((await drive.call('DELETE', FILE, { headers: { 'if-match': etag } })).status).toBe(412);
  });

  it('moves the eTag with metadata, the cTag with content only', async () => {
    const first = (await put({ a: 1 })).json;
    const renamed = (await drive.call('PATCH', FILE, { body: { description: 'x' } })).json;
    expect([renamed['eTag'] === first['eTag'], renamed['cTag'] === first['cTag']]).toEqual([false, true]);
    const replaced = (await put({ a: 2 })).json;
    expect(replaced['cTag']).not.toBe(first['cTag']);
    expect((await drive.get(FILE, { headers: { 'if-none-match': String(replaced['eTag']) } })).status).toBe(304);
  });

  it.each(['a*b', 'a<b', 'a|b', 'a"b', 'con', ' x', 'x.'])('refuses the name %j', async (name) => {
    const answer = await put({ a: 1 }, json, `/me/drive/special/approot:/${encodeURIComponent(name)}:/content`);
    expect(answer.status).toBe(400);
  });
});

describe('downloads', () => {
  it('redirects to the content origin, which takes no token', async () => {
    await put({ a: 1 });
    const answer = await drive.get(`${FILE}:/content`);
    expect(answer.status).toBe(302);
    const location = answer.headers['Location'];
    expect(location).toMatch(/^http:\/\/content\/download\//);
    expect((await drive.get(FILE)).json['@microsoft.graph.downloadUrl']).toBe(location);
    expect((await outside('GET', location)).body).toEqual(Buffer.from('{"a":1}'));
    expect((await outside('GET', location, { authorization: 'Bearer x' })).status).toBe(401);
    expect((await outside('GET', `${String(location)}x`)).status).toBe(401);
    drive.clock.now = new Date('2026-11-25T12:00:00Z');
    expect((await outside('GET', location)).status).toBe(401);
  });
});

describe('upload sessions', () => {
  const unit = 320 * 1024;
  const range = (first: number, last: number, total: number) => ({ 'content-range': `bytes ${first}-${last}/${total}` });

  it('takes fragments in order and ends with the item', async () => {
    const begun = await drive.call('POST', '/me/drive/special/approot:/big.bin:/createUploadSession', { body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } } });
    const url = begun.json['uploadUrl'];
    expect(url).toMatch(/^http:\/\/content\/upload\//);
    expect((await outside('PUT', url, { ...range(0, unit - 1, unit + 5), authorization: 'Bearer x' }, Buffer.alloc(unit))).status).toBe(401);
    expect((await outside('PUT', url, range(0, 99, unit + 5), Buffer.alloc(100))).status).toBe(400);
    const first = await outside('PUT', url, range(0, unit - 1, unit + 5), Buffer.alloc(unit));
    expect([first.status, (first.body as { nextExpectedRanges: string[] }).nextExpectedRanges]).toEqual([202, [`${unit}-`]]);
    expect((await outside('PUT', url, range(0, unit - 1, unit + 5), Buffer.alloc(unit))).status).toBe(416);
    expect((await outside('GET', url)).status).toBe(200);
    const last = await outside('PUT', url, range(unit, unit + 4, unit + 5), Buffer.alloc(5));
    expect([last.status, last.body]).toMatchObject([201, { name: 'big.bin', size: unit + 5 }]);
    expect((await outside('PUT', url, range(0, 4, 5), Buffer.alloc(5))).status).toBe(404);
    const again = await drive.call('POST', '/me/drive/special/approot:/big.bin:/createUploadSession', { body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } } });
    expect(again.status).toBe(409);
  });

  it('is cancelled by DELETE', async () => {
    const begun = await drive.call('POST', '/me/drive/special/approot:/big.bin:/createUploadSession', { body: {} });
    expect((await outside('DELETE', begun.json['uploadUrl'])).status).toBe(204);
    expect((await outside('GET', begun.json['uploadUrl'])).status).toBe(404);
  });
});

describe('other drives', () => {
  it('reaches a group library with the wide scopes and membership only', async () => {
    const url = '/groups/team/drive/root:/General/x.txt:/content';
    expect((await put('x', {}, url)).status).toBe(403);
    drive.scopes = new Set(['Files.ReadWrite.All']);
    expect((await put(Buffer.from('x'), { 'content-type': 'text/plain' }, url)).status).toBe(201);
    expect((await drive.get('/groups/team/drive/root:/General:/children')).json.value).toMatchObject([{ name: 'x.txt', size: 1 }]);
    expect((await drive.get('/groups/others/drive/root/children')).status).toBe(403);
    const item = (await drive.get('/groups/team/drive/root:/General/x.txt')).json;
    expect((await drive.get(`/groups/team/drive/items/${String(item['id'])}`)).json['name']).toBe('x.txt');
  });

  it('gives the drive itself', async () => {
    drive.scopes = new Set(['User.Read']);
    expect((await drive.get('/me/drive')).json).toMatchObject({ driveType: 'business', owner: { user: { id: 'anna' } } });
  });
});
