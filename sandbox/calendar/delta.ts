/** `calendarView/delta`: the window's events once, then what changed; removed ones as `@removed` ([event-delta], [delta-query-overview]). */
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { contextOf } from '../odata/entity.ts';
import { badRequest, GraphFault } from '../odata/errors.ts';
import { preferences } from '../odata/prefer.ts';
import { eventHeaders } from './reading.ts';
import type { Window } from './reading.ts';

const PAGE = 10;

interface State {
  window: Window;
  /** Event id → etag at the time of the token. */
  seen: Map<string, string>;
  /** What the round still has to give. */
  rest: Entity[];
}

/** Tokens of all rounds; they carry the window. */
export class DeltaTokens {
  readonly #states = new Map<string, State>();

  clear(): void {
    this.#states.clear();
  }

  /** @throws GraphFault 410 for a token that is not known (any more): start again. */
  read(token: string): State {
    const state = this.#states.get(token);
    if (!state) throw new GraphFault(410, 'SyncStateNotFound', 'The sync state generation is not found; start again without a token.');
    return state;
  }

  keep(state: State): string {
    const token = `D${Buffer.from(`${this.#states.size + 1}:${state.window.from.toISOString()}`).toString('base64url')}`;
    this.#states.set(token, state);
    return token;
  }
}

function etagsOf(items: Entity[]): Map<string, string> {
  return new Map(items.map((item) => [String(item['id']), `${String(item['@odata.etag'])}${JSON.stringify(item['start'])}`]));
}

function link(request: GraphRequest, name: string, token: string): string {
  return `${request.root}/${request.segments.map(encodeURIComponent).join('/')}?${encodeURIComponent(name).replace('%24', '$')}=${encodeURIComponent(token)}`;
}

/**
 * One page of the delta.
 * @param windowFor reads the window of a first request
 * @param eventsIn all events of a window now
 */
export function deltaReply(request: GraphRequest, tokens: DeltaTokens, windowFor: () => Window, eventsIn: (window: Window) => Entity[]): GraphReply {
  for (const name of ['$select', '$filter', '$expand', '$orderby', '$search']) {
    if (request.query.has(name)) throw badRequest(`The query parameter '${name}' is not supported in a delta query on a calendar view.`, 'ErrorInvalidUrlQuery');
  }
  const [skip, from] = [request.query.get('$skiptoken'), request.query.get('$deltatoken')];
  const state = skip ? tokens.read(skip) : begin(from ? tokens.read(from) : null, from ? null : windowFor(), eventsIn);
  const size = preferences(request).maxPageSize ?? PAGE;
  const body: Entity = { '@odata.context': contextOf(request, false), value: state.rest.slice(0, size) };
  const rest = state.rest.slice(size);
  if (rest.length > 0) body['@odata.nextLink'] = link(request, '$skiptoken', tokens.keep({ ...state, rest }));
  else body['@odata.deltaLink'] = link(request, '$deltatoken', tokens.keep({ ...state, rest: [] }));
  return { status: 200, headers: eventHeaders(request), body };
}

function begin(before: State | null, asked: Window | null, eventsIn: (window: Window) => Entity[]): State {
  const window = before?.window ?? asked;
  if (!window) throw badRequest('This request requires a time window.', 'ErrorInvalidParameter');
  const items = eventsIn(window);
  const seen = etagsOf(items);
  const changed = items.filter((item) => before?.seen.get(String(item['id'])) !== seen.get(String(item['id'])));
  const removed = [...(before?.seen.keys() ?? [])].filter((id) => !seen.has(id)).map((id) => ({ '@removed': { reason: 'deleted' }, id }));
  return { window, seen, rest: [...changed, ...removed] };
}
