/** Where requests for `https://graph.microsoft.com` really go; the app sets it for the sandbox, a tenant's build never does. */
let rewrite: (url: string) => string = (url) => url;

/**
 * Called by the app before the Toolkit is loaded, where Graph is served from somewhere else.
 * The function gets the whole `https://graph.microsoft.com/...` address and gives the one to fetch.
 */
export function serveGraphAt(map: (url: string) => string): void {
  rewrite = map;
}

/** The address to fetch for one of Graph's own. */
export function graphAddress(url: string): string {
  return rewrite(url);
}
