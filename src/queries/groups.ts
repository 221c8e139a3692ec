import { queryOptions, useQuery } from '@tanstack/react-query';
import { scopesFor } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import type { Named } from '../domain/taskedit.ts';
import { myGroups, toGroup } from '../graph/groups.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export interface Groups {
  /** The groups with a calendar, by name; null until they were read. */
  groups: readonly Named[] | null;
  problem: Problem | null;
  /** False: nothing is requested until `allow`. */
  allowed: boolean;
  /** From a click: asks for all that was wanted at once. Rejects when it is refused. */
  allow(): Promise<void>;
}

/** What reading a group's calendar takes, and what writing into it does; an administrator has to agree to each. */
export const GROUPS_READ: readonly string[] = scopesFor('groups');
export const GROUP_CALENDARS: readonly string[] = [...GROUPS_READ, ...scopesFor('group-calendar')];
/** Whom one belongs to changes seldom. */
const AGE = 10 * 60_000;

/** The groups one belongs to. @param scopes what is to be done with their calendars takes these */
export function useGroups(scopes: readonly string[]): Groups {
  const session = useSession();
  const granted = useStore(session.granted);
  const allowed = scopes.every((scope) => covers(granted, scope));
  const { data, error } = useQuery(groupsQuery(session, allowed));
  return { groups: data ?? null, problem: error === null ? null : problemOfError(error), allowed, allow: async () => void (await askFor(session, scopes)) };
}

function groupsQuery({ graph }: Session, enabled: boolean) {
  return queryOptions({
    queryKey: ['groups'], enabled, staleTime: AGE, refetchOnMount: true,
    queryFn: async (): Promise<Named[]> => {
      const groups = entities(await readAll(graph, myGroups)).flatMap((json) => toGroup(json) ?? []);
      return groups.sort((a, b) => a.name.localeCompare(b.name));
    },
  });
}
