import { useCallback, useSyncExternalStore } from 'react';

/** Which row's drawer is open. Kept outside React's tree so that opening one draws that row anew and no other. */
export interface OpenRow {
  get(): string | null;
  set(key: string | null): void;
  subscribe(listener: () => void): () => void;
}

function createOpenRow(): OpenRow {
  const listeners = new Set<() => void>();
  let open: string | null = null;
  return {
    get: () => open,
    set(key) {
      open = key;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** One page, one open row. */
export const openRow = createOpenRow();

/** True while this row's drawer is open. */
export function useIsOpen(key: string): boolean {
  return useSyncExternalStore(openRow.subscribe, useCallback(() => openRow.get() === key, [key]));
}
