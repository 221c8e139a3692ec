import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPublisher, type SourceRead } from './sourceread.ts';

interface Read extends SourceRead { rows: number }
const KEY = ['source'];

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A source of many pages, and how often what came of it was drawn. */
function aRead() {
  const client = new QueryClient();
  const read: Read = { rows: 0, complete: false, problem: null };
  const publish = createPublisher<Read>(client, KEY, () => ({ ...read }));
  const shown: number[] = [];
  client.getQueryCache().subscribe(() => {
    const rows = client.getQueryData<Read>(KEY)?.rows;
    if (rows !== undefined && rows !== shown.at(-1)) shown.push(rows);
  });
  const page = (): void => {
    read.rows += 50;
    publish();
  };
  return { client, read, page, shown, publish };
}

test('the first page is shown at once and further pages together', () => {
  const { page, shown } = aRead();
  page();
  vi.advanceTimersByTime(0);
  expect(shown).toEqual([50]);
  for (let n = 0; n < 20; n += 1) {
    page();
    vi.advanceTimersByTime(10);
  }
  expect(shown.length).toBeLessThanOrEqual(3);
  vi.advanceTimersByTime(1_000);
  expect(shown.at(-1)).toBe(21 * 50);
});

test('what waits to be shown never takes the place of the whole', () => {
  const { client, read, page } = aRead();
  page();
  vi.advanceTimersByTime(0);
  page();
  read.complete = true;
  client.setQueryData(KEY, { ...read });
  vi.advanceTimersByTime(1_000);
  expect(client.getQueryData<Read>(KEY)?.complete).toBe(true);
});

test('a source that was complete shows nothing of the next read before its end', () => {
  const { client, read } = aRead();
  client.setQueryData<Read>(KEY, { rows: 9, complete: true, problem: null });
  const again = createPublisher<Read>(client, KEY, () => ({ ...read, rows: 1 }));
  again();
  vi.advanceTimersByTime(1_000);
  expect(client.getQueryData<Read>(KEY)?.rows).toBe(9);
});
