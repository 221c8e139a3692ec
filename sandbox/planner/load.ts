/** Puts a tenant's plans, buckets and tasks into the store, with the service's defaults for what is left out. */
import { computeHint, hintBetween, isClientHint } from './orderHint.ts';
import { PLANNER_ID, type Entity } from './record.ts';
import type { PlannerStore, TaskEntry } from './store.ts';

function id(entity: Entity): string {
  const value = String(entity.id);
  if (!PLANNER_ID.test(value)) throw new Error(`Planner ids have 28 characters [planner-identifiers-disclaimer]: '${value}'`);
  return value;
}

/** A stored hint: kept as it is, or computed where the tenant gives a client's form; else after all that were loaded. */
function hint(value: unknown, last: string): string {
  if (isClientHint(value)) return computeHint(value) ?? hintBetween(last, '');
  return typeof value === 'string' && value !== '' ? value : hintBetween(last, '');
}

/** Instants without fractions of zero, in UTC. */
export function instant(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return new Date(value).toISOString().replace('.000Z', 'Z');
}

export function loadPlan(store: PlannerStore, entity: Entity): void {
  const { details, container, ...rest } = entity;
  const groupId = String((container as Entity).containerId);
  const planId = id(entity);
  const owner = typeof rest.createdBy === 'object' ? rest.createdBy : null;
  const plan = store.record('Plan', planId, {
    createdDateTime: store.sandbox.now().toISOString(),
    owner: groupId,
    title: '',
    createdBy: owner,
    ...rest,
    container: { containerId: groupId, type: 'group', url: `https://graph.microsoft.com/v1.0/groups/${groupId}` },
  });
  const names = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`category${i + 1}`, null]));
  const given = (details ?? {}) as Entity;
  const planDetails = store.record('PlanDetails', planId, {
    sharedWith: {},
    ...given,
    categoryDescriptions: { ...names, ...(given.categoryDescriptions as Entity | undefined) },
  });
  store.plans.set(planId, { plan, details: planDetails, groupId });
}

export function loadBucket(store: PlannerStore, entity: Entity): void {
  const last = [...store.buckets.values()].map((bucket) => String(bucket.data.orderHint)).sort().at(-1) ?? '';
  const data = { name: '', planId: '', ...entity, orderHint: hint(entity.orderHint, last) };
  store.buckets.set(id(entity), store.record('Bucket', id(entity), data));
}

interface DetailsData extends Entity {
  description: string;
  checklist: Record<string, Entity>;
  references: Record<string, Entity>;
}

function detailsData(store: PlannerStore, given: Entity): DetailsData {
  const stamp = { lastModifiedBy: null, lastModifiedDateTime: store.sandbox.now().toISOString() };
  const fill = (dictionary: unknown, type: string, field: string): Record<string, Entity> => {
    let last = '';
    return Object.fromEntries(
      Object.entries((dictionary ?? {}) as Record<string, Entity>).map(([key, value]) => {
        last = hint(value[field], last);
        return [key, { '@odata.type': `#microsoft.graph.${type}`, ...stamp, ...value, [field]: last }];
      }),
    );
  };
  return {
    previewType: 'automatic',
    ...given,
    description: typeof given.description === 'string' ? given.description : '',
    checklist: fill(given.checklist, 'plannerChecklistItem', 'orderHint'),
    references: fill(given.references, 'plannerExternalReference', 'previewPriority'),
  };
}

function assignments(store: PlannerStore, value: unknown, by: unknown): Record<string, Entity> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, Entity>).map(([userId, given]) => [
      userId,
      {
        '@odata.type': '#microsoft.graph.plannerAssignment',
        assignedBy: by,
        assignedDateTime: store.sandbox.now().toISOString(),
        ...given,
        orderHint: hint(given.orderHint, ''),
      },
    ]),
  );
}

export const TASK_DEFAULTS = {
  bucketId: null,
  assigneePriority: '',
  percentComplete: 0,
  priority: 5,
  startDateTime: null,
  dueDateTime: null,
  completedDateTime: null,
  completedBy: null,
  previewType: 'automatic',
  conversationThreadId: null,
};

export function loadTask(store: PlannerStore, entity: Entity): void {
  const { details: given, orderHint, assignments: assigned, ...rest } = entity;
  const taskId = id(entity);
  const now = store.sandbox.now().toISOString();
  const details = detailsData(store, (given ?? {}) as Entity);
  const createdBy = rest.createdBy ?? null;
  const closed = rest.percentComplete === 100;
  const data: Entity = {
    ...TASK_DEFAULTS,
    createdBy,
    createdDateTime: now,
    ...(closed ? { completedDateTime: now, completedBy: createdBy } : {}),
    ...rest,
    startDateTime: instant(rest.startDateTime),
    dueDateTime: instant(rest.dueDateTime),
    orderHint: hint(orderHint, ''),
    appliedCategories: rest.appliedCategories ?? {},
    assignments: assignments(store, assigned, createdBy),
  };
  addTask(store, taskId, data, details);
}

/** Makes a task with the four resources beside it; counts are taken from the details. */
export function addTask(store: PlannerStore, taskId: string, data: Entity, details?: Entity): TaskEntry {
  const entry: TaskEntry = {
    task: store.record('Task', taskId, data),
    details: store.record('TaskDetails', taskId, details ?? detailsData(store, { previewType: data.previewType })),
    bucketTaskBoardFormat: store.record('BucketTaskBoardTaskFormat', taskId, { orderHint: data.orderHint }),
    progressTaskBoardFormat: store.record('ProgressTaskBoardTaskFormat', taskId, { orderHint: data.orderHint }),
    assignedToTaskBoardFormat: store.record('AssignedToTaskBoardTaskFormat', taskId, {
      unassignedOrderHint: data.orderHint,
      orderHintsByAssignee: {},
    }),
  };
  countDetails(entry);
  store.tasks.set(taskId, entry);
  return entry;
}

/** The task's fields that follow from its details. */
export function countDetails(entry: TaskEntry): void {
  const { description, checklist, references } = entry.details.data as DetailsData;
  const items = Object.values(checklist);
  Object.assign(entry.task.data, {
    hasDescription: description !== '',
    referenceCount: Object.keys(references).length,
    checklistItemCount: items.length,
    activeChecklistItemCount: items.filter((item) => item.isChecked !== true).length,
  });
}
