import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity } from '../odata/entity.ts';
import { guarded, listOf, recordCreate, remove, update } from './answer.ts';
import { readCreate, readUpdate } from './body.ts';
import { mergeUserIds } from './dictionaries.ts';
import { invalid, noSuchItem, notAllowed, notContained } from './faults.ts';
import { withinLimit } from './limits.ts';
import { loadPlan } from './load.ts';
import type { Entity } from './record.ts';
import { plannerPlan, plannerPlanDetails } from './schema.ts';
import { READ, WRITE } from './scopes.ts';
import { type PlannerStore, withEtag } from './store.ts';

function readTitle(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid('Plan', 'Title', 'A non-null value must be set for this field.');
  if (value.length > 255) throw invalid('Plan', 'Title');
  return value;
}

/** The group a new plan belongs to: from the container's URL or id, else the deprecated owner [plannerplancontainer]. */
function groupOf(body: Entity): string {
  const container = body.container as Entity | undefined;
  const url = /\/groups\/([^/?]+)\/?$/i.exec(String(container?.url ?? ''));
  const id = url?.[1] ?? container?.containerId ?? body.owner;
  if (typeof id !== 'string') throw invalid('Plan', 'Container');
  return id;
}

function createPlan(store: PlannerStore, request: GraphRequest): GraphReply {
  const body = readCreate(request.body, plannerPlan, 'Plan', ['title']);
  const groupId = groupOf(body);
  const userId = request.principal.userId;
  if (!store.isGroup(groupId) || !store.isMember(userId, groupId)) throw notAllowed();
  const inGroup = [...store.plans.values()].filter((entry) => entry.groupId === groupId);
  withinLimit('MaximumProjectsOwnedByUser', inGroup.length + 1);
  const id = store.sandbox.newId('planner');
  loadPlan(store, {
    id,
    title: readTitle(body.title),
    container: { containerId: groupId },
    createdBy: store.identity(userId),
    createdDateTime: request.now().toISOString(),
  });
  const after = withEtag(store.plan(id, userId).plan);
  recordCreate(store, request, 'planner/plans', after);
  return created(request, after, plannerPlan);
}

function changeDetails(old: Entity, body: Entity): Entity {
  const details = { ...old };
  const names = body.categoryDescriptions as Entity | null | undefined;
  if (names) details.categoryDescriptions = { ...(old.categoryDescriptions as Entity), ...names };
  if (body.sharedWith) details.sharedWith = mergeUserIds(old.sharedWith, body.sharedWith);
  withinLimit('MaximumUsersSharedWithProject', Object.keys(details.sharedWith as Entity).length);
  return details;
}

function dropPlan(store: PlannerStore, planId: string): void {
  for (const { task } of store.tasksOfPlan(planId)) store.tasks.delete(task.id);
  for (const bucket of store.bucketsOfPlan(planId)) store.buckets.delete(bucket.id);
  store.plans.delete(planId);
}

/** Title and category names; the container never changes [planner-post-plans]. */
function planWrites(routes: Routes, store: PlannerStore): void {
  const find = (request: GraphRequest) => store.plan(request.params.planId ?? '', request.principal.userId);
  const patch = guarded(store, (request) => {
    const { plan } = find(request);
    const body = readUpdate(request.body, plannerPlan);
    if ('container' in body || 'owner' in body) throw invalid('Plan', 'Container', 'The container of a plan cannot be changed.');
    const apply = (): Entity => ('title' in body ? { ...plan.data, title: readTitle(body.title) } : plan.data);
    return update(store, { request, record: plan, entity: 'planner/plans', type: plannerPlan, body, apply });
  });
  const patchDetails = guarded(store, (request) => {
    const { details } = find(request);
    const body = readUpdate(request.body, plannerPlanDetails);
    const apply = (): Entity => changeDetails(details.data, body);
    return update(store, { request, record: details, entity: 'planner/plans/details', type: plannerPlanDetails, body, apply });
  });
  const drop = guarded(store, (request) => {
    const { plan } = find(request);
    return remove(store, request, plan, 'planner/plans', () => dropPlan(store, plan.id));
  });
  routes.on('POST', '/planner/plans', WRITE, guarded(store, (request) => createPlan(store, request)));
  routes.on('PATCH', '/planner/plans/{planId}', WRITE, patch);
  routes.on('DELETE', '/planner/plans/{planId}', WRITE, drop);
  routes.on('PATCH', '/planner/plans/{planId}/details', WRITE, patchDetails);
}

export function planRoutes(routes: Routes, store: PlannerStore): void {
  const find = (request: GraphRequest) => store.plan(request.params.planId ?? '', request.principal.userId);
  const mine = guarded(store, (request) =>
    listOf(store, request, store.plansOf(request.owner).map((entry) => withEtag(entry.plan)), plannerPlan),
  );
  const ofGroup = guarded(store, (request) => {
    const groupId = request.params.groupId ?? '';
    if (!store.isGroup(groupId)) throw noSuchItem();
    if (!store.isMember(request.principal.userId, groupId)) throw notAllowed();
    const plans = [...store.plans.values()].filter((entry) => entry.groupId === groupId);
    return listOf(store, request, plans.map((entry) => withEtag(entry.plan)), plannerPlan);
  });
  routes.on('GET', '/me/planner/plans', READ, mine, { both: true, beta: 'also' });
  routes.on('GET', '/groups/{groupId}/planner/plans', READ, ofGroup, { beta: 'also' });
  routes.on('GET', '/planner/plans/{planId}', READ, guarded(store, (request) => entity(request, withEtag(find(request).plan), plannerPlan)), { beta: 'also' });
  routes.on('GET', '/planner/plans/{planId}/details', READ, guarded(store, (request) => entity(request, withEtag(find(request).details), plannerPlanDetails)), { beta: 'also' });
  for (const template of ['/me/planner/tasks', '/planner/plans/{planId}/tasks', '/planner/plans/{planId}/buckets']) {
    routes.on('POST', template, WRITE, () => {
      throw notContained();
    });
  }
  planWrites(routes, store);
}
