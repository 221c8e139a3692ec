import { afterEach, expect, it, vi } from 'vitest';
import type { Session } from './session.ts';
import { whenSaved } from './saved.ts';
import { createStore } from './store.ts';

afterEach(() => { vi.useRealTimers(); });

function fake(pending: number, saving: string) {
  const session = { acting: { pending: createStore<readonly number[]>(Array(pending).fill(0) as number[]) }, draft: createStore({ saving }) };
  return { ...session, session: session as unknown as Session };
}

it('is done at once when nothing waits', async () => {
  await expect(whenSaved(fake(0, 'idle').session)).resolves.toBeUndefined();
});

it('waits for acts and for the settings, and then for nothing else', async () => {
  const { session, acting, draft } = fake(1, 'saving');
  let done = false;
  const waiting = whenSaved(session).then(() => { done = true; });
  acting.pending.set([]);
  await Promise.resolve();
  expect(done).toBe(false);
  draft.set({ saving: 'saved' });
  await waiting;
  expect(done).toBe(true);
});

it('gives up when the host would', async () => {
  vi.useFakeTimers();
  const waiting = whenSaved(fake(1, 'idle').session, 1000);
  vi.advanceTimersByTime(1000);
  await expect(waiting).resolves.toBeUndefined();
});
