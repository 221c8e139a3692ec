import type { TodoDraft } from '../domain/draft.ts';
import type { Task } from '../domain/item.ts';
import type { Named, TaskEdit } from '../domain/taskedit.ts';
import { GraphError, problemWithout } from '../graph/errors.ts';
import { readAll } from '../graph/paging.ts';
import type { TaskJson } from '../graph/todo.ts';
import * as wire from '../graph/todowrite.ts';
import { entities, entity, etagOf, text, texts } from '../graph/wire.ts';
import { todoJson, toTodoTask } from './readcache.ts';
import { problemOfError } from './sourceread.ts';
import { rebaseWork, writeEdit, type Work } from './taskwork.ts';
import { TODO_KEY, type TodoRead } from './todo.ts';
import { bodyOr, conditionOf, persist, type Look, type WriteContext, type Written } from './writecontext.ts';

/**
 * Writes an edit of a To Do task: what changed of the task in one request, then each step that changed in one of its own.
 *
 * What others change meanwhile. Graph documents no If-Match for To Do; it is sent all the same, for where the service
 * honours it a change elsewhere is merged or asked about like Planner's. Should it be ignored, the task is read once more
 * before what was typed or picked in a form replaces it (title, notes, categories and the like), and a clash is asked about.
 * The gap that stays then: progress and dates changed by a key, a drag or a check, which take one request and no more,
 * replace what another client wrote since the page last read (five minutes at most while it is looked at); and for all
 * fields the moment between that reading and the write.
 */
export async function editTodo(context: WriteContext, before: Task, edit: TaskEdit): Promise<Written> {
  const { container, ...fields } = edit;
  const item = container === undefined ? before : await moveToList(context, before, container);
  const condition = conditionOf(context, 'todo');
  return writeEdit(context, before, item, fields, {
    attempt: (work, look) => attempt(context, work, look, condition),
    current: (task) => current(context, task),
  });
}

/** Changed by a key, a drag or a check, and last act wins. Everything else was read and replaced in a form. */
const QUICK: readonly string[] = ['progress', 'due', 'start'] satisfies (keyof TaskEdit)[];

async function attempt(context: WriteContext, work: Work, look: Look, condition: ReturnType<typeof conditionOf>): Promise<void> {
  const { graph, client } = context.session;
  const place = placeOf(work.before);
  if (look || Object.keys(work.edit).some((field) => !QUICK.includes(field))) await lookAndRebase(context, work);
  else rebaseWork(work, current(context, work.before) ?? work.before, {});
  const { checklist: _steps, ...plain } = work.edit;
  const json = todoJson(client, place.id);
  const body = wire.taskBody(plain, texts(json?.categories));
  if (Object.keys(body).length > 0) {
    const answer = await context.send(wire.patchTask(place, body, condition(etagOf(json ?? {}), look)));
    put(context, work.before, await bodyOr(graph, answer, wire.oneTask(place)));
    work.edit = work.edit.checklist ? { checklist: work.edit.checklist } : {};
  }
  const steps = Object.entries(work.edit.checklist ?? {});
  if (steps.length === 0) return;
  for (const [id, swap] of steps) {
    for (const request of wire.stepRequests(place, { checklist: { [id]: swap } })) await goneIsFine(context.send(request), swap.to === null);
    const { [id]: _done, ...left } = work.edit.checklist ?? {};
    work.edit = { checklist: left };
  }
  work.edit = {};
  put(context, work.before, (await graph.read(wire.oneTask(place))).body);
}

async function lookAndRebase(context: WriteContext, work: Work): Promise<void> {
  const json = await readTodo(context, work.before);
  const values = wire.detailValues(json);
  rebaseWork(work, toTodoTask(json, work.before.container, context.zone) ?? work.before, values);
  work.edit = withoutMade(work.edit, Object.values(values.checklist ?? {}).map(({ title }) => title));
}

/** Reads a task anew, in full, and shows it. */
export async function readTodo(context: WriteContext, task: Task): Promise<TaskJson> {
  const { body } = await context.session.graph.read(wire.oneTask(placeOf(task)));
  put(context, task, body);
  return entity<TaskJson>(body) as TaskJson;
}

/** A new step gets an id from the service, so one whose answer was lost is known by its title. */
function withoutMade(edit: TaskEdit, titles: readonly string[]): TaskEdit {
  if (!edit.checklist) return edit;
  const left = Object.entries(edit.checklist).filter(([, { from, to }]) => !(from === null && to !== null && titles.includes(to.title)));
  const { checklist: _steps, ...others } = edit;
  return left.length > 0 ? { ...others, checklist: Object.fromEntries(left) } : others;
}

async function goneIsFine(sent: Promise<unknown>, isDelete: boolean): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const problem = problemOfError(error);
    if (problem.kind !== 'gone') throw error;
    // A step that was taken away elsewhere does not take its task with it.
    if (!isDelete) throw new GraphError({ ...problem, kind: 'conflict' });
  }
}

function placeOf(task: Task): wire.TodoPlace {
  return { listId: task.container.id, id: task.id };
}

function current({ session, zone }: WriteContext, { id, container }: Task): Task | null {
  const json = todoJson(session.client, id);
  return json === null ? null : toTodoTask(json, container, zone);
}

/** Relations that come with a full read are not kept: a list does not carry them. */
function put(context: WriteContext, task: Task, body: unknown): void {
  const json = entity<TaskJson & { body: unknown; checklistItems: unknown; linkedResources: unknown; attachments: unknown }>(body);
  if (json === null) return;
  const { checklistItems: _steps, linkedResources: _links, attachments: _files, ...bare } = json;
  context.show({ source: 'todo', put: bare as TaskJson, listId: task.container.id });
}

export async function deleteTodo(context: WriteContext, task: Task): Promise<Written> {
  await persist(context, async (look) => {
    // Whether a lost delete arrived is read, so that a refusal of the next one is not taken for its outcome.
    const erase = async (): Promise<unknown> => { if (look) await readTodo(context, task); return context.send(wire.deleteTask(placeOf(task))); };
    await goneIsFine(erase(), true);
  });
  context.show({ source: 'todo', remove: task.id });
  return undefined;
}

/** @returns the id of the task made. Its linked resource tells whether one whose answer was lost was made. */
export async function createTodo(context: WriteContext, draft: TodoDraft): Promise<string> {
  const request = wire.createTask(draft);
  return make(context, draft.list, draft.key, () => context.send(request));
}

const DAY = 86_400_000;

async function make(context: WriteContext, list: Named, key: string, send: () => Promise<{ body: unknown }>): Promise<string> {
  const { graph } = context.session;
  const json = await persist(context, async (look) => {
    const there = look ? entities<TaskJson>(await readAll(graph, wire.linkedTasks(list.id, graph.now() - DAY))) as TaskJson[] : [];
    const made = there.find((each) => wire.isLinked(each, key)) ?? (entity<TaskJson>((await send()).body) as TaskJson | null);
    if (made === null || text(made.id) === null) throw new GraphError(problemWithout('unreadable', 'body', { source: 'todo', now: graph.now() }, 201));
    return made;
  });
  put(context, { container: list } as Task, json);
  return text(json.id) ?? '';
}

/** The task gets a new id in the other list; the old one goes once the new one is there. */
async function moveToList(context: WriteContext, task: Task, list: Named): Promise<Task> {
  const { graph } = context.session;
  const json = entity<TaskJson>((await graph.read(wire.oneTask(placeOf(task)))).body) as TaskJson;
  if (json.hasAttachments === true) throw new GraphError(problemWithout('invalid', 'hasAttachments', { source: 'todo', now: graph.now() }));
  const key = `${task.id}>${list.id}`;
  const id = context.doubt.made ?? await make(context, list, key, () => context.send(wire.copyTask(json, list.id, key)));
  context.doubt.made = id;
  await deleteTodo(context, task);
  context.rename(task, { id });
  return { ...task, id, container: list };
}

/** Shows the occurrence that the service made when the task was completed. @returns its id, or null when there is none */
export async function findOccurrence(context: WriteContext, task: Task): Promise<string | null> {
  const { graph, client } = context.session;
  const completed = todoJson(client, task.id);
  if (completed === null) return null;
  const known = new Set((client.getQueryData<TodoRead>(TODO_KEY)?.tasks[task.container.id] ?? []).map((each) => text(each.id) ?? ''));
  const open = entities<TaskJson>(await readAll(graph, wire.openTasks(task.container.id))) as TaskJson[];
  const made = wire.occurrenceOf(completed, open, known);
  if (made === null) return null;
  context.show({ source: 'todo', put: made, listId: task.container.id });
  return text(made.id);
}
