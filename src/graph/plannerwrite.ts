import type { IdentitySet, PlannerTask, PlannerTaskDetails } from '@microsoft/microsoft-graph-types';
import { dayOf, instantAt } from '../domain/day.ts';
import type { PlannerDraft } from '../domain/draft.ts';
import type { Day, Instant, Person, Priority, Progress, Zone } from '../domain/item.ts';
import type { DetailValues } from '../domain/rebase.ts';
import type { TaskEdit } from '../domain/taskedit.ts';
import { instantFrom } from './dates.ts';
import { TASK_FIELDS, type TaskJson } from './planner.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, etagOf, text, type Wire } from './wire.ts';

type Body = Record<string, unknown>;

const read = { workload: 'planner', source: 'planner', scopes: ['Tasks.Read'] } as const;
const write = { workload: 'planner', source: 'planner', scopes: ['Tasks.ReadWrite'] } as const;

const PRIORITIES: Record<Priority, number> = { urgent: 1, important: 3, medium: 5, low: 9 };
const PERCENT: Record<Progress, number> = { notStarted: 0, inProgress: 50, completed: 100, waitingOnOthers: 50, deferred: 0 };

/** What an edit changes of the task itself, as Graph takes it; empty when it changes nothing of it. [plannertask-update] */
export function taskBody(fields: TaskEdit, zone: Zone): Body {
  const { title, start, due, priority, progress, bucket, assignees, categories } = fields;
  return {
    ...(title !== undefined && { title }),
    ...(start !== undefined && { startDateTime: dateJson(start, zone) }),
    ...(due !== undefined && { dueDateTime: dateJson(due, zone) }),
    ...(priority && { priority: PRIORITIES[priority] }),
    ...(progress && { percentComplete: PERCENT[progress] }),
    ...(bucket && { bucketId: bucket.to?.id ?? null }),
    ...(assignees && { assignments: { ...assignments(assignees.add), ...keyed(assignees.remove.map(({ id }) => id), null) } }),
    ...(categories && { appliedCategories: { ...keyed(categories.add.map(({ key }) => key), true), ...keyed(categories.remove.map(({ key }) => key), false) } }),
  };
}

/** What an edit changes of the task's details. [plannertaskdetails-update] */
export function detailsBody({ notes, checklist, references }: TaskEdit): Body {
  const steps = Object.entries(checklist ?? {}).map(([id, { from, to }]) => [id, to && {
    '@odata.type': '#microsoft.graph.plannerChecklistItem',
    ...(to.title !== from?.title && { title: to.title }),
    ...(to.done !== (from?.done ?? false) && { isChecked: to.done }),
  }]);
  const links = Object.entries(references ?? {}).map(([url, { to }]) => [referenceKey(url), to && referenceJson(to.title)]);
  return {
    ...(notes && { description: notes.to }),
    ...(checklist && { checklist: Object.fromEntries(steps) as Body }),
    ...(references && { references: Object.fromEntries(links) as Body }),
  };
}

export function oneTask(id: string): GraphRequest {
  return { ...read, path: `/planner/tasks/${segment(id)}${query({ $select: TASK_FIELDS.join(',') })}` };
}

export function oneTaskDetails(id: string): GraphRequest {
  return { ...read, path: `/planner/tasks/${segment(id)}/details${query({ $select: 'id,description,checklist,references' })}` };
}

/** @param etag of the task, never of its details: each resource has its own. [planner-overview] */
export function patchTask(id: string, etag: string, body: Body): GraphRequest {
  return { ...write, method: 'PATCH', path: `/planner/tasks/${segment(id)}`, headers: conditional(etag), body };
}

export function patchDetails(id: string, etag: string, body: Body): GraphRequest {
  return { ...write, method: 'PATCH', path: `/planner/tasks/${segment(id)}/details`, headers: conditional(etag), body };
}

export function deleteTask(id: string, etag: string): GraphRequest {
  return { ...write, method: 'DELETE', path: `/planner/tasks/${segment(id)}`, headers: { 'If-Match': etag } };
}

/** The task itself; notes, steps and links are written to its details afterwards. [planner-post-tasks] */
export function createTask(draft: PlannerDraft, zone: Zone): GraphRequest {
  const { title, start, due, priority, bucket, assignees, categories } = draft;
  const body = {
    planId: draft.plan.id,
    title,
    priority: PRIORITIES[priority],
    ...(bucket && { bucketId: bucket.id }),
    ...(start !== null && { startDateTime: dateJson(start, zone) }),
    ...(due !== null && { dueDateTime: dateJson(due, zone) }),
    ...(assignees.length > 0 && { assignments: assignments(assignees) }),
    ...(categories.length > 0 && { appliedCategories: keyed(categories.map(({ key }) => key), true) }),
  };
  return { ...write, method: 'POST', path: '/planner/tasks', body };
}

/** What a draft holds of the details, as an edit of the bare task. */
export function detailsOfDraft({ notes, checklist, references }: PlannerDraft): TaskEdit {
  const steps = checklist.map((title) => [crypto.randomUUID(), { from: null, to: { title, done: false } }] as const);
  const links = references.map(({ title, url }) => [url, { from: null, to: { title } }] as const);
  return {
    ...(notes !== '' && { notes: { from: '', to: notes } }),
    ...(steps.length > 0 && { checklist: Object.fromEntries(steps) }),
    ...(links.length > 0 && { references: Object.fromEntries(links) }),
  };
}

/** All tasks of a plan, with who made them and when: a create whose answer was lost is looked for here. */
export function tasksOfPlan(planId: string): GraphRequest {
  return { ...read, path: `/planner/plans/${segment(planId)}/tasks${query({ $select: [...TASK_FIELDS, 'createdBy', 'createdDateTime'].join(',') })}` };
}

/** Clocks of the page and the service may differ by this much. */
const SKEW = 300_000;

/** True when the task can be the draft that was sent at `sent`: same title, plan and maker, made about then. */
export function looksMade(json: Wire<PlannerTask>, draft: PlannerDraft, me: string | null, sent: Instant): boolean {
  const made = instantFrom(json.createdDateTime);
  const maker = text(entity<{ id: string }>(entity<IdentitySet>(json.createdBy)?.user)?.id);
  return json.title === draft.title && json.planId === draft.plan.id && (me === null || maker === null || maker === me)
    && made !== null && made >= sent - SKEW;
}

/** The values of a task's details that an edit can clash with. */
export function detailValues(body: unknown): DetailValues {
  const json = entity<PlannerTaskDetails>(body);
  const steps = entries(json?.checklist).map(([id, step]) => [id, { title: text(step['title']) ?? '', done: step['isChecked'] === true }] as const);
  const links = entries(json?.references).flatMap(([key, each]) => {
    const url = decodedKey(key);
    return url === null ? [] : [[url, { title: text(each['alias']) ?? '' }] as const];
  });
  return { notes: text(json?.description) ?? '', checklist: Object.fromEntries(steps), references: Object.fromEntries(links) };
}

export function etagIn(body: unknown): string {
  return etagOf(entity<TaskJson>(body) ?? {});
}

/**
 * A due date as an instant: at 10:00 UTC, as Planner's own pages write it, where that falls on the day in the person's
 * zone; else at noon there. [plannertask]
 */
function dateJson(day: Day | null, zone: Zone): string | null {
  if (day === null) return null;
  const usual = Date.parse(`${day}T10:00:00Z`);
  return new Date(dayOf(usual, zone) === day ? usual : instantAt(day, 720, zone)).toISOString();
}

function assignments(people: readonly Person[]): Body {
  return Object.fromEntries(people.flatMap(({ id }) => (id === null ? [] : [[id, { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' }]])));
}

function keyed(keys: readonly (string | null)[], value: boolean | null): Body {
  return Object.fromEntries(keys.flatMap((key) => (key === null ? [] : [[key, value]])));
}

function referenceJson(title: string): Body {
  return { '@odata.type': '#microsoft.graph.plannerExternalReference', alias: title, type: 'Other' };
}

/** Keys are addresses with `%`, `.`, `:`, `@` and `#` percent-encoded, `%` first. [plannerexternalreferences] */
function referenceKey(url: string): string {
  return url.replace(/[%.:@#]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodedKey(key: string): string | null {
  try {
    return decodeURIComponent(key);
  } catch {
    return null;
  }
}

function entries(value: unknown): [string, Record<string, unknown>][] {
  return Object.entries(entity<Body>(value) ?? {}).flatMap(([key, each]) => {
    const record = entity<Body>(each) as Record<string, unknown> | null;
    return record === null || key.startsWith('@') ? [] : [[key, record] as [string, Record<string, unknown>]];
  });
}

function conditional(etag: string): Record<string, string> {
  return { 'If-Match': etag, Prefer: 'return=representation' };
}
