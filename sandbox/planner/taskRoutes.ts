import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity } from '../odata/entity.ts';
import { guarded, listOf, recordCreate, remove, update } from './answer.ts';
import { readCreate, readUpdate } from './body.ts';
import type { Stamp } from './dictionaries.ts';
import { invalid } from './faults.ts';
import { withinLimit } from './limits.ts';
import { addTask, countDetails, TASK_DEFAULTS } from './load.ts';
import { hintBetween } from './orderHint.ts';
import type { Entity } from './record.ts';
import { plannerTask, plannerTaskDetails } from './schema.ts';
import { READ, WRITE } from './scopes.ts';
import { type PlannerStore, type TaskEntry, withEtag } from './store.ts';
import { changeDetails, changeTask } from './taskChange.ts';

function stampOf(store: PlannerStore, request: GraphRequest): Stamp {
  const userId = request.principal.userId;
  return { by: store.identity(userId), at: request.now().toISOString(), isUser: (id) => store.isUser(id) };
}

/** `$expand` of a task: details and the three board formats. */
function navigateTask(store: PlannerStore): (item: Entity, name: string) => unknown {
  return (item, name) => {
    const entry = store.tasks.get(String(item.id));
    const record = entry?.[name as keyof TaskEntry];
    return record ? withEtag(record) : null;
  };
}

function checkPlanLimits(store: PlannerStore, planId: string, userId: string): void {
  const tasks = store.tasksOfPlan(planId);
  withinLimit('MaximumTasksInProject', tasks.length + 1);
  withinLimit('MaximumActiveTasksInProject', tasks.filter((entry) => entry.task.data.percentComplete !== 100).length + 1);
  const mine = [...store.tasks.values()].filter((entry) => (entry.task.data.createdBy as Entity | null)?.user !== undefined);
  const created = mine.filter((entry) => ((entry.task.data.createdBy as Entity).user as Entity).id === userId);
  withinLimit('MaximumTasksCreatedByUser', created.length + 1);
}

/** A new task goes to the top of its bucket. */
function topHint(store: PlannerStore, planId: string, bucketId: unknown): string {
  const hints = store.tasksOfPlan(planId).filter((entry) => entry.task.data.bucketId === bucketId);
  return hintBetween('', hints.map((entry) => String(entry.task.data.orderHint)).sort()[0] ?? '');
}

function createTask(store: PlannerStore, request: GraphRequest): GraphReply {
  const body = readCreate(request.body, plannerTask, 'Task', ['planId', 'title'], ['details']);
  const userId = request.principal.userId;
  if (typeof body.planId !== 'string') throw invalid('Task', 'PlanId');
  store.plan(body.planId, userId);
  checkPlanLimits(store, body.planId, userId);
  const stamp = stampOf(store, request);
  const empty: Entity = { ...TASK_DEFAULTS, planId: body.planId, appliedCategories: {}, assignments: {}, createdBy: stamp.by, createdDateTime: stamp.at };
  const data = changeTask(store, { ...empty, orderHint: topHint(store, body.planId, body.bucketId ?? null) }, body, stamp);
  const bare: Entity = { description: '', previewType: data.previewType, checklist: {}, references: {} };
  const given = body.details === undefined ? {} : readUpdate(body.details, plannerTaskDetails);
  const details = changeDetails(bare, given, stamp);
  const entry = addTask(store, store.sandbox.newId('planner'), { ...data, previewType: details.previewType }, details);
  const after = withEtag(entry.task);
  recordCreate(store, request, 'planner/tasks', after);
  return created(request, after, plannerTask);
}

function updateTask(store: PlannerStore, request: GraphRequest): GraphReply {
  const entry = store.task(request.params.taskId ?? '', request.principal.userId);
  const body = readUpdate(request.body, plannerTask);
  if ('planId' in body && body.planId !== entry.task.data.planId) throw invalid('Task', 'PlanId', 'A task cannot change its plan.');
  const stamp = stampOf(store, request);
  return update(store, {
    request,
    record: entry.task,
    entity: 'planner/tasks',
    type: plannerTask,
    body,
    apply: () => changeTask(store, entry.task.data, body, stamp, entry.task.id),
    after: () => {
      if (!('previewType' in body)) return;
      entry.details.data.previewType = entry.task.data.previewType;
      store.touch(entry.details, ['previewType']);
    },
  });
}

/** Changing the details changes the task too (counts, preview): its etag moves on (python-o365 1082). */
function updateDetails(store: PlannerStore, request: GraphRequest): GraphReply {
  const entry = store.task(request.params.taskId ?? '', request.principal.userId);
  const body = readUpdate(request.body, plannerTaskDetails);
  const stamp = stampOf(store, request);
  return update(store, {
    request,
    record: entry.details,
    entity: 'planner/tasks/details',
    type: plannerTaskDetails,
    body,
    apply: () => changeDetails(entry.details.data, body, stamp),
    after: (fields) => {
      entry.task.data.previewType = entry.details.data.previewType;
      countDetails(entry);
      store.touch(entry.task, fields.includes('previewType') ? ['previewType'] : []);
    },
  });
}

function taskLists(routes: Routes, store: PlannerStore): void {
  const tasks = (entries: TaskEntry[]): Entity[] => entries.map((entry) => withEtag(entry.task));
  const assigned = guarded(store, (request) =>
    listOf(store, request, tasks(store.tasksAssignedTo(request.owner)), plannerTask, navigateTask(store)),
  );
  const ofPlan = guarded(store, (request) => {
    const { plan } = store.plan(request.params.planId ?? '', request.principal.userId);
    return listOf(store, request, tasks(store.tasksOfPlan(plan.id)), plannerTask);
  });
  const ofBucket = guarded(store, (request) => {
    const bucket = store.bucket(request.params.bucketId ?? '', request.principal.userId);
    return listOf(store, request, tasks(store.tasksOfBucket(bucket.id)), plannerTask);
  });
  routes.on('GET', '/me/planner/tasks', READ, assigned, { both: true, beta: 'also' });
  routes.on('GET', '/planner/plans/{planId}/tasks', READ, ofPlan, { beta: 'also' });
  routes.on('GET', '/planner/buckets/{bucketId}/tasks', READ, ofBucket, { beta: 'also' });
}

/** Lists, the task itself, and its details. Graph Toolkit's Planner component uses beta for them. */
export function taskRoutes(routes: Routes, store: PlannerStore): void {
  taskLists(routes, store);
  const on = (method: GraphRequest['method'], template: string, handler: (store: PlannerStore, request: GraphRequest) => GraphReply): void => {
    const access = method === 'GET' ? READ : WRITE;
    routes.on(method, template, access, guarded(store, (request) => handler(store, request)), { beta: 'also' });
  };
  const entryOf = (request: GraphRequest): TaskEntry => store.task(request.params.taskId ?? '', request.principal.userId);
  on('POST', '/planner/tasks', createTask);
  on('GET', '/planner/tasks/{taskId}', (_store, request) =>
    entity(request, withEtag(entryOf(request).task), plannerTask, { navigate: navigateTask(store) }),
  );
  on('PATCH', '/planner/tasks/{taskId}', updateTask);
  on('DELETE', '/planner/tasks/{taskId}', (_store, request) => {
    const { task } = entryOf(request);
    return remove(store, request, task, 'planner/tasks', () => store.tasks.delete(task.id));
  });
  on('GET', '/planner/tasks/{taskId}/details', (_store, request) =>
    entity(request, withEtag(entryOf(request).details), plannerTaskDetails),
  );
  on('PATCH', '/planner/tasks/{taskId}/details', updateDetails);
}
