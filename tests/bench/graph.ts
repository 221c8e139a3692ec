/** Graph's own origin: the browser is told that it lies on this machine, so the pages cross origins as they do in a tenant. */
export const GRAPH = 'https://graph.microsoft.com';

/** Where the build that is measured lies, below the repository. */
export const APP_BUILD = 'node_modules/.cache/bench-app';

/** The same of the build for a tenant. */
export const TENANT_BUILD = 'node_modules/.cache/bench-tenant';
