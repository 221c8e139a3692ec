import { describe, expect, it } from 'vitest';
import { readBatch, runBatch } from './batch.ts';
import type { BatchPart } from './batch.ts';

const get = (id: string, more: object = {}) => ({ id, method: 'GET', url: '/me', ...more });

describe('readBatch', () => {
  it('takes twenty parts and no more', () => {
    const parts = (count: number) => ({ requests: Array.from({ length: count }, (_, i) => get(String(i))) });
    expect(readBatch(parts(20))).toHaveLength(20);
    expect(() => readBatch(parts(21))).toThrow('exceeds the maximum value of 20');
  });

  it.each([
    ['the same id twice, case apart', [get('a'), get('A')], 'must be unique'],
    ['no id', [{ method: 'GET', url: '/me' }], 'non-empty id'],
    ['an id that is a number', [{ ...get('1'), id: 1 }], 'non-empty id'],
    ['a nested batch', [get('1', { method: 'POST', url: '/$batch', body: {}, headers: { 'Content-Type': 'application/json' } })], 'Nested'],
    ['an absolute url', [get('1', { url: 'https://graph.microsoft.com/v1.0/me' })], 'must be relative'],
    ['a body without Content-Type', [get('1', { method: 'POST', body: {} })], 'does not contain Content-Type'],
    ['an unknown prerequisite', [get('1', { dependsOn: ['9'] })], 'does not exist'],
    ['a circle', [get('1', { dependsOn: ['2'] }), get('2', { dependsOn: ['1'] })], 'depends on itself'],
    ['nothing', [], 'Invalid batch payload'],
  ])('refuses %s', (_name, requests, message) => {
    expect(() => readBatch({ requests })).toThrow(message);
  });

  it('reads bytes from base64 and JSON as it is', () => {
    const [bytes, json] = readBatch({
      requests: [
        get('1', { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('hé').toString('base64') }),
        get('2', { method: 'POST', headers: { 'CONTENT-TYPE': 'application/json' }, body: { a: 1 } }),
      ],
    });
    expect((bytes?.body as Buffer).toString()).toBe('hé');
    expect(json?.body).toEqual({ a: 1 });
  });
});

describe('runBatch', () => {
  it('waits for prerequisites and answers 424 behind a failed one', async () => {
    const order: string[] = [];
    const send = async (part: BatchPart) => {
      await new Promise((resolve) => setTimeout(resolve, part.id === 'first' ? 20 : 0));
      order.push(part.id);
      return { status: part.id === 'bad' ? 404 : 200, body: {} };
    };
    const parts = readBatch({ requests: [get('second', { dependsOn: ['first'] }), get('first'), get('bad'), get('third', { dependsOn: ['bad'] }), get('fourth', { dependsOn: ['third'] })] });
    const replies = await runBatch(parts, send);
    expect(replies.map(({ id, status }) => [id, status])).toEqual([['second', 200], ['first', 200], ['bad', 404], ['third', 424], ['fourth', 424]]);
    expect(order).toEqual(['bad', 'first', 'second']);
  });

  it('runs independent parts side by side', async () => {
    let running = 0;
    let most = 0;
    await runBatch(readBatch({ requests: [get('1'), get('2'), get('3')] }), async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return { status: 204 };
    });
    expect(most).toBe(3);
  });

  it('gives bytes as base64, keeps 302 with its Location', async () => {
    const replies = await runBatch(readBatch({ requests: [get('1'), get('2')] }), (part) =>
      Promise.resolve(part.id === '1' ? { status: 200, headers: { 'Content-Type': 'image/png' }, body: Buffer.from([1, 2, 255]) } : { status: 302, headers: { Location: 'http://c/x' } }));
    expect(replies[0]?.body).toBe('AQL/');
    expect(replies[1]).toEqual({ id: '2', status: 302, headers: { 'Cache-Control': 'no-cache', Location: 'http://c/x' } });
  });
});
