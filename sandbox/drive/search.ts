/** Search over files: the user's own drive [driveitem-search], and all that the user may open through Microsoft Search [search-query]. */
import { collection } from '../odata/collection.ts';
import type { Access, GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { badRequest } from '../odata/errors.ts';
import { accessDenied, invalidRequest } from './faults.ts';
import type { Drive, Item } from './item.ts';
import { CAPABILITIES } from './itemHandlers.ts';
import { itemEntity } from './represent.ts';
import { driveItem } from './schema.ts';
import { SCOPES } from './scopes.ts';
import type { DriveStore } from './store.ts';

type Entity = Record<string, unknown>;

/** What Microsoft Search needs to look through files; Sites.Read.All does as well. */
const ANY_FILE: Access = { anyOf: ['Files.Read.All', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.ReadWrite.All'] };
/** [search-query]: 500 at most. */
const MOST = 500;

/** Every word begins a word of the name, in any order and case. */
function answers(item: Item, words: string): boolean {
  const own = item.name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((word) => own.some((each) => each.startsWith(word)));
}

/** Files whose name answers, the newest first. */
function found(drives: readonly Drive[], words: string): [Drive, Item][] {
  const all = drives.flatMap((drive) => [...drive.items.values()].filter((item) => item.file && answers(item, words)).map((item): [Drive, Item] => [drive, item]));
  return all.sort(([, a], [, b]) => b.modified.localeCompare(a.modified));
}

interface Query {
  entityTypes: readonly string[];
  queryString: string;
  from: number;
  size: number;
}

function readQuery(request: GraphRequest): Query {
  const { requests } = (request.body ?? {}) as { requests?: unknown };
  if (!Array.isArray(requests) || requests.length !== 1) throw badRequest('Only one search request can be sent at a time.');
  const { entityTypes, query, from = 0, size = 25 } = requests[0] as { entityTypes?: unknown; query?: { queryString?: unknown }; from?: unknown; size?: unknown };
  const queryString = query?.queryString;
  if (!Array.isArray(entityTypes) || typeof queryString !== 'string' || typeof from !== 'number' || typeof size !== 'number' || size > MOST) throw badRequest('SearchRequest Invalid');
  if (entityTypes.some((type) => type !== 'driveItem')) throw badRequest('Only driveItem is kept here.');
  return { entityTypes: entityTypes.map(String), queryString, from, size };
}

/** Hits without `@microsoft.graph.downloadUrl`, eTag and cTag: the index does not keep them. */
function hit(store: DriveStore, drive: Drive, item: Item, rank: number, request: GraphRequest): Entity {
  const { '@microsoft.graph.downloadUrl': _url, eTag: _eTag, cTag: _cTag, file: _file, ...resource } = itemEntity(store, drive, item, request);
  return { hitId: item.id, rank, summary: '', resource: { '@odata.type': '#microsoft.graph.driveItem', ...resource } };
}

function searchQuery(store: DriveStore, request: GraphRequest): GraphReply {
  const { queryString, from, size } = readQuery(request);
  const all = found(store.openedTo(request.principal.userId), queryString);
  const page = all.slice(from, from + size);
  const container: Entity = { total: all.length, moreResultsAvailable: all.length > from + size };
  if (page.length > 0) container['hits'] = page.map(([drive, item], i) => hit(store, drive, item, from + i + 1, request));
  const answer = { searchTerms: queryString.split(/\s+/).filter(Boolean), hitsContainers: [container] };
  return { status: 200, body: { '@odata.context': `${request.root}/$metadata#Collection(microsoft.graph.searchResponse)`, value: [answer] } };
}

export function searchRoutes(routes: Routes, store: DriveStore): void {
  routes.on('GET', '/me/drive/root/search(q={q})', SCOPES.own.read, (request) => {
    if (request.owner !== request.principal.userId) throw accessDenied();
    const words = request.params.q ?? '';
    if (words.trim() === '') throw invalidRequest('The search text is missing.');
    const items = found([store.driveOf(request.owner)], words).map(([drive, item]) => itemEntity(store, drive, item, request));
    return collection(request, items, { type: driveItem, capabilities: CAPABILITIES, switches: store.sandbox.switches });
  }, { both: true });
  routes.on('POST', '/search/query', ANY_FILE, (request) => searchQuery(store, request));
}
