import type { PlannerAppliedCategories, PlannerBucket, PlannerPlan, PlannerPlanDetails, PlannerTask } from '@microsoft/microsoft-graph-types';
import { safeLink } from '../domain/link.ts';
import type { Person, Priority, Progress, Task, Zone } from '../domain/item.ts';
import { dayAt, instantFrom } from './dates.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, etagOf, number, text, type Wire } from './wire.ts';

export type TaskJson = Wire<PlannerTask>;
export type PlanJson = Wire<PlannerPlan>;
export type BucketJson = Wire<PlannerBucket>;
export type PlanDetailsJson = Wire<PlannerPlanDetails>;

const base = { workload: 'planner', source: 'planner', scopes: ['Tasks.Read'] } as const;

export const TASK_FIELDS: (keyof PlannerTask)[] = [
  'id', 'title', 'planId', 'bucketId', 'percentComplete', 'dueDateTime', 'startDateTime', 'completedDateTime', 'priority',
  'assignments', 'appliedCategories', 'hasDescription', 'checklistItemCount', 'activeChecklistItemCount', 'referenceCount',
];

/** Tasks assigned to me over all basic plans, completed ones included. [planneruser-list-tasks] */
export const myTasks: GraphRequest = { ...base, path: `/me/planner/tasks${query({ $select: TASK_FIELDS.join(',') })}`, opening: true };

/** Plans shared with me; not every plan that a task of mine may lie in. [planneruser-list-plans] */
export const myPlans: GraphRequest = { ...base, path: `/me/planner/plans${query({ $select: 'id,title' })}`, opening: true };

/** Every task of a plan, whoever it is assigned to, with who made it. [plannerplan-list-tasks] */
export function planTasks(planId: string): GraphRequest {
  return { ...base, path: `/planner/plans/${segment(planId)}/tasks${query({ $select: [...TASK_FIELDS, 'createdBy'].join(',') })}` };
}

/** The user id of who made a task; null when it was an app or is not told. */
export function createdBy(json: TaskJson): string | null {
  return text(entity<{ id: string }>(entity<{ user: unknown }>(json.createdBy)?.user)?.id);
}

export function plan(planId: string): GraphRequest {
  return { ...base, path: `/planner/plans/${segment(planId)}${query({ $select: 'id,title' })}` };
}

export function buckets(planId: string): GraphRequest {
  return { ...base, path: `/planner/plans/${segment(planId)}/buckets${query({ $select: 'id,name' })}` };
}

export function planDetails(planId: string): GraphRequest {
  return { ...base, path: `/planner/plans/${segment(planId)}/details${query({ $select: 'id,categoryDescriptions' })}` };
}

/** What is known about plans, by id. Missing entries are plans that can no longer be read. */
export interface PlanNames {
  plans: ReadonlyMap<string, string>;
  buckets: ReadonlyMap<string, string>;
  /** By plan id, then `category1` … `category25`. */
  labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const planTitle = (json: Wire<PlannerPlan>) => text(json.title);
export const bucketName = (json: Wire<PlannerBucket>) => text(json.name);

/** Names of a plan's labels; those without a name are left out. */
export function labelNames(json: Wire<PlannerPlanDetails> | null): Map<string, string> {
  const pairs = Object.entries(entity<Record<string, unknown>>(json?.categoryDescriptions) ?? {});
  return new Map(pairs.flatMap(([key, value]) => (text(value) === null ? [] : [[key, String(value)] as const])));
}

/** True when the task is open or was completed after `since`: only these are drawn. */
export function isDrawn(json: Wire<PlannerTask>, since: number): boolean {
  return number(json.percentComplete) !== 100 || (instantFrom(json.completedDateTime) ?? 0) >= since;
}

export function hasLabels(json: Wire<PlannerTask>): boolean {
  return appliedLabels(json).length > 0;
}

/** @returns null when the entity has no id: then it cannot be addressed. */
export function toTask(json: Wire<PlannerTask>, names: PlanNames, zone: Zone): Task | null {
  const id = text(json.id);
  if (id === null) return null;
  const planId = text(json.planId) ?? '';
  const labels = names.labels.get(planId);
  const total = number(json.checklistItemCount) ?? 0;
  const progress = progressOf(number(json.percentComplete));
  return {
    source: 'planner',
    id,
    title: text(json.title) ?? '',
    link: safeLink(`https://tasks.office.com/Home/Task/${segment(id)}`),
    container: { id: planId, name: names.plans.get(planId) ?? '' },
    section: names.buckets.get(text(json.bucketId) ?? '') ?? null,
    due: dayAt(json.dueDateTime, zone),
    start: dayAt(json.startDateTime, zone),
    planned: null,
    progress,
    completedOn: progress === 'completed' ? dayAt(json.completedDateTime, zone) : null,
    priority: priorityOf(number(json.priority)),
    assignees: assigneesOf(json.assignments),
    categories: appliedLabels(json).flatMap((label) => labels?.get(label) ?? []),
    repeats: false,
    checklist: total > 0 ? { total, done: Math.max(0, total - (number(json.activeChecklistItemCount) ?? 0)) } : null,
    hasNotes: json.hasDescription === true,
    hasAttachments: (number(json.referenceCount) ?? 0) > 0,
    estimate: null,
    pinned: false,
    version: etagOf(json),
  };
}

function appliedLabels(json: Wire<PlannerTask>): string[] {
  const applied = entity<PlannerAppliedCategories & Record<string, unknown>>(json.appliedCategories) ?? {};
  return Object.entries(applied).filter(([, value]) => value === true).map(([label]) => label);
}

/** 0 not started, 1 to 99 in progress, 100 completed. [plannertask] */
function progressOf(percent: number | null): Progress {
  if (percent === null || percent <= 0) return 'notStarted';
  return percent >= 100 ? 'completed' : 'inProgress';
}

/** 0–1 urgent, 2–4 important, 5–7 medium, 8–10 low. [plannertask] */
function priorityOf(value: number | null): Priority {
  if (value === null) return 'medium';
  if (value <= 1) return 'urgent';
  if (value <= 4) return 'important';
  return value <= 7 ? 'medium' : 'low';
}

/** Keys of the open type are user ids; an annotation is no user, and null means removed. [plannerassignments] */
function assigneesOf(value: unknown): Person[] {
  const assignments = Object.entries(entity<Record<string, unknown>>(value) ?? {});
  return assignments.filter(([id, each]) => each !== null && !id.includes('@')).map(([id]) => ({ id, name: null, address: null }));
}
