import { describe, expect, it } from 'vitest';
import { createGraph } from './client.ts';
import { GraphError } from './errors.ts';
import { fakeService, Whole, type FakeAnswer } from './fakeservice.ts';
import { readAll } from './paging.ts';
import type { GraphRequest } from './request.ts';

const todo = (path: string): GraphRequest => ({ path, workload: 'todo', source: 'todo', scopes: ['Tasks.Read'] });
const planner = (path: string): GraphRequest => ({ path, workload: 'planner', source: 'planner', scopes: ['Tasks.Read'] });
const mail = (path: string): GraphRequest => ({ path, workload: 'mail', source: 'mail', scopes: ['Mail.ReadBasic'] });
const ok: FakeAnswer = { body: { id: 'x' } };
const throttled = (after?: string): FakeAnswer => ({ status: 429, headers: after === undefined ? {} : { 'Retry-After': after }, body: { error: { code: 'TooManyRequests' } } });

async function problemOf(read: Promise<unknown>) {
  const error = await read.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GraphError);
  return (error as GraphError).problem;
}

describe('what travels together', () => {
  it('opening reads of all workloads share one batch, later Outlook reads go one batch after the other with Planner beside', async () => {
    const service = fakeService(() => ok);
    const graph = createGraph(service.options);
    await Promise.all([todo('/a'), planner('/b'), mail('/c')].map((request) => graph.read({ ...request, opening: true })));
    expect(service.batches).toEqual([['/a', '/b', '/c']]);
    await Promise.all([...Array.from({ length: 45 }, (_, index) => todo(`/list${index}`)), planner('/p')].map((request) => graph.read(request)));
    expect(service.batches.slice(1).map((batch) => batch.length).sort((a, b) => a - b)).toEqual([1, 5, 20, 20]);
    expect(service.open.most).toBe(2);
  });

  it('holds an opening batch back while another Outlook batch is under way', async () => {
    const service = fakeService(() => ok);
    const graph = createGraph(service.options);
    const first = graph.read(todo('/a'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await Promise.all([first, graph.read({ ...mail('/b'), opening: true })]);
    expect(service.open.most).toBe(1);
  });

  it('the same GET under way is sent once', async () => {
    const service = fakeService(() => ok);
    const graph = createGraph(service.options);
    await Promise.all([graph.read(todo('/a')), graph.read(todo('/a'))]);
    expect(service.batches).toEqual([['/a']]);
  });
});

describe('throttling (R1, R2)', () => {
  it('sends only the refused parts again, after the longest Retry-After among them', async () => {
    const asked = new Map<string, number>();
    const service = fakeService(({ url }) => {
      const times = (asked.get(url) ?? 0) + 1;
      asked.set(url, times);
      return times === 1 && url !== '/c' ? throttled(url === '/a' ? '2.5' : '7') : ok;
    });
    const graph = createGraph(service.options);
    await Promise.all(['/a', '/b', '/c'].map((path) => graph.read(todo(path))));
    expect(service.batches).toEqual([['/a', '/b', '/c'], ['/a', '/b']]);
    expect(Math.max(...service.sleeps)).toBe(7000);
  });

  it('without a readable header waits 1, 2, 4, 8 s and gives up after five tries', async () => {
    const service = fakeService(() => throttled());
    const problem = await problemOf(createGraph(service.options).read(todo('/a')));
    expect(service.sleeps).toEqual([1000, 2000, 4000, 8000]);
    expect(service.batches).toHaveLength(5);
    expect(problem).toMatchObject({ kind: 'throttled', status: 429, tries: 5, source: 'todo' });
  });

  it('does not let a new request to the same workload out before the time, and others at once', async () => {
    const times: [string, number][] = [];
    const service = fakeService(({ url }) => {
      times.push([url, service.clock.now]);
      return times.length === 1 ? throttled('30') : ok;
    });
    const asleep: (() => void)[] = [];
    service.options.sleep = () => new Promise((resolve) => { asleep.push(resolve); });
    const graph = createGraph(service.options);
    const waiting = graph.read(todo('/a'));
    await expect.poll(() => asleep.length).toBe(1);
    const later = graph.read(todo('/b'));
    await graph.read(planner('/c'));
    expect(times.map(([url]) => url)).toEqual(['/a', '/c']);
    service.clock.now += 30_000;
    for (const wake of asleep) wake();
    await Promise.all([waiting, later]);
    expect(times.slice(2).map(([url]) => url).sort()).toEqual(['/a', '/b']);
  });

  it('tells how long it waits', async () => {
    let times = 0;
    const service = fakeService(() => ((times += 1) === 1 ? throttled('20') : ok));
    const told: (number | null)[] = [];
    await createGraph({ ...service.options, onWait: (problem) => told.push(problem.retryAt) }).read(todo('/a'));
    expect(told).toEqual([1_020_000]);
  });
});

describe('no answer, or none that can be used (R3, R6, R8)', () => {
  it.each([
    ['503 of a part', () => ({ status: 503, body: { error: { code: 'x' } } }), 'unavailable'],
    ['500 of the whole batch', () => { throw new Whole(new Response('no', { status: 500 })); }, 'unavailable'],
    ['connection reset', () => { throw new Whole(new TypeError('reset')); }, 'unavailable'],
    ['a proxy page', () => { throw new Whole(new Response('<html>', { headers: { 'content-type': 'text/html' } })); }, 'unreadable'],
    ['truncated JSON', () => { throw new Whole(new Response('{"responses":[', { headers: { 'content-type': 'application/json' } })); }, 'unreadable'],
    ['an empty 200', () => { throw new Whole(new Response('')); }, 'unreadable'],
    ['a part without a body', () => ({ body: null }), 'unreadable'],
  ] as [string, () => FakeAnswer, string][])('%s: three more tries, then a problem', async (_, answer, kind) => {
    const service = fakeService(answer);
    expect(await problemOf(createGraph(service.options).read(todo('/a')))).toMatchObject({ kind, tries: 4, source: 'todo' });
    expect(service.batches).toHaveLength(4);
    expect(service.sleeps).toEqual([400, 800, 1600]);
  });

  it('a list answer without a list is unreadable', async () => {
    const service = fakeService(() => ({ body: { value: null } }));
    expect(await problemOf(readAll(createGraph(service.options), todo('/a')))).toMatchObject({ kind: 'unreadable' });
  });

  it('does not send a POST again after a failure', async () => {
    let sent = 0;
    const service = fakeService(() => ok);
    service.options.fetch = () => { sent += 1; return Promise.resolve(new Response('{}', { status: 503 })); };
    await problemOf(createGraph(service.options).send({ ...todo('/a'), method: 'POST', body: {} }));
    expect(sent).toBe(1);
  });
});

describe('401 (R9, R10, R11)', () => {
  const refused = (header = ''): FakeAnswer => ({ status: 401, headers: { 'WWW-Authenticate': header }, body: { error: { code: 'InvalidAuthenticationToken' } } });

  it('renews once for all and sends the refused parts again once', async () => {
    const service = fakeService((_, token) => (token === 't1' ? refused() : ok));
    const graph = createGraph(service.options);
    await Promise.all([graph.read(todo('/a')), graph.read(mail('/b')), graph.read(planner('/c'))]);
    expect(service.tokens.filter(({ fresh }) => fresh)).toHaveLength(1);
  });

  it('hands the decoded claims on', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    const service = fakeService((_, token) => (token === 't1' ? refused(`Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`) : ok));
    await createGraph(service.options).read(todo('/a'));
    expect(service.tokens.find(({ fresh }) => fresh)?.claims).toBe(claims);
  });

  it('for ever: one renewal, then signed out, without a loop', async () => {
    const service = fakeService(() => refused());
    const graph = createGraph(service.options);
    const problems = await Promise.all([problemOf(graph.read(todo('/a'))), problemOf(graph.read(mail('/b')))]);
    expect(problems.map(({ kind }) => kind)).toEqual(['signed-out', 'signed-out']);
    await problemOf(graph.read(planner('/c')));
    expect(service.tokens.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(service.sleeps).toEqual([]);
  });

  it('without any token nothing is sent', async () => {
    const service = fakeService(() => ok, null);
    expect(await problemOf(createGraph(service.options).read(todo('/a')))).toMatchObject({ kind: 'signed-out', source: 'todo' });
    expect(service.batches).toEqual([]);
  });

  it('a part whose scope is not granted stays at home, the others go', async () => {
    const service = fakeService(() => ok, ['User.Read', 'Tasks.ReadWrite']);
    const graph = createGraph(service.options);
    const [tasks, problem] = await Promise.all([graph.read(todo('/a')), problemOf(graph.read(mail('/b')))]);
    expect(tasks.status).toBe(200);
    expect(problem).toMatchObject({ kind: 'consent', code: 'Mail.ReadBasic', source: 'mail' });
    expect(service.batches).toEqual([['/a']]);
  });
});

describe('pages (R21, S19)', () => {
  const page = (value: unknown[], link?: string): FakeAnswer => ({ body: { value, ...(link === undefined ? {} : { '@odata.nextLink': link }) } });
  const list: GraphRequest = { ...mail('/me/messages?$top=2'), headers: { Prefer: 'IdType="ImmutableId"' } };

  it('follows every link whole with the same headers, over an empty page', async () => {
    const headers: unknown[] = [];
    const pages: Record<string, FakeAnswer> = {
      '/me/messages?$top=2': page([1, 2], 'https://graph.test/v1.0/me/messages?$top=2&$skiptoken=a%2Bb'),
      '/me/messages?$top=2&$skiptoken=a%2Bb': page([], 'https://graph.test/v1.0/me/messages?$skip=4'),
      '/me/messages?$skip=4': page([3]),
    };
    const service = fakeService((part) => { headers.push(part.headers); return pages[part.url] ?? { status: 404 }; });
    const seen: number[] = [];
    expect(await readAll(createGraph(service.options), list, (sofar) => seen.push(sofar.length))).toEqual([1, 2, 3]);
    expect(seen).toEqual([2, 2]);
    expect(headers).toEqual(Array.from({ length: 3 }, () => ({ Prefer: 'IdType="ImmutableId"' })));
  });

  it('stops at a link it has followed', async () => {
    const service = fakeService(() => page([1], 'https://graph.test/v1.0/me/messages?$skip=1'));
    expect(await readAll(createGraph(service.options), list)).toEqual([1, 1]);
  });

  it.each(['https://evil.test/v1.0/me', 'https://graph.test/beta/me', 'https://graph.test/v1.0/../x', 'https://u@graph.test/v1.0/me', '//evil', 'javascript:1'])('refuses %s', async (link) => {
    const service = fakeService(() => page([1], link));
    expect(await problemOf(readAll(createGraph(service.options), list))).toMatchObject({ kind: 'unreadable', code: 'nextLink' });
    expect(service.batches).toHaveLength(1);
  });
});
