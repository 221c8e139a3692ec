/** Delta queries: the current state first, then only what changed, with opaque tokens ([delta-query-overview], [todotask-delta]). */
import type { GraphReply, GraphRequest, TypeSpec } from '../odata/contract.ts';
import { shape } from '../odata/entity.ts';
import { badRequest, GraphFault } from '../odata/errors.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity, TodoStore } from './store.ts';

export interface DeltaSource {
  type: TypeSpec;
  /** Key of the page sizes. */
  pages: string;
  /** What exists now, with the write that last changed it. */
  items: { changed: number; entity: Entity }[];
  removed: ReadonlyMap<string, number>;
}

interface Token {
  epoch: number;
  /** Writes that the client has seen already. */
  since: number;
  /** Writes that this round covers. */
  until: number;
  /** The last write on the page before: a place that stays put when other items change meanwhile. */
  after: number;
  /** When the round began: tokens older than a week are refused. */
  at: number;
  path: string;
  options: [string, string][];
}

const WEEK = 7 * 86_400_000;

const write = (token: Token): string => Buffer.from(JSON.stringify(token)).toString('base64url');

function read(text: string): Token {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Token;
  } catch {
    throw badRequest('Badly formed token.', 'ErrorInvalidSyncStateData');
  }
}

/** @throws GraphFault 410 for a token of an earlier state or an old one: the client reads everything again. */
function resume(store: TodoStore, request: GraphRequest, text: string, path: string): Token {
  const token = read(text);
  if (token.path !== path) throw badRequest('The token belongs to another collection.', 'ErrorInvalidSyncStateData');
  if (token.epoch !== store.epoch || request.now().getTime() - token.at > WEEK) {
    throw new GraphFault(410, 'syncStateNotFound', 'The sync state generation is not found; a full resynchronisation is needed.', {
      Location: `${request.root}/${path}`,
    });
  }
  return token;
}

function begin(store: TodoStore, request: GraphRequest, path: string): Token {
  if (request.query.has('$search')) throw badRequest("The query parameter '$search' is not supported with delta.", 'ErrorInvalidUrlQuery');
  const options = [...request.query].filter(([name]) => name.startsWith('$'));
  return { epoch: store.epoch, since: 0, until: store.sequence, after: 0, at: request.now().getTime(), path, options };
}

function tokenOf(store: TodoStore, request: GraphRequest, path: string): Token {
  const skip = request.query.get('$skiptoken');
  const delta = request.query.get('$deltatoken');
  if (skip !== undefined) return resume(store, request, skip, path);
  if (delta === undefined) return begin(store, request, path);
  const last = resume(store, request, delta, path);
  return { ...last, since: last.until, until: store.sequence, after: last.until, at: request.now().getTime() };
}

/** Changed and removed items between two counts of writes, oldest change first. */
function changes(source: DeltaSource, token: Token): { changed: number; entity: Entity }[] {
  const gone = [...source.removed].map(([id, changed]) => ({ changed, entity: { id, '@removed': { reason: 'deleted' } } }));
  const all: { changed: number; entity: Entity }[] = [...source.items, ...(token.since > 0 ? gone : [])];
  return all.filter((item) => item.changed > Math.max(token.since, token.after) && item.changed <= token.until).sort((a, b) => a.changed - b.changed);
}

/**
 * One page of a delta query.
 * An item that changes while the pages are being read leaves this round and comes with the next.
 */
export function delta(store: TodoStore, request: GraphRequest, source: DeltaSource): GraphReply {
  const path = request.segments.map(encodeURIComponent).join('/');
  const token = tokenOf(store, request, path);
  const options = readOptions({ query: new Map(token.options) }, source.type);
  const sizes = store.sandbox.switches.pageSizes[source.pages] ?? { default: 20, max: 100 };
  const size = Math.min(options.top ?? sizes.default, sizes.max);
  const found = changes(source, token);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const address = `${request.root}/${path}`;
  const link =
    last !== undefined && page.length < found.length
      ? { '@odata.nextLink': `${address}?$skiptoken=${write({ ...token, after: last.changed })}` }
      : { '@odata.deltaLink': `${address}?$deltatoken=${write(token)}` };
  const body = {
    '@odata.context': `${request.root}/$metadata#Collection(${source.type.name})`,
    ...link,
    value: page.map(({ entity }) => ('@removed' in entity ? entity : shape(entity, source.type, options))),
  };
  return { status: 200, body };
}
