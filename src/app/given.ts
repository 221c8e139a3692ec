import type { AppCredential } from '../hosts/host.ts';

/** What an entry gives the host it opens. */
export interface Given {
  credential: AppCredential;
  /** What the page head says of the data, as a translation key, or null. */
  notice: string | null;
}

/** The sandbox's own credential. */
export async function localCredential(): Promise<Given> {
  const { createLocalCredential } = await import('../hosts/local.ts');
  return { credential: createLocalCredential(new URLSearchParams(window.location.search).get('user')), notice: 'notice.sample' };
}
