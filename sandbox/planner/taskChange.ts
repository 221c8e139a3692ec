/** Applies what a client sends to a task or its details, or refuses it. */
import { mergeCategories, mergeItems, readHint, type Stamp } from './dictionaries.ts';
import { invalid } from './faults.ts';
import { withinLimit } from './limits.ts';
import { instant } from './load.ts';
import type { Entity } from './record.ts';
import type { PlannerStore } from './store.ts';

function readTitle(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw invalid('Task', 'Title', 'A non-null value must be set for this field.');
  }
  if (value.length > 255) throw invalid('Task', 'Title', 'The field is longer than 255 characters.');
  return value;
}

function readRange(value: unknown, field: string, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > max) throw invalid('Task', field);
  return value;
}

function readBucket(store: PlannerStore, value: unknown, planId: unknown): string | null {
  if (value === null) return null;
  const bucket = typeof value === 'string' ? store.buckets.get(value) : undefined;
  if (bucket?.data.planId !== planId) throw invalid('Task', 'BucketId');
  return bucket?.id ?? null;
}

/** Completing stamps the task, reopening clears the stamps [plannertask]. */
function setPercent(task: Entity, percent: number, stamp: Stamp): void {
  const wasDone = task.percentComplete === 100;
  task.percentComplete = percent;
  if (percent === 100 && !wasDone) Object.assign(task, { completedDateTime: stamp.at, completedBy: stamp.by });
  if (percent < 100) Object.assign(task, { completedDateTime: null, completedBy: null });
}

type Field = (task: Entity, value: unknown, stamp: Stamp, store: PlannerStore) => void;

const FIELDS: Record<string, Field> = {
  title: (task, value) => (task.title = readTitle(value)),
  bucketId: (task, value, _stamp, store) => (task.bucketId = readBucket(store, value, task.planId)),
  percentComplete: (task, value, stamp) => setPercent(task, readRange(value, 'PercentComplete', 100), stamp),
  priority: (task, value) => (task.priority = readRange(value, 'Priority', 10)),
  dueDateTime: (task, value) => (task.dueDateTime = instant(value)),
  startDateTime: (task, value) => (task.startDateTime = instant(value)),
  orderHint: (task, value) => (task.orderHint = readHint(value, 'Task', 'OrderHint')),
  assigneePriority: (task, value) => (task.assigneePriority = readHint(value, 'Task', 'AssigneePriority')),
  previewType: (task, value) => (task.previewType = value ?? 'automatic'),
  conversationThreadId: (task, value) => (task.conversationThreadId = value),
  appliedCategories: (task, value) => (task.appliedCategories = mergeCategories(task.appliedCategories, value)),
  assignments: (task, value, stamp) => (task.assignments = mergeItems('assignments', task.assignments, value, stamp)),
};

function checkAssignments(store: PlannerStore, before: Entity, after: Entity, taskId: string | undefined): void {
  const assignees = Object.keys(after);
  withinLimit('MaximumAssigneesInTasks', assignees.length);
  for (const userId of assignees.filter((id) => !(id in before))) {
    const others = store.tasksAssignedTo(userId).filter((entry) => entry.task.id !== taskId);
    withinLimit('MaximumTasksAssignedToUser', others.length + 1);
  }
}

/**
 * The task after the change; the one given stays as it is.
 * @param body checked for types already; read-only fields are not in it.
 * @throws GraphFault 400, 403 for a limit
 */
export function changeTask(store: PlannerStore, old: Entity, body: Entity, stamp: Stamp, taskId?: string): Entity {
  const task = { ...old };
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('@') || name === 'planId' || name === 'details') continue;
    FIELDS[name]?.(task, value, stamp, store);
  }
  const { startDateTime: start, dueDateTime: due } = task;
  if (typeof start === 'string' && typeof due === 'string' && Date.parse(start) > Date.parse(due)) {
    throw invalid('Task', 'StartDateTime', 'The start date must not be after the due date.');
  }
  checkAssignments(store, old.assignments as Entity, task.assignments as Entity, taskId);
  return task;
}

/**
 * The details after the change.
 * @throws GraphFault 400, 403 for a limit
 */
export function changeDetails(old: Entity, body: Entity, stamp: Stamp): Entity {
  const details = { ...old };
  if ('description' in body) details.description = body.description ?? '';
  if ('previewType' in body) details.previewType = body.previewType ?? 'automatic';
  for (const name of ['checklist', 'references'] as const) {
    if (name in body) details[name] = mergeItems(name, details[name], body[name] ?? {}, stamp);
  }
  withinLimit('MaximumChecklistItemsOnTask', Object.keys(details.checklist as Entity).length);
  withinLimit('MaximumReferencesOnTask', Object.keys(details.references as Entity).length);
  return details;
}
