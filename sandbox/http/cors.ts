/** CORS as Graph answers it: any origin, no cookies. */
import type { Switches } from '../odata/contract.ts';

const EXPOSED = ['ETag', 'Location', 'Preference-Applied', 'Content-Range', 'request-id', 'client-request-id', 'WWW-Authenticate', 'OData-Version', 'SdkVersion'];
const ALLOWED = 'authorization, content-type, prefer, if-match, if-none-match, client-request-id, return-client-request-id, sdkversion, consistencylevel, content-range, cache-control, x-peoplequery-querysources, x-ms-useragent, accept, accept-language';

/** @param origin the caller's `Origin`; none: not a browser's cross-origin call, no headers. */
export function corsHeaders(origin: string | undefined, switches: Switches): Record<string, string> {
  if (origin === undefined) return {};
  const exposed = switches.exposeRetryAfter ? [...EXPOSED, 'Retry-After'] : EXPOSED;
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposed.join(', '), Vary: 'Origin' };
}

/** Answer to a preflight. */
export function preflightHeaders(origin: string | undefined, asked: string | undefined, switches: Switches): Record<string, string> {
  if (origin === undefined) return { Allow: 'GET, POST, PATCH, PUT, DELETE, OPTIONS' };
  const wanted = (asked ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '');
  const known = new Set(ALLOWED.split(', '));
  // Graph lets through what a client asks for when it knows it; tracing headers of its SDKs all begin so.
  const extra = wanted.filter((name) => !known.has(name) && name.startsWith('x-'));
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': [...known, ...extra].join(', '),
    'Access-Control-Max-Age': String(switches.corsMaxAge),
    Vary: 'Origin',
  };
}
