import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGraph } from './client.ts';
import type { GraphError } from './errors.ts';
import type { Fetch } from './exchange.ts';
import { fakeService } from './fakeservice.ts';
import { readAll } from './paging.ts';
import type { GraphRequest } from './request.ts';

const write: GraphRequest = { method: 'PATCH', path: '/me/todo/lists/l/tasks/t', workload: 'todo', source: 'todo', scopes: ['Tasks.Read'], body: {} };
const read: GraphRequest = { path: '/a', workload: 'todo', source: 'todo', scopes: ['Tasks.Read'] };

/** A service that answers each exchange with the next of these; the last one again and again. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  const service = fakeService(() => ({}));
  let sent = 0;
  service.options.fetch = (async (_url, init) => {
    const answer = answers[Math.min(sent, answers.length - 1)];
    sent += 1;
    init?.signal?.throwIfAborted();
    return answer ? answer() : new Response();
  }) as Fetch;
  return { service, sent: () => sent };
}

const refused = (status: number, headers: Record<string, string> = {}) => () => Response.json({ error: { code: '' } }, { status, headers });
const ok = () => Response.json({ id: 't' });
const problemOf = async (promise: Promise<unknown>) => ((await promise.catch((error: unknown) => error)) as GraphError).problem;

it.each([
  ['seconds', '7', 7_000],
  ['an HTTP date', new Date(1_009_000).toUTCString(), 8_000],
  ['nothing that can be read', 'soon', 1_000],
  ['nothing', null, 1_000],
])('a write that is throttled waits as long as Retry-After says, and is sent again: %s', async (_, header, wait) => {
  const { service, sent } = answering(refused(429, header === null ? {} : { 'Retry-After': header }), ok);
  service.clock.now = 1_001_000;
  expect((await createGraph(service.options).send(write)).status).toBe(200);
  expect(service.sleeps[0]).toBe(wait);
  expect(sent()).toBe(2);
});

it('gives a write up after five refusals', async () => {
  const { service, sent } = answering(refused(429));
  expect(await problemOf(createGraph(service.options).send(write))).toMatchObject({ kind: 'throttled', tries: 5 });
  expect(sent()).toBe(5);
});

it.each([500, 502, 503, 504])('leaves a write that failed with %i to who knows whether it arrived, with the time it was told to wait', async (status) => {
  const { service, sent } = answering(refused(status, { 'Retry-After': '5' }));
  expect(await problemOf(createGraph(service.options).send(write))).toMatchObject({ kind: 'unavailable', retryAt: 1_005_000 });
  expect(sent()).toBe(1);
});

it('renews one token for all writes that were refused at once, and sends each again once (R9)', async () => {
  const service = fakeService(() => ({}));
  const seen: string[] = [];
  service.options.fetch = ((_url, init) => {
    const token = new Headers(init?.headers).get('authorization') ?? '';
    seen.push(token);
    return Promise.resolve(token === 'Bearer t1' ? refused(401)() : ok());
  }) as Fetch;
  const graph = createGraph(service.options);
  await Promise.all(['a', 'b', 'c'].map((id) => graph.send({ ...write, path: `/x/${id}` })));
  expect(service.tokens.filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(seen).toHaveLength(6);
});

it('an empty list page with a link, an entity on two pages, and a list that leads on for ever (R21)', async () => {
  const page = (value: unknown[], link?: string) => ({ body: { value, ...(link && { '@odata.nextLink': `https://graph.test/v1.0${link}` }) } });
  const pages: Record<string, ReturnType<typeof page>> = { '/a': page([{ id: '1' }, { id: '2' }], '/a?$skip=2'), '/a?$skip=2': page([], '/a?$skip=3'), '/a?$skip=3': page([{ id: '2' }, { id: '3' }]) };
  expect(await readAll(createGraph(fakeService(({ url }) => pages[url] ?? { status: 404 }).options), read)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
  const graph = createGraph(fakeService(() => ({})).options);
  let asked = 0;
  const endless = { ...graph, read: () => Promise.resolve({ status: 200, headers: {}, body: page([{ id: String(asked) }], `/a?$skip=${String((asked += 1))}`).body }) };
  expect(await problemOf(readAll(endless, read))).toMatchObject({ kind: 'unreadable', code: 'endless' });
  expect(asked).toBe(1_000);
});

it('two hundred pages are all read, each item once (R21)', async () => {
  const graph = createGraph(fakeService(() => ({})).options);
  let asked = 0;
  const long = { ...graph, read: () => {
    asked += 1;
    return Promise.resolve({ status: 200, headers: {}, body: { value: [{ id: String(asked) }], ...(asked < 200 && { '@odata.nextLink': `https://graph.test/v1.0/a?$skip=${String(asked)}` }) } });
  } };
  expect(new Set(await readAll(long, read)).size).toBe(200);
});

describe('an answer that does not come (R7)', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const hanging = () => {
    const ends: number[] = [];
    const begun = Date.now();
    const fetch = ((_url, init) => new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => { ends.push(Date.now() - begun); reject(new DOMException('', 'AbortError')); });
    })) as Fetch;
    return { fetch, ends };
  };

  it.each([['read', 10_000], ['write', 20_000]] as const)('a %s ends after %i ms', async (kind, limit) => {
    const { fetch, ends } = hanging();
    const service = fakeService(() => ({}));
    const graph = createGraph({ ...service.options, fetch });
    const ended = problemOf(kind === 'read' ? graph.read(read) : graph.send(write));
    await vi.advanceTimersByTimeAsync(limit - 1);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(ends[0]).toBeLessThanOrEqual(limit + 1);
    expect(await ended).toMatchObject({ kind: 'unavailable', code: 'timeout' });
  });

  it('so does one that trickles', async () => {
    const service = fakeService(() => ({}));
    const fetch = ((_url, init) => Promise.resolve(new Response(new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{'));
        init?.signal?.addEventListener('abort', () => { stream.error(new DOMException('', 'AbortError')); });
      },
    })))) as Fetch;
    const ended = problemOf(createGraph({ ...service.options, fetch }).send(write));
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await ended).toMatchObject({ kind: 'unavailable', code: 'timeout' });
  });
});
