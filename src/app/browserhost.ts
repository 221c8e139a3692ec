import { createBrowserHost } from '../hosts/browser.ts';
import type { Host } from '../hosts/host.ts';
import { CONFIG } from './config.ts';
import { localCredential } from './given.ts';

/** The plain browser, signed in by MSAL on a tenant. */
export async function browserHost(): Promise<Host> {
  if (import.meta.env.VITE_HOST === 'local') return createBrowserHost(await localCredential());
  const { createMsalCredential } = await import('../hosts/msalcredential.ts');
  return createBrowserHost({ credential: await createMsalCredential(CONFIG.clientId), notice: null });
}
