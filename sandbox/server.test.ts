import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from './server.ts';
import type { SandboxServer } from './server.ts';

let sandbox: SandboxServer;
const SCOPES = 'User.Read Tasks.ReadWrite Calendars.ReadWrite Mail.ReadWrite MailboxSettings.ReadWrite';

beforeAll(async () => {
  sandbox = await createSandbox();
  await sandbox.listen(0);
});
afterAll(() => sandbox.close());
beforeEach(() => control('POST', '/reset', {}));

async function control(method: string, path: string, body?: unknown): Promise<{ status: number; text: string; json: Record<string, unknown> }> {
  const reply = await fetch(`${sandbox.origin}/_sandbox${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await reply.text();
  const json = (text.startsWith('{') && !text.includes('\n') ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: reply.status, text, json };
}

async function token(more: object = {}): Promise<string> {
  return String((await control('POST', '/token', { scopes: SCOPES, ...more })).json['access_token']);
}

async function graph(path: string, init: RequestInit & { with?: string } = {}): Promise<Response> {
  const { with: given, headers, ...rest } = init;
  return fetch(`${sandbox.origin}/graph/v1.0${path}`, { ...rest, headers: { authorization: `Bearer ${given ?? (await token())}`, 'content-type': 'application/json', ...headers } });
}

const errorCode = async (reply: Response): Promise<unknown> => ((await reply.json()) as { error: { code: unknown } }).error.code;
const addTask = (title: string) => async (): Promise<Response> => {
  const lists = (await (await graph('/me/todo/lists')).json()) as { value: { id: string; wellknownListName: string }[] };
  const list = lists.value.find((one) => one.wellknownListName === 'defaultList');
  return graph(`/me/todo/lists/${list?.id ?? ''}/tasks`, { method: 'POST', body: JSON.stringify({ title }) });
};
const ledger = async (): Promise<{ action: string; entity: string }[]> => JSON.parse((await control('GET', '/ledger')).text) as { action: string; entity: string }[];

describe('tokens', () => {
  it('refuses without a token, with a broken one, and after an hour', async () => {
    const bare = await fetch(`${sandbox.origin}/v1.0/me/todo/lists`);
    expect([bare.status, await errorCode(bare)]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(bare.headers.get('www-authenticate')).toContain('Bearer');
    expect((await graph('/me/todo/lists', { with: 'abc.def.ghi' })).status).toBe(401);
    const old = await token();
    await control('PUT', '/clock', { now: new Date(Date.now() + 3_700_000).toISOString() });
    expect((await graph('/me/todo/lists', { with: old })).status).toBe(401);
    expect((await graph('/me/todo/lists')).status).toBe(200);
  });

  it('carries exactly the scopes asked for, unless it is silent', async () => {
    const only = await token({ scopes: ['User.Read'] });
    expect((await graph('/me/todo/lists', { with: only })).status).toBe(403);
    const refused = await control('POST', '/token', { scopes: ['Tasks.Read'], silent: true });
    expect([refused.status, refused.json['error']]).toEqual([400, 'consent_required']);
    expect(refused.json['error_description']).toContain('AADSTS65001');
    await control('POST', '/token', { scopes: ['Tasks.Read'], consent: true });
    await control('POST', '/token', { scopes: 'User.Read', consent: true });
    expect((await control('POST', '/token', { scopes: ['User.Read'], silent: true })).json['scope']).toBe('Tasks.Read User.Read');
    await control('POST', '/reset', {});
    expect((await control('POST', '/token', { scopes: ['User.Read'], silent: true })).status).toBe(400);
  });
});

describe('faults', () => {
  it('answers before the write, and after it, as often as asked', async () => {
    await control('POST', '/faults', { match: { method: 'POST', path: '/me/todo/lists/*/tasks' }, when: 'before', status: 503, times: 1 });
    const first = await addTask('one')();
    expect([first.status, first.headers.get('retry-after'), (await ledger()).length]).toEqual([503, '1', 0]);
    expect((await addTask('one')()).status).toBe(201);
    await control('POST', '/faults', { match: { method: 'POST', path: '/\\/tasks$/' }, when: 'after', status: 504, times: 1 });
    expect((await addTask('two')()).status).toBe(504);
    expect(await ledger()).toHaveLength(2);
  });

  it('speaks as Graph does about 429, with or without Retry-After', async () => {
    await control('POST', '/faults', { match: { path: '/me/todo/lists' }, status: 429, headers: { 'Retry-After': '7' }, times: 1 });
    await control('POST', '/faults', { match: { path: '/me/todo/lists' }, status: 429, headers: { 'Retry-After': null }, times: 1 });
    const [first, second] = [await graph('/me/todo/lists'), await graph('/me/todo/lists')];
    expect([first.headers.get('retry-after'), second.headers.get('retry-after'), await errorCode(first)]).toEqual(['7', null, 'TooManyRequests']);
  });

  it('cuts, stays silent, or sends half of an answer', async () => {
    await control('POST', '/faults', { match: { path: '/me/todo/lists' }, reset: true, times: 1 });
    await expect(graph('/me/todo/lists')).rejects.toThrow();
    await control('POST', '/faults', { match: { path: '/me/todo/lists' }, hang: true, times: 1 });
    await expect(graph('/me/todo/lists', { signal: AbortSignal.timeout(300) })).rejects.toThrow(/timeout|abort/i);
    await control('POST', '/faults', { match: { path: '/me/todo/lists' }, truncate: true, times: 1 });
    const half = await graph('/me/todo/lists');
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow();
    expect((await graph('/me/todo/lists')).status).toBe(200);
  });

  it('reaches one part of a batch, and leaves the others alone', async () => {
    await control('POST', '/faults', { match: { path: '/me/todo/lists', part: true }, status: 429, times: 1 });
    const requests = [{ id: '1', method: 'GET', url: '/me/todo/lists' }, { id: '2', method: 'GET', url: '/me/planner/plans' }];
    const reply = (await (await graph('/$batch', { method: 'POST', body: JSON.stringify({ requests }) })).json()) as { responses: { id: string; status: number; headers: Record<string, string> }[] };
    expect(reply.responses.map(({ id, status }) => [id, status])).toEqual([['1', 429], ['2', 200]]);
    expect(reply.responses[0]?.headers['Retry-After']).toBe('1');
    await control('POST', '/faults', { match: { path: '/me/todo/lists', part: true }, reset: true, times: 1 });
    await expect(graph('/$batch', { method: 'POST', body: JSON.stringify({ requests }) })).rejects.toThrow();
  });

  it('hits the same requests with the same seed', async () => {
    const hits = async (seed: number): Promise<string> => {
      await control('DELETE', '/faults');
      await control('POST', '/faults', { match: { path: '/me/todo/lists' }, status: 500, rate: 0.5, seed });
      const given = await token();
      let pattern = '';
      for (let i = 0; i < 12; i += 1) pattern += (await graph('/me/todo/lists', { with: given })).ok ? '.' : 'x';
      return pattern;
    };
    const first = await hits(7);
    expect(first).toMatch(/x/);
    expect(first).toMatch(/\./);
    expect(await hits(7)).toBe(first);
  });

  it('asks for claims until a token brings them', async () => {
    await control('POST', '/faults', { match: {}, claims: { access_token: { nbf: { essential: true, value: '1' } } } });
    const refused = await graph('/me/todo/lists');
    const claims = /claims="([^"]+)"/.exec(refused.headers.get('www-authenticate') ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toEqual({ access_token: { nbf: { essential: true, value: '1' } } });
    expect((await graph('/me/todo/lists', { with: await token({ claims }) })).status).toBe(200);
  });

  it.each([
    [{ match: {} }, "needs one of 'status'"],
    [{ match: { part: 1 }, status: 500 }, "'part' must be true or false"],
    [{ match: { path: '/(/' }, status: 500 }, 'not a regular expression'],
    [{ reset: true, hang: true }, 'one of'],
    [{ status: 500, often: 2 }, "no 'often'"],
  ])('refuses %j', async (body, sentence) => {
    const refused = await control('POST', '/faults', body);
    expect(refused.status).toBe(400);
    expect(refused.json['error_description']).toContain(sentence);
    expect((await control('GET', '/faults')).text).toBe('[]');
  });
});

describe('clock, tenant, log', () => {
  it('runs on from the given instant and moves the sample tenant with it', async () => {
    await control('PUT', '/clock', { now: '2026-10-14T07:00:00Z', timeZone: 'Pacific Standard Time' });
    const { now } = (await control('GET', '/clock')).json;
    expect(Date.parse(String(now)) - Date.parse('2026-10-14T07:00:00Z')).toBeLessThan(5000);
    const settings = (await (await graph('/me/mailboxSettings')).json()) as { timeZone: string };
    expect(settings.timeZone).toBe('Pacific Standard Time');
    const day = (await (await graph('/me/calendarView?startDateTime=2026-10-14T00:00:00Z&endDateTime=2026-10-17T00:00:00Z')).json()) as { value: unknown[] };
    expect(day.value.length).toBeGreaterThan(0);
    expect((await control('PUT', '/clock', { now: 'tomorrow' })).status).toBe(400);
    expect((await control('PUT', '/clock', { timeZone: 'Moon/Sea' })).status).toBe(400);
  });

  it('names what is wrong with a tenant and keeps the old one', async () => {
    const refused = await control('PUT', '/tenant', { organization: { id: 'o', displayName: 'O' }, signedIn: 'u', users: [{ id: 'u', displayName: 'U' }] });
    expect([refused.status, refused.json['error_description']]).toEqual([400, 'users[0].userPrincipalName must be a non-empty string.']);
    expect((await graph('/me/todo/lists')).status).toBe(200);
    const tenant = { organization: { id: 'o', displayName: 'O' }, signedIn: 'u', users: [{ id: 'u', displayName: 'U', userPrincipalName: 'u@o.example' }] };
    expect((await control('PUT', '/tenant', tenant)).status).toBe(204);
    const none = await graph('/me/messages');
    expect([none.status, await errorCode(none)]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  });

  it('logs what came, without secrets, and without the tokens that ask to stay out', async () => {
    const quiet = await token({ log: false });
    await control('DELETE', '/requests');
    await graph('/me/todo/lists', { with: quiet });
    await graph('/me/todo/lists?$top=1');
    const lines = (await control('GET', '/requests')).text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ method: 'GET', url: '/v1.0/me/todo/lists?$top=1', status: 200, scopes: SCOPES.split(' ') });
    expect(JSON.stringify(lines)).not.toContain('eyJ');
  });
});

describe('wire', () => {
  it('answers preflights and exposes Retry-After by switch', async () => {
    await control('PUT', '/network', { corsMaxAge: 5, exposeRetryAfter: false });
    const preflight = await fetch(`${sandbox.origin}/v1.0/me`, { method: 'OPTIONS', headers: { origin: 'http://app', 'access-control-request-headers': 'authorization,prefer' } });
    expect([preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-max-age')]).toEqual(['http://app', '5']);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('prefer');
    const exposed = async (): Promise<string> => (await graph('/me/todo/lists', { headers: { origin: 'http://app' } })).headers.get('access-control-expose-headers') ?? '';
    expect(await exposed()).not.toContain('Retry-After');
    await control('PUT', '/network', { exposeRetryAfter: true });
    expect(await exposed()).toContain('Retry-After');
  });

  it('adds latency per exchange and lets one mailbox serve four at a time', async () => {
    const given = await token();
    const requests = Array.from({ length: 8 }, (_, i) => ({ id: String(i), method: 'GET', url: '/me/mailboxSettings' }));
    const timed = async (): Promise<number> => {
      const start = performance.now();
      await (await graph('/$batch', { method: 'POST', with: given, body: JSON.stringify({ requests }) })).text();
      return performance.now() - start;
    };
    await control('PUT', '/network', { latencyMs: 50, serviceMs: 60 });
    expect(await timed()).toBeGreaterThanOrEqual(165);
    await control('PUT', '/network', { perMailboxConcurrency: 2 });
    expect(await timed()).toBeGreaterThanOrEqual(285);
  });

  it('refuses the request too many when it is strict', async () => {
    const given = await token();
    await control('PUT', '/network', { serviceMs: 80, perMailboxConcurrency: 4, strict: true });
    const replies = await Promise.all(Array.from({ length: 5 }, () => graph('/me/mailboxSettings', { with: given })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    const refused = replies.find(({ status }) => status === 429) as Response;
    expect(await errorCode(refused)).toBe('ApplicationThrottled');
  });

  it('packs long answers', async () => {
    const { hostname, port } = new URL(sandbox.origin);
    const given = await token();
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const chunks: Buffer[] = [];
      const socket = connect(Number(port), hostname, () => socket.write(`GET /v1.0/me/planner/tasks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${given}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`));
      socket.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    });
    expect(bytes.toString('latin1')).toMatch(/content-encoding: gzip/i);
  });

  it('refuses Authorization on the content origin', async () => {
    const reply = await fetch(`${sandbox.contentOrigin}/download/x`, { headers: { authorization: `Bearer ${await token()}`, origin: 'http://app' } });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([401, 'http://app']);
    expect((await fetch(`${sandbox.contentOrigin}/nothing`)).status).toBe(404);
  });
});
