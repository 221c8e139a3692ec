/** The Teams-like frame: a rail, a head, the app below it, and the switches of the stand-in. */
import { askHostToken, initials } from './person.ts';
import type { HostToken } from './person.ts';
import { TeamsProtocol } from './teamsprotocol.ts';
import type { HostSettings } from './teamsprotocol.ts';

const asked = new URLSearchParams(location.search);
const appUrl = new URL(asked.get('app') ?? '/tab.html', location.href);
const user = asked.get('user');
if (user !== null && appUrl.origin === location.origin) appUrl.searchParams.set('user', user);

// As on a Mac's desktop client that opens no window.
if (asked.get('popups') === 'blocked') window.open = () => null;

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found as T;
}

const frame = element<HTMLIFrameElement>('app');
const theme = element<HTMLSelectElement>('theme');
const host = element<HTMLSelectElement>('host');
const locale = element<HTMLSelectElement>('locale');
const link = element<HTMLInputElement>('link');
const away = element<HTMLButtonElement>('away');
const state = element('state');

for (const [select, name] of [[theme, 'theme'], [host, 'host'], [locale, 'locale']] as const) {
  const value = asked.get(name);
  if (value !== null) select.value = value;
}
link.value = asked.get('sub') ?? '';

const settings = (): HostSettings => ({ hostName: host.value, theme: theme.value, locale: locale.value, subEntityId: link.value.trim(), entityId: 'program' });

/** The client id is only known to the app; a host knows it from the package. */
const token = (): Promise<HostToken> => askHostToken(user, asked.get('clientId') ?? undefined);

function heard(func: string, args: unknown[]): void {
  if (func === 'appInitialization.appLoaded') state.textContent = 'App loaded';
  if (func === 'appInitialization.success') { state.textContent = 'App ready'; document.body.dataset['app'] = 'ready'; }
  if (func === 'appInitialization.failure') { state.textContent = `App failed: ${String(args[0])}`; document.body.dataset['app'] = 'failed'; }
  if (func === 'readyToUnload') { document.body.dataset['app'] = 'cached'; state.textContent = 'App kept in memory'; element('elsewhere').hidden = false; frame.hidden = true; }
  if (func === 'executeDeepLink' || func === 'pages.navigateToApp') state.textContent = `Opens: ${String(args[0])}`;
}

const protocol = new TeamsProtocol({ settings, token, frame: () => frame.contentWindow, appOrigin: appUrl.origin, heard });

function dress(): void {
  document.body.dataset['theme'] = theme.value;
  document.body.dataset['host'] = host.value;
}

/** Leaving the tab: the app is asked to get ready, and stays in memory when it can. */
function leave(): void {
  if (away.getAttribute('aria-pressed') === 'true') return comeBack();
  away.setAttribute('aria-pressed', 'true');
  if (!protocol.tell('beforeUnload', [])) frame.src = 'about:blank';
}

function comeBack(): void {
  away.setAttribute('aria-pressed', 'false');
  element('elsewhere').hidden = true;
  frame.hidden = false;
  document.body.dataset['app'] = 'ready';
  state.textContent = 'App shown again';
  if (!protocol.tell('load', [{ entityId: 'program', contentUrl: filled(), ...(link.value.trim() === '' ? {} : { subEntityId: link.value.trim() }) }])) start();
}

/** The package's address with what a host writes into it [access-teams-context, URL placeholder values]. */
function filled(): string {
  const { theme, locale, entityId, subEntityId } = settings();
  const values: Record<string, string> = { theme, locale, entityId, subEntityId };
  return appUrl.href.replace(/(?:\{|%7B)(\w+)(?:\}|%7D)/g, (placeholder, name: string) => (name in values ? encodeURIComponent(values[name] ?? '') : placeholder));
}

function start(): void {
  delete document.body.dataset['app'];
  state.textContent = 'Loading';
  frame.src = filled();
}

theme.addEventListener('change', () => { dress(); protocol.tell('themeChange', [theme.value]); });
for (const select of [host, locale]) select.addEventListener('change', () => { dress(); start(); });
element<HTMLFormElement>('switches').addEventListener('submit', (event) => { event.preventDefault(); start(); });
away.addEventListener('click', leave);

dress();
void token().then(({ user: { displayName } }) => { element('avatar').textContent = initials(displayName); element('avatar').title = displayName; });
start();
