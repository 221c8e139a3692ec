import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inOrder, type AppRole, type Assignment } from '../domain/approles.ts';
import type { Person } from '../domain/item.ts';
import { permissionFor, scopesFor, type Permission } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import { application, assign, assignedTo, toAppEntry, toAssignment, unassign, usersBeginning, type AppEntry } from '../graph/application.ts';
import { readAll } from '../graph/paging.ts';
import { IDS_PER_CALL, toUser, userByAddress, usersById } from '../graph/people.ts';
import { covers } from '../graph/tokens.ts';
import { entities, entity } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { peopleIn } from './people.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

const SCOPES = [...scopesFor('administration'), 'User.ReadBasic.All'];
const KEY = ['application'] as const;

export interface Administration {
  /** What must be allowed before the page can show anything; empty once it is. */
  missing: Permission[];
  allow(): Promise<void>;
  loading: boolean;
  problem: Problem | null;
  retry(): void;
  entry: AppEntry | null;
  /** By name. */
  assignments: Assignment[];
  /** The person's own id, to see whether an administrator is assigned yet. */
  me: string | null;
  /** Assigns them one after the other. @returns the names that could not be, with why */
  add(people: readonly Pick<Person, 'id' | 'name'>[], role: AppRole): Promise<Failed[]>;
  /** Rejects when Entra refuses. */
  remove(assignment: Assignment): Promise<void>;
  /** People whose name or address begins with `text`. */
  search(text: string): Promise<Person[]>;
  /** The people behind addresses of a list; null where there is nobody. */
  find(addresses: readonly string[]): Promise<(Person | null)[]>;
}

export interface Failed { name: string; kind: Problem['kind'] | 'already' }

export function useAdministration(): Administration {
  const session = useSession();
  const granted = useStore(session.granted);
  const missing = SCOPES.filter((scope) => !covers(granted, scope)).flatMap((scope) => permissionFor(scope) ?? []);
  const read = useQuery({ ...applicationQuery(session), enabled: missing.length === 0 });
  const assignments = useMemo(() => inOrder(read.data?.assignments ?? [], session.locale), [read.data, session.locale]);
  const again = (): Promise<unknown> => session.client.refetchQueries({ queryKey: KEY });
  return {
    missing, assignments,
    allow: async () => void (await askFor(session, SCOPES)),
    loading: read.isLoading,
    problem: read.error === null ? null : problemOfError(read.error),
    retry: () => void again(),
    entry: read.data?.entry ?? null,
    me: session.client.getQueryData<{ me: { id: string } | null }>(['me'])?.me?.id ?? null,
    add: (people, role) => addAll(session, read.data?.entry.id ?? '', people, role).finally(() => void again()),
    remove: async ({ id }) => {
      await session.graph.send(unassign(session.appId, id)).catch((error: unknown) => { if (problemOfError(error).kind !== 'gone') throw error; });
      await again();
    },
    search: (text) => peopleIn(session, usersBeginning(text)),
    find: (addresses) => Promise.all(addresses.map(async (address) => (await peopleIn(session, userByAddress(address)))[0] ?? null)),
  };
}

function applicationQuery(session: Session) {
  const { graph, appId } = session;
  return queryOptions({
    queryKey: KEY,
    queryFn: async (): Promise<{ entry: AppEntry; assignments: Assignment[] }> => {
      const [found, listed] = await Promise.all([graph.read(application(appId)), readAll(graph, assignedTo(appId))]);
      const assignments = entities(listed).map(toAssignment).filter((each) => each !== null);
      const addresses = await addressesOf(session, assignments);
      return { entry: toAppEntry(entity(found.body)) ?? { id: '', assignmentRequired: false }, assignments: assignments.map((each) => ({ ...each, address: addresses.get(each.principalId) ?? null })) };
    },
  });
}

async function addressesOf({ graph }: Session, assignments: readonly Assignment[]): Promise<Map<string, string>> {
  const ids = [...new Set(assignments.filter(({ kind }) => kind === 'user').map(({ principalId }) => principalId))];
  const groups = Array.from({ length: Math.ceil(ids.length / IDS_PER_CALL) }, (_, index) => ids.slice(index * IDS_PER_CALL, (index + 1) * IDS_PER_CALL));
  const answers = await Promise.all(groups.map((group) => graph.read(usersById(group))));
  const users = answers.flatMap((answer) => entities(entity<{ value: unknown }>(answer.body)?.value).map(toUser));
  return new Map(users.flatMap((user) => (user?.address ? [[user.id, user.address] as const] : [])));
}

/** One after the other: the directory takes few writes at a time, and each has its own outcome. */
async function addAll({ graph, appId }: Session, resourceId: string, people: readonly Pick<Person, 'id' | 'name'>[], role: AppRole): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (const { id, name } of people) {
    if (id === null) continue;
    try {
      await graph.send(assign(appId, resourceId, id, role));
    } catch (error) {
      const { kind, status } = problemOfError(error);
      failed.push({ name: name ?? id, kind: status === 400 ? 'already' : kind });
    }
  }
  return failed;
}
