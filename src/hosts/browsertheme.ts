import type { ThemeName } from './host.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';
const THEMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];

/** The theme that the page's address asks for (`?theme=`), else the one the system wants. */
export function browserTheme(): ThemeName {
  const asked = new URLSearchParams(window.location.search).get('theme');
  const named = THEMES.find((theme) => theme === asked);
  if (named !== undefined) return named;
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Tells each change of the system's theme while the page is open. @returns stops it */
export function onBrowserTheme(listener: (theme: ThemeName) => void): () => void {
  const tell = () => listener(browserTheme());
  const queries = [DARK, CONTRAST].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', tell);
  window.addEventListener('popstate', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
    window.removeEventListener('popstate', tell);
  };
}
