import { expect, it } from 'vitest';
import { exchange } from './exchange.ts';

const failing = { source: null, now: 1 };

it('gives up on an answer that does not come (R7)', async () => {
  const hang = (_: unknown, init?: RequestInit) => new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
  await expect(exchange(hang, { method: 'GET', url: 'https://x.test/', headers: {}, timeout: 20 }, failing))
    .rejects.toMatchObject({ problem: { kind: 'unavailable', code: 'timeout' } });
});

it('never lets the browser keep an answer, and follows no redirect', async () => {
  let asked: RequestInit | undefined;
  await exchange((_, init) => { asked = init; return Promise.resolve(Response.json({})); }, { method: 'GET', url: 'https://x.test/', headers: {}, timeout: 20 }, failing);
  expect(asked).toMatchObject({ cache: 'no-store', credentials: 'omit', redirect: 'error' });
});

it('lets a batch use the preflight that was answered a moment ago', async () => {
  let asked: RequestInit | undefined;
  await exchange((_, init) => { asked = init; return Promise.resolve(Response.json({})); }, { method: 'POST', url: 'https://x.test/$batch', headers: {}, body: '{}', timeout: 20 }, failing);
  expect(asked?.cache).toBeUndefined();
});
