import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Task } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import { taskDetails, toTaskDetails, type TaskDetails } from '../graph/taskdetails.ts';
import { useSession } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export interface TaskDetailsState extends TaskDetails {
  loading: boolean;
  problem: Problem | null;
}

export const NO_DETAILS: TaskDetails = { notes: '', checklist: [], links: [], reminder: null, recurrence: null };

/** Notes, steps and links of one task, read when it is opened; read again only once the task itself has changed. */
export function useTaskDetails(task: Task | null): TaskDetailsState {
  const query = useQuery(detailsQuery(useSession(), task));
  return {
    ...(query.data ?? NO_DETAILS),
    loading: query.isLoading,
    problem: query.error === null ? null : problemOfError(query.error),
  };
}

export function detailsKey(task: Pick<Task, 'source' | 'id' | 'version'> | null) {
  return ['details', task?.source ?? '', task?.id ?? '', task?.version ?? ''];
}

export function detailsQuery(session: Session, task: Task | null) {
  return queryOptions({
    queryKey: detailsKey(task),
    // Without a version the service does not know it yet.
    enabled: task !== null && task.version !== '',
    refetchOnMount: true,
    placeholderData: (before: TaskDetails | undefined, query) => (query?.queryKey[2] === task?.id ? before : undefined),
    queryFn: async () => {
      if (task === null) return NO_DETAILS;
      return toTaskDetails(task.source, (await session.graph.read(taskDetails(task))).body);
    },
  });
}
