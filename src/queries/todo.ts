import { queryOptions } from '@tanstack/react-query';
import type { Task, Zone } from '../domain/item.ts';
import type { GraphClient } from '../graph/client.ts';
import { GraphError } from '../graph/errors.ts';
import { readAll } from '../graph/paging.ts';
import { listTasks, myLists, toList, toTask, type TaskJson, type TodoList } from '../graph/todo.ts';
import { entities } from '../graph/wire.ts';
import type { Session } from './session.ts';
import { createPublisher, createTroubles, type SourceRead } from './sourceread.ts';

export interface TodoRead extends SourceRead {
  lists: TodoList[];
  /** By list id. */
  tasks: Record<string, TaskJson[]>;
}

export const TODO_KEY = ['todo'] as const;
const DAY = 86_400_000;

export function todoQuery(session: Session) {
  return queryOptions({ queryKey: TODO_KEY, queryFn: () => readTodo(session) });
}

/** Every list, then every list's tasks, each as soon as a page names the list. */
async function readTodo({ graph, client }: Session): Promise<TodoRead> {
  const before = client.getQueryData<TodoRead>(TODO_KEY);
  const troubles = createTroubles();
  const read: TodoRead = { lists: [], tasks: {}, complete: false, problem: null };
  const snapshot = () => ({ ...read, tasks: { ...read.tasks }, problem: troubles.first() });
  const publish = createPublisher(client, TODO_KEY, snapshot);
  const started = new Map<string, Promise<void>>();

  async function readList(list: TodoList): Promise<void> {
    const tasks = readAll(graph, listTasks(list.id, changedSince(graph)), (sofar) => {
      read.tasks[list.id] = entities(sofar);
      publish();
    });
    const known = before?.tasks[list.id];
    const found = await troubles.bear(tasks, known ?? read.tasks[list.id] ?? []);
    read.tasks[list.id] = entities(found);
    publish();
  }

  function see(page: unknown[]): void {
    read.lists = entities(page).map(toList).filter((list) => list !== null);
    for (const list of read.lists) if (!list.mirrorsMail && !started.has(list.id)) started.set(list.id, readList(list));
  }

  see(await readAll(graph, myLists, see));
  await Promise.all(started.values());
  const problem = troubles.first();
  if (problem && before === undefined && Object.values(read.tasks).every((tasks) => tasks.length === 0)) throw new GraphError(problem);
  read.complete = true;
  return snapshot();
}

/** The list that mirrors flagged mails: read only while mail itself cannot be. */
export function flaggedListQuery(session: Session, list: TodoList | null, enabled: boolean) {
  return queryOptions({
    queryKey: [...TODO_KEY, 'flaggedEmails', list?.id ?? ''],
    enabled: enabled && list !== null,
    queryFn: async (): Promise<TaskJson[]> => entities(await readAll(session.graph, listTasks(list?.id ?? '', changedSince(session.graph)))),
  });
}

/** Long enough ago to hold today's start in every zone, and the same for an hour. */
function changedSince(graph: GraphClient): number {
  return Math.floor(graph.now() / 3_600_000) * 3_600_000 - DAY - 3_600_000;
}

/** Items by list, zone and JSON: as long as these stay the same objects, so does the item. */
const made = new WeakMap<TodoList, { zone: Zone; tasks: WeakMap<TaskJson, Task | null> }>();

/** The same JSON gives the same object again, so that after one write one row is drawn anew and not thousands. */
export function todoTasks(read: TodoRead, flagged: readonly TaskJson[] | undefined, zone: Zone): Task[] {
  return read.lists.flatMap((list) => {
    const tasks = list.mirrorsMail ? flagged : read.tasks[list.id];
    return (tasks ?? []).flatMap((json) => taskOf(json, list, zone) ?? []);
  });
}

function taskOf(json: TaskJson, list: TodoList, zone: Zone): Task | null {
  let ofList = made.get(list);
  if (ofList?.zone !== zone) made.set(list, ofList = { zone, tasks: new WeakMap() });
  const known = ofList.tasks.get(json);
  if (known !== undefined) return known;
  const task = toTask(json, list, zone);
  ofList.tasks.set(json, task);
  return task;
}
