import type { Host } from '../hosts/host.ts';
import { readAgain } from '../queries/sources.ts';
import type { Session } from '../queries/session.ts';

/** On return, data younger than this is good enough; milliseconds. */
const RETURN_AGE = 60_000;

/** A host that keeps the page: what is being saved is saved before it goes, and what grew old is read when it comes back. */
export function keepInMemory(host: Host, session: Session): void {
  host.lifecycle.onUnload(async () => (await import('../queries/saved.ts')).whenSaved(session));
  host.lifecycle.onLoad(() => {
    session.clock.set(session.graph.now());
    void readAgain(session, RETURN_AGE);
  });
}
