import { useSyncExternalStore } from 'react';

/** Pages beside the program. They stand after `#` in the address: Outlook's pane takes `history.pushState` away. */
export const ROUTES = ['connections', 'ledger', 'keeping', 'administration'] as const;
export type Route = (typeof ROUTES)[number] | 'program';

function current(): Route {
  return ROUTES.find((route) => window.location.hash === `#${route}`) ?? 'program';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The page that the address names. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

/** Opens a page; back leads to the one before. */
export function goTo(route: Route): void {
  window.location.hash = route === 'program' ? '' : route;
}

/** The same out of a drawer or popover: it is closed first, since Fluent gives the rest of the page back to screen readers only then. */
export function leaveTo(route: Route, close: () => void): void {
  close();
  setTimeout(() => goTo(route), CLOSED);
}

/** Longer than a drawer takes to slide away, milliseconds. */
const CLOSED = 350;
