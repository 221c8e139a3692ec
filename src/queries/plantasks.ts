import { queryOptions, useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Task, Zone } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import { createdBy, planTasks, type TaskJson } from '../graph/planner.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { namesQuery } from './people.ts';
import { assigneeIds, type Reads } from './reads.ts';
import { PLANNER_KEY, plannerQuery, plannerTasks, type PlannerRead } from './planner.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

/** Everything in plans that the person follows; read for those alone, and below Planner's own key so that a refresh reads it too. */
function planTasksQuery({ graph }: Session, planId: string) {
  return queryOptions({
    queryKey: [...PLANNER_KEY, 'all', planId],
    queryFn: async () => entities(await readAll(graph, planTasks(planId))) as TaskJson[],
  });
}

const NONE: Task[] = [];
const joined = (results: UseQueryResult<TaskJson[]>[]) => results.flatMap((result) => result.data ?? []);

function tasksOf(jsons: readonly TaskJson[], read: PlannerRead | undefined, zone: Zone, people: ReadonlyMap<string, string>): Task[] {
  const bare: PlannerRead = { plans: {}, buckets: {}, bucketsOf: {}, labels: {}, complete: true, problem: null, ...read, tasks: [...jsons] };
  return plannerTasks(bare, zone, people);
}

/** Open tasks that the person made and that only others are to do, in the plans that are followed (J2, U13). */
export function useHandedOut(planIds: readonly string[], { planner, me, people }: Reads, zone: Zone): Task[] {
  const session = useSession();
  const jsons = useQueries({ queries: planIds.map((id) => planTasksQuery(session, id)), combine: joined });
  return useMemo(() => {
    if (me === null || jsons.length === 0) return NONE;
    const mine = jsons.filter((json) => createdBy(json) === me.id && json.percentComplete !== 100);
    return tasksOf(mine, planner.data, zone, people)
      .filter(({ assignees }) => assignees.length > 0 && assignees.every(({ id }) => id !== me.id))
      .map((task) => ({ ...task, handedOut: true as const }));
  }, [jsons, planner.data, me, zone, people]);
}

export interface PlanTasks {
  tasks: Task[];
  loading: boolean;
  problem: Problem | null;
  /** What must be allowed before assignees have names; null when they may be read. */
  names: Permission | null;
  /** From a click. @throws what the host's sign-in throws */
  allowNames(): Promise<void>;
  refresh(): void;
}

const NAMES = 'User.ReadBasic.All';

/** Every task of one plan, with the names of those it is assigned to once those may be read (B2, J1). */
export function usePlanTasks(planId: string | null, zone: Zone): PlanTasks {
  const session = useSession();
  const client = useQueryClient();
  const granted = useStore(session.granted);
  const options = planTasksQuery(session, planId ?? '');
  const query = useQuery({ ...options, enabled: planId !== null });
  const { data: read } = useQuery({ ...plannerQuery(session), enabled: false });
  const ids = useMemo(() => assigneeIds(query.data && { tasks: query.data }), [query.data]);
  const { data: names } = useQuery(namesQuery(session, ids, granted));
  const tasks = useMemo(() => tasksOf(query.data ?? [], read, zone, new Map(Object.entries(names ?? {}))), [query.data, read, zone, names]);
  return {
    tasks,
    loading: planId !== null && query.isPending,
    problem: query.error === null ? null : problemOfError(query.error),
    names: covers(granted, NAMES) || ids.length === 0 ? null : permissionFor(NAMES),
    allowNames: async () => void (await askFor(session, [NAMES])),
    refresh: () => void client.refetchQueries({ queryKey: options.queryKey }),
  };
}
