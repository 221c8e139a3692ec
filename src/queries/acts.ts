import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import type { ActRecord, Acts, Conflict } from './actrecord.ts';
import type { ItemKey } from '../domain/personal.ts';
import { currentKey, itemStateOf, type ItemState } from './actstate.ts';
import { useSession, useStore } from './provider.tsx';

export type { ActRecord, Acts, Conflict, Ending } from './actrecord.ts';

/** The same object while the page stands: using it draws nothing again. */
export function useActs(): Acts {
  return useSession().acting.acts;
}

/** Newest first, at most 20. */
export function useActHistory(): readonly ActRecord[] {
  return useStore(useSession().acting.history);
}

/** What must be allowed before acts that wait can be written; null when nothing waits for leave. */
export function useActConsent(): { permissions: Permission[] } | null {
  const scopes = useStore(useSession().acting.consent);
  return useMemo(() => (scopes.length === 0 ? null : { permissions: scopes.map(permissionFor).filter((each) => each !== null) }), [scopes]);
}

/** The oldest first. */
export function useConflicts(): readonly Conflict[] {
  return useStore(useSession().acting.conflicts);
}

/** Writes not acknowledged yet: leaving the page now would lose them. */
export function useUnsaved(): { count: number; offline: boolean } {
  const { acting } = useSession();
  const count = useStore(acting.pending).length;
  const offline = useStore(acting.offline);
  return useMemo(() => ({ count, offline }), [count, offline]);
}

/** How the item's own writes stand; null when all is well. @param key `itemKey(item)` */
export function useItemState(key: string): ItemState {
  const { acting } = useSession();
  return useSyncExternalStore(acting.changed, () => itemStateOf(acting, key));
}

/** What the item goes by now: one that was just made, or moved to another list, got another id. */
export function useCurrentKey(key: ItemKey): ItemKey {
  const { acting } = useSession();
  return useSyncExternalStore(acting.changed, () => currentKey(acting.aliases, key));
}

/** Loads what writing needs, once the page stands, so that a later loss of the network cannot keep it away. */
export function useWritingReady(): void {
  const { acting } = useSession();
  useEffect(() => acting.prepare(), [acting]);
}
