/** What every Planner route does: licence, ids, lists, and writes under an etag. */
import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest, Handler, TypeSpec } from '../odata/contract.ts';
import { noContent } from '../odata/entity.ts';
import { replyRepresentation } from '../odata/representation.ts';
import { invalid, notAllowed } from './faults.ts';
import { checkIfMatch, type Entity, type PlannerRecord, writtenFields } from './record.ts';
import { PLANNER_ID } from './record.ts';
import { type PlannerStore, withEtag } from './store.ts';

/** `$filter`, `$orderby`, `$top`, `$skip` are passed over without a word (microsoft-graph-docs 15484, 5779, 4698, 5099). */
const CAPABILITIES = {
  select: true,
  filter: 'silent',
  orderby: 'silent',
  top: 'silent',
  skip: 'silent',
  count: 'silent',
  search: 'silent',
  expand: 'silent',
  pages: 'planner',
} as const;

/** Refuses users without a licence, other people's Planner, and ids that cannot be Planner's. */
export function guarded(store: PlannerStore, handler: Handler): Handler {
  return (request) => {
    if (!store.isLicensed(request.principal.userId) || request.owner !== request.principal.userId) throw notAllowed();
    for (const [name, value] of Object.entries(request.params)) {
      if (/^(plan|bucket|task)Id$/.test(name) && !PLANNER_ID.test(value)) throw invalid('Task', name);
    }
    return handler(request);
  };
}

/** @param navigate fills `$expand` on this list; without it `$expand` is passed over (microsoft-graph-docs 8730). */
export function listOf(store: PlannerStore, request: GraphRequest, items: Entity[], type: TypeSpec, navigate?: (item: Entity, name: string) => unknown): GraphReply {
  const capabilities = { ...CAPABILITIES, expand: navigate ? true : CAPABILITIES.expand };
  return collection(request, items, { type, capabilities, switches: store.sandbox.switches, ...(navigate ? { navigate } : {}) });
}

export interface Change {
  request: GraphRequest;
  record: PlannerRecord;
  /** Ledger name, e.g. `planner/tasks`. */
  entity: string;
  type: TypeSpec;
  body: Entity;
  /** Gives the data after the change, or refuses it. */
  apply: () => Entity;
  /** What changes along with it. */
  after?: (fields: string[]) => void;
}

/**
 * A PATCH: etag first, then the change, then the ledger; 204, or 200 with `Prefer: return=representation`.
 * @throws GraphFault 412, 409, 400, 403
 */
export function update(store: PlannerStore, change: Change): GraphReply {
  const { request, record, body } = change;
  const fields = writtenFields(body);
  checkIfMatch(record, request.headers['if-match'], fields);
  record.data = change.apply();
  store.touch(record, fields);
  change.after?.(fields);
  const after = withEtag(record);
  store.sandbox.record({
    user: request.principal.userId,
    entity: change.entity,
    action: 'update',
    id: record.id,
    body,
    after: structuredClone(after),
  });
  return replyRepresentation(request, after, change.type);
}

/** A DELETE: refused with 409 under any etag but the last [planner-overview]. */
export function remove(store: PlannerStore, request: GraphRequest, record: PlannerRecord, entity: string, drop: () => void): GraphReply {
  checkIfMatch(record, request.headers['if-match'], 'everything');
  drop();
  store.sandbox.record({ user: request.principal.userId, entity, action: 'delete', id: record.id, body: undefined, after: null });
  return noContent();
}

/** Notes a POST in the ledger. */
export function recordCreate(store: PlannerStore, request: GraphRequest, entity: string, after: Entity): void {
  store.sandbox.record({
    user: request.principal.userId,
    entity,
    action: 'create',
    id: String(after.id),
    body: request.body,
    after: structuredClone(after),
  });
}
