import { useMemo } from 'react';
import { useSession, useStore } from './provider.tsx';
import { createStore, type Store } from './store.ts';
import type { Session } from './session.ts';

/** A file on its way. */
export interface UploadState {
  name: string;
  sent: number;
  total: number;
}

/** Uploads of one page: how far they are, where they go on after a loss, and which were given up. */
export interface Uploads {
  /** By the file's key, while it is under way. */
  states: Store<Readonly<Record<string, UploadState>>>;
  /** Sessions that a later try goes on with. */
  sessions: Map<string, string>;
  /** What was stored in a library, so that Undo takes just that away. */
  stored: Map<string, { groupId: string; folder: string; id: string }>;
  cancelled: Set<string>;
}

const known = new WeakMap<Session, Uploads>();

export function uploadsOf(session: Session): Uploads {
  const uploads = known.get(session) ?? { states: createStore<Readonly<Record<string, UploadState>>>({}), sessions: new Map<string, string>(), stored: new Map(), cancelled: new Set<string>() };
  known.set(session, uploads);
  return uploads;
}

/** Tells how far a file is; null once it is there or was given up. */
export function tellUpload({ states }: Uploads, key: string, state: UploadState | null): void {
  const { [key]: _was, ...others } = states.get();
  states.set(state === null ? others : { ...others, [key]: state });
}

/** The files on their way, and how to stop one. */
export function useUploads(): { under: readonly (UploadState & { key: string })[]; cancel(key: string): void } {
  const uploads = uploadsOf(useSession());
  const states = useStore(uploads.states);
  return useMemo(() => ({
    under: Object.entries(states).map(([key, state]) => ({ key, ...state })),
    cancel: (key) => void uploads.cancelled.add(key),
  }), [states, uploads]);
}
