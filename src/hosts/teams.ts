import { app } from '@microsoft/teams-js';
import type { AppCredential, DeepLink, Host, Lifecycle, ThemeName } from './host.ts';
import { openLink } from './links.ts';

/** The tab's entityId in the manifest. */
const TAB = 'program';

/** teams-js' names: `default`, `dark`, `contrast`; Outlook and Microsoft 365 send the first two. */
function themeOf(name: string): ThemeName {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}

function nameOf(host: string): Host['name'] {
  if (host.startsWith('Outlook')) return 'outlook';
  return host === 'Office' ? 'microsoft365' : 'teams';
}

export interface TeamsOptions {
  /** The host's answer, from `askHost`. */
  context: Promise<app.Context>;
  /** Awaited beside the host's own answers: TeamsFx is four fifths of what loads. `notice`: what the page head says of the data, as a translation key, or null. */
  given: Promise<{ credential: AppCredential; notice: string | null }>;
  /** The app's id in the Teams catalogue, for links to items; empty where it has none. */
  appId: string;
}

/** Personal tabs of Teams, Outlook and Microsoft 365. @throws SignInError `host` when nobody answers in time */
export async function createTeamsHost({ context: answered, given, appId }: TeamsOptions): Promise<Host> {
  const [context, { credential, notice }] = await Promise.all([answered, given]);
  return {
    name: nameOf(context.app.host.name),
    credential,
    locale: context.app.locale,
    ...followTheme(context.app.theme),
    notice,
    openLink: openHere,
    deepLink: teamsLink(context.page.subPageId ?? null, appId),
    lifecycle: teamsLifecycle(),
    mail: null,
  };
}

function followTheme(first: string): Pick<Host, 'theme' | 'onThemeChange'> {
  const listeners = new Set<(theme: ThemeName) => void>();
  let current = themeOf(first);
  app.registerOnThemeChangeHandler((name) => {
    current = themeOf(name);
    for (const listener of [...listeners]) listener(current);
  });
  return {
    get theme() {
      return current;
    },
    onThemeChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Links into Teams stay in Teams; the rest opens beside it. */
function openHere(url: string): void {
  if (/^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\//.test(url)) app.openLink(url).catch(() => openLink(url));
  else openLink(url);
}

function teamsLink(opened: string | null, appId: string): DeepLink {
  return {
    opened,
    to(item, label) {
      if (appId === '') return null;
      const query = new URLSearchParams({ label, context: JSON.stringify({ subEntityId: item }) });
      return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${TAB}?${query.toString()}`;
    },
  };
}

/** Teams keeps the page for a while after it is left, when both handlers are there [app-caching]. */
function teamsLifecycle(): Lifecycle {
  const loading = new Set<(opened: string | null) => void>();
  const leaving = new Set<() => Promise<void>>();
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
    await Promise.allSettled([...leaving].map((listener) => listener()));
  });
  app.lifecycle.registerOnResumeHandler(() => {
    app.notifySuccess().catch(() => undefined);
    app.getContext().then(({ page }) => page.subPageId ?? null, () => null).then((opened) => {
      for (const listener of [...loading]) listener(opened);
    }, () => undefined);
  });
  return {
    appLoaded: () => app.notifyAppLoaded(),
    notifySuccess: () => void app.notifySuccess().catch(() => undefined),
    notifyFailure: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    onLoad(listener) {
      loading.add(listener);
      return () => void loading.delete(listener);
    },
    onUnload(listener) {
      leaving.add(listener);
      return () => void leaving.delete(listener);
    },
  };
}
