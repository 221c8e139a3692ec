/** `@odata.nextLink`: whole, opaque, with all original options ([paging]). */
import type { GraphRequest } from './contract.ts';
import { badRequest } from './errors.ts';

const MARK = 'X';

function tokenFor(start: number): string {
  return MARK + Buffer.from(JSON.stringify({ start })).toString('base64url');
}

/**
 * Where the page begins, counted in items.
 * @param skip the client's own `$skip`; a `$skiptoken` goes before it.
 * @throws GraphFault 400 for a token that was not given by this service.
 */
export function startOf(request: Pick<GraphRequest, 'query'>, skip: number): number {
  const token = request.query.get('$skiptoken');
  if (token === undefined) return skip;
  try {
    const read = JSON.parse(Buffer.from(token.slice(MARK.length), 'base64url').toString()) as { start?: unknown };
    if (token.startsWith(MARK) && typeof read.start === 'number') return read.start;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest('The skip token is invalid.', 'Directory_ExpiredPageToken');
}

function pathText(segments: readonly string[]): string {
  return segments.map((segment) => encodeURIComponent(segment).replaceAll('%3A', ':').replaceAll('%24', '$')).join('/');
}

/** Address of the page that begins at `start`. */
export function nextLink(request: Pick<GraphRequest, 'root' | 'segments' | 'query'>, start: number, paging: 'skip' | 'skiptoken'): string {
  const options = new Map(request.query);
  options.delete('$skiptoken');
  options.delete('$skip');
  if (paging === 'skip') options.set('$skip', String(start));
  else options.set('$skiptoken', tokenFor(start));
  const text = [...options].map(([name, value]) => `${encodeURIComponent(name).replaceAll('%24', '$')}=${encodeURIComponent(value)}`);
  return `${request.root}/${pathText(request.segments)}?${text.join('&')}`;
}
