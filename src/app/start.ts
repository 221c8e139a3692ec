import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import type { Filter } from '../domain/program.ts';
import { adminConsentLink } from '../hosts/adminlink.ts';
import type { Host } from '../hosts/host.ts';
import { createSession, type Session } from '../queries/session.ts';
import { startReading } from '../queries/sources.ts';
import { keepInMemory } from './caching.ts';
import { CONFIG } from './config.ts';
import { filterIn, withFilter } from './filterquery.ts';

/** What a page draws once the person is signed in. */
type Draw = (host: Host, session: Session) => void;

/**
 * From an empty page to the program: the host, the person, the first requests, the picture. The first requests leave while
 * the words and the pictures of the page still come. What stands in the way gets a screen of its own.
 */
export async function start(openHost: () => Promise<Host>, drawing: Promise<{ draw: Draw }>): Promise<void> {
  let host: Host;
  try {
    host = await openHost();
  } catch (error) {
    (await import('./signin.tsx')).drawNoHost(error);
    return;
  }
  if (CONFIG.clientId !== '') host.adminConsentUrl = (scopes) => adminConsentLink(CONFIG.clientId, window.location.origin, scopes);
  document.documentElement.dataset['theme'] = host.theme;
  const session = sessionFor(host);
  // A lost network is the program's to tell, source by source; only a refusal stands in the way.
  const token = await host.credential.getToken(FIRST_VIEW_SCOPES).catch(() => undefined);
  if (token === null) await (await import('./signin.tsx')).signIn(host);
  startReading(session);
  (await drawing).draw(host, session);
  keepInMemory(host, session);
  host.lifecycle.appLoaded();
  host.lifecycle.notifySuccess();
}

function sessionFor(host: Host): Session {
  return createSession({
    baseUrl: new URL(CONFIG.graphUrl, window.location.href).href.replace(/\/$/, ''),
    credential: host.credential,
    appId: CONFIG.clientId,
    locale: host.locale,
    browserZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    filter: filterIn(window.location.search),
    onFilter: keepFilter,
  });
}

/** The filter in the address, so that it can be passed on. office.js takes `replaceState` away: nobody sees the pane's address. */
function keepFilter(filter: Filter): void {
  const { history, location } = window;
  const replace = history.replaceState as History['replaceState'] | null;
  if (replace !== null) replace.call(history, history.state, '', withFilter(location.search, filter) || location.pathname);
}
