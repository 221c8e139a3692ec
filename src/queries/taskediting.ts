import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Instant, Person, Task } from '../domain/item.ts';
import { itemKey } from '../domain/personal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import type { Category, ChecklistStep, Named, TaskEdit } from '../domain/taskedit.ts';
import { planDetails, labelNames } from '../graph/planner.ts';
import { entity, text, texts } from '../graph/wire.ts';
import { currentKey, type Pending } from './actstate.ts';
import { useProgramPeople } from './knownpeople.ts';
import { plannerQuery, type PlannerRead } from './planner.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';
import { bucketsOf } from './targets.ts';
import { detailsAfter, withDetails } from './detailsafter.ts';
import { detailsQuery, NO_DETAILS } from './taskdetails.ts';
import { todoQuery, type TodoRead } from './todo.ts';

/** What a drawer needs to edit one task beyond what the task itself carries; what is being written is in it already. */
export interface TaskEditing {
  loading: boolean;
  problem: Problem | null;
  /** Plain text. */
  notes: string;
  /** In their order. */
  checklist: (ChecklistStep & { id: string })[];
  /** Planner's references or To Do's linked resources. */
  links: { title: string; url: string }[];
  /** Planner: the bucket it is in. */
  bucket: Named | null;
  /** Planner: of the task's plan. */
  buckets: Named[];
  /** Planner: labels of the plan that have a name. To Do: the categories seen on the page. */
  labels: Category[];
  /** Where it can go: plans for a Planner task, lists for a To Do task. */
  containers: Named[];
  /** To Do lists, for a To Do task. */
  lists: Named[];
  /** Whom it can be given to, as far as known. */
  assignable: Person[];
  /** To Do. */
  reminder: Instant | null;
  /** To Do. */
  recurrence: Recurrence | null;
  retry: () => void;
}

export function useTaskEditing(task: Task | null): TaskEditing {
  const session = useSession();
  const query = useQuery(detailsQuery(session, task));
  const planner = useQuery({ ...plannerQuery(session), enabled: false }).data;
  const todo = useQuery({ ...todoQuery(session), enabled: false }).data;
  const labels = useQuery(labelsQuery(session, task?.source === 'planner' ? task.container.id : null, planner)).data;
  const assignable = useProgramPeople();
  const edits = usePendingEdits(task);
  const { refetch } = query;
  return useMemo(() => {
    const details = edits.reduce(detailsAfter, withDetails(query.data ?? NO_DETAILS, bucketOf(planner, task)));
    const lists = (todo?.lists ?? []).filter((list) => !list.mirrorsMail).map(({ id, name }) => ({ id, name }));
    const ofPlanner = task?.source === 'planner';
    return {
      ...details,
      loading: query.isLoading || (query.isPlaceholderData && query.data === undefined),
      problem: query.error === null ? null : problemOfError(query.error),
      buckets: planner && ofPlanner ? bucketsOf(planner, task.container.id) : [],
      labels: ofPlanner ? labelsOf(labels ?? {}) : categoriesSeen(todo),
      containers: ofPlanner ? Object.entries(planner?.plans ?? {}).map(([id, name]) => ({ id, name })) : lists,
      lists: ofPlanner ? [] : lists,
      assignable: assignable.filter(({ id }) => id !== null),
      retry: () => void refetch(),
    };
  }, [query.data, query.error, query.isLoading, query.isPlaceholderData, planner, todo, labels, assignable, edits, task, refetch]);
}

function usePendingEdits(task: Task | null): readonly TaskEdit[] {
  const { acting } = useSession();
  const pending = useStore(acting.pending);
  return useMemo(() => (task === null ? [] : editsOf(pending, (key) => currentKey(acting.aliases, key) === itemKey(task))), [pending, acting, task]);
}

function editsOf(pending: readonly Pending[], isIt: (key: string) => boolean): TaskEdit[] {
  return pending.flatMap(({ step: { item, change } }) => (change.kind === 'edit' && isIt(itemKey(item)) ? [change.fields] : []));
}

function bucketOf(read: PlannerRead | undefined, task: Task | null): Named | null {
  if (task?.source !== 'planner') return null;
  const id = text(read?.tasks.find((each) => each.id === task.id)?.bucketId);
  return id === null ? null : { id, name: read?.buckets[id] ?? '' };
}

/** The labels of a plan: read with the program when a task wears one, else when a task of it is opened. */
function labelsQuery({ graph }: Session, planId: string | null, read: PlannerRead | undefined) {
  const known = planId === null ? undefined : read?.labels[planId];
  return {
    queryKey: ['labels', planId ?? ''],
    enabled: planId !== null && known === undefined,
    queryFn: async () => Object.fromEntries(labelNames(entity((await graph.read(planDetails(planId ?? ''))).body))),
    ...(known === undefined ? {} : { placeholderData: known }),
  };
}

function labelsOf(labels: Record<string, string>): Category[] {
  return Object.entries(labels).map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The labels of a plan that have a name; none while they are not known. */
export function usePlanLabels(planId: string | null): Category[] {
  const session = useSession();
  const planner = useQuery({ ...plannerQuery(session), enabled: false }).data;
  const { data } = useQuery({ ...labelsQuery(session, planId, planner), refetchOnMount: true });
  return useMemo(() => labelsOf(data ?? {}), [data]);
}

function categoriesSeen(read: TodoRead | undefined): Category[] {
  const names = Object.values(read?.tasks ?? {}).flat().flatMap((task) => texts(task.categories));
  return [...new Set(names)].sort().map((name) => ({ key: null, name }));
}
