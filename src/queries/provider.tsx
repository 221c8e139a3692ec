import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { keepFresh } from './keepfresh.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

const SessionContext = createContext<Session | null>(null);

/** Gives the page its session, and keeps what was read fresh while it stands. Used by `src/app` only. */
export function GraphProvider({ session, children }: { session: Session; children: ReactNode }) {
  useEffect(() => keepFresh(session), [session]);
  return (
    <SessionContext.Provider value={session}>
      <QueryClientProvider client={session.client}>{children}</QueryClientProvider>
    </SessionContext.Provider>
  );
}

/** For the hooks of this folder. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The hooks of src/queries need a GraphProvider around them');
  return session;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
