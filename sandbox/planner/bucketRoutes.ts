import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity } from '../odata/entity.ts';
import { guarded, listOf, recordCreate, remove, update } from './answer.ts';
import { readCreate, readUpdate } from './body.ts';
import { readHint } from './dictionaries.ts';
import { invalid } from './faults.ts';
import { withinLimit } from './limits.ts';
import { hintBetween } from './orderHint.ts';
import type { Entity } from './record.ts';
import { plannerBucket } from './schema.ts';
import { READ, WRITE } from './scopes.ts';
import { type PlannerStore, withEtag } from './store.ts';

function readName(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid('Bucket', 'Name', 'A non-null value must be set for this field.');
  if (value.length > 255) throw invalid('Bucket', 'Name');
  return value;
}

function createBucket(store: PlannerStore, request: GraphRequest): GraphReply {
  const body = readCreate(request.body, plannerBucket, 'Bucket', ['planId', 'name']);
  const { plan } = store.plan(String(body.planId), request.principal.userId);
  const others = store.bucketsOfPlan(plan.id);
  withinLimit('MaximumBucketsInProject', others.length + 1);
  const first = others.map((bucket) => String(bucket.data.orderHint)).sort()[0] ?? '';
  const orderHint = body.orderHint === undefined ? hintBetween('', first) : readHint(body.orderHint, 'Bucket', 'OrderHint');
  const record = store.record('Bucket', store.sandbox.newId('planner'), { name: readName(body.name), planId: plan.id, orderHint });
  store.buckets.set(record.id, record);
  const after = withEtag(record);
  recordCreate(store, request, 'planner/buckets', after);
  return created(request, after, plannerBucket);
}

function changeBucket(old: Entity, body: Entity): Entity {
  const bucket = { ...old };
  if ('planId' in body && body.planId !== old.planId) throw invalid('Bucket', 'PlanId', 'A bucket cannot change its plan.');
  if ('name' in body) bucket.name = readName(body.name);
  if ('orderHint' in body) bucket.orderHint = readHint(body.orderHint, 'Bucket', 'OrderHint');
  return bucket;
}

/** A bucket takes its tasks with it. */
function dropBucket(store: PlannerStore, bucketId: string): void {
  for (const { task } of store.tasksOfBucket(bucketId)) store.tasks.delete(task.id);
  store.buckets.delete(bucketId);
}

export function bucketRoutes(routes: Routes, store: PlannerStore): void {
  const find = (request: GraphRequest) => store.bucket(request.params.bucketId ?? '', request.principal.userId);
  const list = guarded(store, (request) => {
    const { plan } = store.plan(request.params.planId ?? '', request.principal.userId);
    return listOf(store, request, store.bucketsOfPlan(plan.id).map(withEtag), plannerBucket);
  });
  const patch = guarded(store, (request) => {
    const record = find(request);
    const body = readUpdate(request.body, plannerBucket);
    const apply = (): Entity => changeBucket(record.data, body);
    return update(store, { request, record, entity: 'planner/buckets', type: plannerBucket, body, apply });
  });
  const drop = guarded(store, (request) => {
    const record = find(request);
    return remove(store, request, record, 'planner/buckets', () => dropBucket(store, record.id));
  });
  routes.on('GET', '/planner/plans/{planId}/buckets', READ, list, { beta: 'also' });
  routes.on('POST', '/planner/buckets', WRITE, guarded(store, (request) => createBucket(store, request)));
  routes.on('GET', '/planner/buckets/{bucketId}', READ, guarded(store, (request) => entity(request, withEtag(find(request)), plannerBucket)));
  routes.on('PATCH', '/planner/buckets/{bucketId}', WRITE, patch);
  routes.on('DELETE', '/planner/buckets/{bucketId}', WRITE, drop);
}
