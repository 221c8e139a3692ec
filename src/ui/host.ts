import { createContext, useContext } from 'react';
import type { Host } from '../hosts/host.ts';

/** Where the app runs; `src/app` puts it in. */
export const HostContext = createContext<Host | null>(null);

/** The host. An error outside a HostContext, since every link goes through it. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost needs a HostContext around it');
  return host;
}
