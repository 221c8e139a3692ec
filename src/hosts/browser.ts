import { BROWSER_LIFECYCLE, browserDeepLink } from './browserpage.ts';
import { browserTheme, onBrowserTheme } from './browsertheme.ts';
import type { AppCredential, Host } from './host.ts';
import { openLink } from './links.ts';

/** A plain browser. @param notice what the page head says of the data, as a translation key, or null */
export function createBrowserHost({ credential, notice }: { credential: AppCredential; notice: string | null }): Host {
  return {
    name: 'browser',
    credential,
    locale: new URLSearchParams(window.location.search).get('locale') ?? navigator.language,
    theme: browserTheme(),
    onThemeChange: onBrowserTheme,
    notice,
    openLink,
    deepLink: browserDeepLink(),
    lifecycle: BROWSER_LIFECYCLE,
    mail: null,
  };
}
