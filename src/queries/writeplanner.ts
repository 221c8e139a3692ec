import type { PlannerDraft } from '../domain/draft.ts';
import type { Task } from '../domain/item.ts';
import type { DetailValues } from '../domain/rebase.ts';
import type { Named, TaskEdit } from '../domain/taskedit.ts';
import { GraphError, problemWithout } from '../graph/errors.ts';
import { readAll } from '../graph/paging.ts';
import type { TaskJson } from '../graph/planner.ts';
import * as wire from '../graph/plannerwrite.ts';
import { entities, entity, text } from '../graph/wire.ts';
import { ME_KEY, type MeRead } from './me.ts';
import { PLANNER_KEY, type PlannerRead } from './planner.ts';
import { plannerJson, toPlannerTask } from './readcache.ts';
import { problemOfError } from './sourceread.ts';
import { rebaseWork, writeEdit, type Work } from './taskwork.ts';
import { bodyOr, persist, type Look, type WriteContext, type Written } from './writecontext.ts';

/** Writes an edit of a Planner task, the task first and then its details; only what changed is sent. */
export async function editPlanner(context: WriteContext, before: Task, edit: TaskEdit): Promise<Written> {
  const { container, ...fields } = edit;
  const item = container === undefined ? before : await moveToPlan(context, before, container, fields.bucket?.to ?? null);
  if (container !== undefined) delete fields.bucket;
  return writeEdit(context, before, item, fields, {
    attempt: (work, look) => attempt(context, work, look),
    current: (task) => current(context, task),
  });
}

async function attempt(context: WriteContext, work: Work, look: Look): Promise<void> {
  const { graph, client } = context.session;
  const id = work.before.id;
  if (look || plannerJson(client, id) === null) await readPlanner(context, id, work.edit);
  const touchesDetails = Object.keys(wire.detailsBody(work.edit)).length > 0;
  const details = touchesDetails ? (await graph.read(wire.oneTaskDetails(id))).body : null;
  rebase(context, work, details);
  const body = wire.taskBody(work.edit, context.zone);
  if (Object.keys(body).length > 0) {
    const etag = wire.etagIn(plannerJson(client, id));
    const answer = await context.send(wire.patchTask(id, etag, body));
    put(context, await bodyOr(graph, answer, wire.oneTask(id)), work.edit);
    work.edit = detailFieldsOf(work.edit);
  }
  const changes = wire.detailsBody(work.edit);
  if (Object.keys(changes).length === 0) return;
  await context.send(wire.patchDetails(id, wire.etagIn(details), changes));
  work.edit = {};
  // The task's own etag and its counts moved on with the details.
  await readPlanner(context, id);
}

/** Brings the edit up to date with what was read; clashes leave it. */
function rebase(context: WriteContext, work: Work, details: unknown): void {
  const theirs = current(context, work.before) ?? work.before;
  const bucketId = text(plannerJson(context.session.client, work.before.id)?.bucketId);
  const values: DetailValues = { ...(details === null ? {} : wire.detailValues(details)), bucket: bucketOf(context, bucketId, work.edit) };
  rebaseWork(work, theirs, values);
}

function bucketOf({ session }: WriteContext, id: string | null, { bucket }: TaskEdit): Named | null {
  if (id === null) return null;
  const known = [bucket?.from, bucket?.to].find((each) => each?.id === id);
  return known ?? { id, name: session.client.getQueryData<PlannerRead>(PLANNER_KEY)?.buckets[id] ?? '' };
}

function detailFieldsOf({ notes, checklist, references }: TaskEdit): TaskEdit {
  return { ...(notes && { notes }), ...(checklist && { checklist }), ...(references && { references }) };
}

function current({ session, zone }: WriteContext, { id }: Task): Task | null {
  const json = plannerJson(session.client, id);
  return json === null ? null : toPlannerTask(session.client, json, zone);
}

/** Reads a task anew and shows it. @param edit names what the task may wear since */
export async function readPlanner(context: WriteContext, id: string, edit: TaskEdit = {}): Promise<void> {
  put(context, (await context.session.graph.read(wire.oneTask(id))).body, edit);
}

function put(context: WriteContext, body: unknown, { bucket, categories }: TaskEdit): void {
  const json = entity<TaskJson>(body);
  if (json !== null) context.show({ source: 'planner', put: json, names: { ...(bucket && { bucket: bucket.to }), labels: categories?.add ?? [] } });
}

/** Deletes the task; one that is gone already is deleted. */
export async function deletePlanner(context: WriteContext, { id, version }: Task): Promise<Written> {
  await persist(context, async (look) => {
    try {
      if (look) await readPlanner(context, id);
      const json = plannerJson(context.session.client, id);
      await context.send(wire.deleteTask(id, json === null ? version : wire.etagIn(json)));
    } catch (error) {
      if (problemOfError(error).kind !== 'gone') throw error;
    }
  });
  context.show({ source: 'planner', remove: id });
  return undefined;
}

/** @returns the id of the task made; Planner has no place for a mark, so a create whose answer was lost is looked for in its plan. */
export async function createPlanner(context: WriteContext, draft: PlannerDraft): Promise<string> {
  const known = (context.doubt.known ??= new Set((context.session.client.getQueryData<PlannerRead>(PLANNER_KEY)?.tasks ?? []).map((each) => text(each.id) ?? '')));
  const json = await persist(context, async (look) => {
    const found = look ? await findMade(context, draft, known) : null;
    const made = found ?? entity<TaskJson>((await context.send(wire.createTask(draft, context.zone))).body);
    const id = text(made?.id);
    if (made === null || id === null || (found === null && context.claimed.has(id))) throw lost(context);
    context.claimed.add(id);
    return made;
  });
  const id = text(json.id) ?? '';
  context.show({ source: 'planner', put: json, names: { plan: draft.plan, bucket: draft.bucket, labels: draft.categories } });
  return id;
}

/** An answer that another create has taken for its own already: this one is made anew. */
function lost({ session }: WriteContext): GraphError {
  return new GraphError(problemWithout('unavailable', 'claimed', { source: 'planner', now: session.graph.now() }));
}

async function findMade(context: WriteContext, draft: PlannerDraft, known: ReadonlySet<string>): Promise<TaskJson | null> {
  const { graph, client } = context.session;
  const me = client.getQueryData<MeRead>(ME_KEY)?.me?.id ?? null;
  const sent = context.doubt.sent ?? graph.now();
  const tasks = entities<TaskJson>(await readAll(graph, wire.tasksOfPlan(draft.plan.id))) as TaskJson[];
  return tasks.find((each) => {
    const id = text(each.id) ?? '';
    return !known.has(id) && !context.claimed.has(id) && wire.looksMade(each, draft, me, sent);
  }) ?? null;
}

/** Tries again while the details of a task that was just made are not there yet. */
const SETTLING = 3;

/** Writes notes, steps and links of a task that was just made. */
export async function writeNewDetails(context: WriteContext, task: Task, edit: TaskEdit): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await editPlanner(context, task, edit));
    } catch (error) {
      if (problemOfError(error).kind !== 'gone' || tries === SETTLING) throw error;
      await context.session.graph.sleep(1000);
    }
  }
}

/** Graph cannot move a task to another plan: it is made anew there with all it holds but its labels, then deleted here. */
async function moveToPlan(context: WriteContext, task: Task, plan: Named, bucket: Named | null): Promise<Task> {
  const { graph } = context.session;
  const values = wire.detailValues((await graph.read(wire.oneTaskDetails(task.id))).body);
  const draft: PlannerDraft = {
    source: 'planner', key: task.id, title: task.title, notes: '', start: task.start, due: task.due, planned: null, priority: task.priority,
    categories: [], checklist: [], estimate: null, plan, bucket, assignees: task.assignees, references: [],
  };
  const id = context.doubt.made ?? (await createPlanner(context, draft));
  context.doubt.made = id;
  const made = current(context, { ...task, id }) ?? { ...task, id };
  const rest = { ...detailsOf(values), ...(task.progress !== 'notStarted' && { progress: task.progress }) };
  if (Object.keys(rest).length > 0) await writeNewDetails(context, made, rest);
  await deletePlanner(context, task);
  context.rename(task, { id });
  return current(context, made) ?? made;
}

function detailsOf({ notes = '', checklist = {}, references = {} }: DetailValues): TaskEdit {
  const made = <T>(entries: Record<string, T>) => Object.fromEntries(Object.entries(entries).map(([key, to]) => [key, { from: null, to }]));
  return {
    ...(notes !== '' && { notes: { from: '', to: notes } }),
    ...(Object.keys(checklist).length > 0 && { checklist: made(checklist) }),
    ...(Object.keys(references).length > 0 && { references: made(references) }),
  };
}
