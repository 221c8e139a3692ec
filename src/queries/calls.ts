import type { GraphCall } from '../domain/graphcall.ts';
import { useSession, useStore } from './provider.tsx';
import type { Store } from './store.ts';

/** Older calls are forgotten, so that a page that stays open for days does not grow. */
export const MOST_CALLS = 2_000;

/** Adds a call to the ledger of this session (Q4). */
export function noteCall(calls: Store<readonly GraphCall[]>, call: GraphCall): void {
  calls.set([...calls.get().slice(1 - MOST_CALLS), call]);
}

/** Every call of this session, the newest last. */
export function useCalls(): readonly GraphCall[] {
  return useStore(useSession().calls);
}
