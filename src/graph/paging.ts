import type { GraphClient } from './client.ts';
import { GraphError, problemWithout } from './errors.ts';
import type { GraphRequest } from './request.ts';
import { entity, text } from './wire.ts';

/** More pages than any list of a person has: links that lead on for ever are no list. */
const MOST_PAGES = 1_000;

/**
 * Every page of a list, in Graph's order. A nextLink is followed whole, with the same headers [paging]; a page may be
 * empty and still have one. A link that was followed before ends the list. While it is read a list may change under the
 * pages: an entity that comes twice counts once.
 *
 * @param onPage called with everything so far after each page that is not the last
 * @throws GraphError as the client does; `unreadable` for a link that leads away from Graph, and for a list without an end
 */
export async function readAll(graph: GraphClient, request: GraphRequest, onPage?: (sofar: unknown[]) => void): Promise<unknown[]> {
  const items: unknown[] = [];
  const known = new Set<string>();
  const followed = new Set<string>();
  let next: GraphRequest = { ...request, expects: 'list' };
  for (;;) {
    followed.add(next.path);
    const page = entity<{ value: unknown; '@odata.nextLink': unknown }>((await graph.read(next)).body);
    for (const item of Array.isArray(page?.value) ? (page.value as unknown[]) : []) {
      const id = text(entity<{ id: string }>(item)?.id);
      if (id === null || !known.has(id)) items.push(item);
      if (id !== null) known.add(id);
    }
    const link = text(page?.['@odata.nextLink']);
    if (link === null) return items;
    const path = pathBelow(link, graph, request);
    if (followed.has(path)) return items;
    if (followed.size === MOST_PAGES) throw new GraphError(problemWithout('unreadable', 'endless', { source: request.source, now: graph.now() }, 200));
    onPage?.([...items]);
    const { opening: _, ...rest } = next;
    next = { ...rest, path };
  }
}

/** An address that Graph handed out (a nextLink, a To Do upload) as a path below the version: the token goes nowhere else. @throws GraphError `unreadable` */
export function pathBelow(link: string, graph: GraphClient, request: Pick<GraphRequest, 'source'>): string {
  const base = new URL(graph.baseUrl);
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || url.origin !== base.origin || url.username !== '' || !url.pathname.startsWith(`${base.pathname}/`)) {
    throw new GraphError(problemWithout('unreadable', 'nextLink', { source: request.source, now: graph.now() }, 200));
  }
  return url.pathname.slice(base.pathname.length) + url.search;
}
