import { queryOptions } from '@tanstack/react-query';
import type { Task, Zone } from '../domain/item.ts';
import * as planner from '../graph/planner.ts';
import { readAll } from '../graph/paging.ts';
import { entities, entity, text } from '../graph/wire.ts';
import type { Session } from './session.ts';
import { createPublisher, createTroubles, type SourceRead, type Troubles } from './sourceread.ts';

export interface PlannerRead extends SourceRead {
  tasks: planner.TaskJson[];
  /** Names by id. */
  plans: Record<string, string>;
  buckets: Record<string, string>;
  /** Ids of a plan's buckets, by plan. */
  bucketsOf: Record<string, string[]>;
  /** By plan, then by `category1` … */
  labels: Record<string, Record<string, string>>;
}

export const PLANNER_KEY = ['planner'] as const;
const DAY = 86_400_000;

export function plannerQuery(session: Session) {
  return queryOptions({ queryKey: PLANNER_KEY, queryFn: () => readPlanner(session) });
}

/** Tasks and plans, then buckets and labels of the plans that occur, each as soon as a page names it. */
async function readPlanner({ graph, client }: Session): Promise<PlannerRead> {
  const since = graph.now() - DAY - 7_200_000;
  const troubles = createTroubles();
  const read: PlannerRead = { tasks: [], plans: {}, buckets: {}, bucketsOf: {}, labels: {}, complete: false, problem: null };
  const reading: Reading = { graph, read, troubles };
  const snapshot = () => ({ ...read, plans: { ...read.plans }, buckets: { ...read.buckets }, bucketsOf: { ...read.bucketsOf }, labels: { ...read.labels }, problem: troubles.first() });
  const publish = createPublisher(client, PLANNER_KEY, snapshot);
  const listed = troubles.bear(readAll(graph, planner.myPlans), []).then((plans) => {
    for (const each of entities<{ id: string; title: string }>(plans)) read.plans[text(each.id) ?? ''] = planner.planTitle(each) ?? '';
  });
  const names = new Map<string, Promise<void>>();
  const wanted = (key: string, start: () => Promise<void>) => void (names.has(key) || names.set(key, start().then(publish)));

  function see(page: unknown[]): void {
    read.tasks = entities(page).filter((task) => planner.isDrawn(task, since));
    for (const task of read.tasks) {
      const planId = text(task.planId);
      if (planId === null) continue;
      wanted(`plan ${planId}`, () => readPlan(reading, planId, listed));
      if (planner.hasLabels(task)) wanted(`labels ${planId}`, () => readLabels(reading, planId));
    }
    publish();
  }

  see(await readAll(graph, planner.myTasks, see));
  await listed;
  await Promise.all(names.values());
  read.complete = true;
  return snapshot();
}

interface Reading {
  graph: Session['graph'];
  read: PlannerRead;
  troubles: Troubles;
}

/** A task can outlive the right to read its plan: 403 or 404 then, and the plan's name stays unknown. [planneruser-list-tasks] */
const LOST = ['gone', 'forbidden', 'consent', 'admin'] as const;

async function readPlan({ graph, read, troubles }: Reading, planId: string, listed: Promise<void>): Promise<void> {
  const title = listed.then(async () => {
    if (planId in read.plans) return;
    const answer = await troubles.bear(graph.read(planner.plan(planId)), null, LOST);
    const name = planner.planTitle(entity(answer?.body) ?? {});
    if (name !== null) read.plans[planId] = name;
  });
  const buckets = await troubles.bear(readAll(graph, planner.buckets(planId)), [], LOST);
  for (const each of entities<{ id: string; name: string }>(buckets)) read.buckets[text(each.id) ?? ''] = planner.bucketName(each) ?? '';
  read.bucketsOf[planId] = entities<{ id: string }>(buckets).flatMap((each) => text(each.id) ?? []);
  await title;
}

async function readLabels({ graph, read, troubles }: Reading, planId: string): Promise<void> {
  const answer = await troubles.bear(graph.read(planner.planDetails(planId)), null, LOST);
  read.labels[planId] = Object.fromEntries(planner.labelNames(entity(answer?.body)));
}

/** What the items of one read share; as long as it stays the same, so does the item of an answer that did not change. */
let made: { of: readonly unknown[]; names: planner.PlanNames; tasks: WeakMap<planner.TaskJson, Task | null> } | null = null;

/**
 * The same JSON gives the same object again, so that after one write one row is drawn anew and not ten thousand.
 * @param people display names by user id, as far as they are known
 */
export function plannerTasks(read: PlannerRead, zone: Zone, people: ReadonlyMap<string, string>): Task[] {
  const of = [read.plans, read.buckets, read.labels, zone, people];
  if (made === null || of.some((each, index) => each !== made?.of[index])) made = { of, names: namesOf(read), tasks: new WeakMap() };
  const { names, tasks } = made;
  const taskOf = (json: planner.TaskJson): Task | null => {
    const known = tasks.get(json);
    if (known !== undefined) return known;
    const task = toNamedTask(json, names, zone, people);
    tasks.set(json, task);
    return task;
  };
  return read.tasks.flatMap((json) => taskOf(json) ?? []);
}

function namesOf(read: PlannerRead): planner.PlanNames {
  return {
    plans: new Map(Object.entries(read.plans)),
    buckets: new Map(Object.entries(read.buckets)),
    labels: new Map(Object.entries(read.labels).map(([id, labels]) => [id, new Map(Object.entries(labels))])),
  };
}

/** One answer as an item; people stay without names. */
export function plannerTask(read: PlannerRead, json: planner.TaskJson, zone: Zone): Task | null {
  return planner.toTask(json, namesOf(read), zone);
}

function toNamedTask(json: planner.TaskJson, names: planner.PlanNames, zone: Zone, people: ReadonlyMap<string, string>): Task | null {
  const task = planner.toTask(json, names, zone);
  return task && { ...task, assignees: task.assignees.map((person) => ({ ...person, name: people.get(person.id ?? '') ?? person.name })) };
}
