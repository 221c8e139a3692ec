import type { DeepLink, Lifecycle } from './host.ts';

/** The parameter that names an item in a plain page's address. */
const ITEM = 'item';

/** Links to items in a plain browser: the page's own address with `?item=`. */
export function browserDeepLink(): DeepLink {
  return {
    opened: new URLSearchParams(window.location.search).get(ITEM),
    to: (item) => `${window.location.origin}${window.location.pathname}?${new URLSearchParams({ [ITEM]: item }).toString()}`,
  };
}

/** A plain browser waits for nothing and keeps no page to show again. */
export const BROWSER_LIFECYCLE: Lifecycle = {
  appLoaded: () => undefined,
  notifySuccess: () => undefined,
  notifyFailure: () => undefined,
  onLoad: () => () => undefined,
  onUnload: () => () => undefined,
};
