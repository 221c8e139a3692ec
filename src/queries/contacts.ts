import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Person } from '../domain/item.ts';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import { myContacts, toPersons } from '../graph/contacts.ts';
import { readAll } from '../graph/paging.ts';
import { covers } from '../graph/tokens.ts';
import { entities } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

export interface ContactsState {
  /** One entry for each address; empty until they were read. */
  people: readonly Person[];
  problem: Problem | null;
  /** What must be allowed before they can be read; nothing is requested until then. */
  missing: Permission[];
  /** From a click. Rejects when the person refuses. */
  allow(): Promise<void>;
}

const CONTACTS_READ = 'Contacts.Read';
/** People do not add contacts by the minute. */
const AGE = 10 * 60_000;
const NOBODY: readonly Person[] = [];

/** The person's own contacts, read once somebody is to be invited. @param wanted nothing is read before */
export function useContacts(wanted: boolean): ContactsState {
  const session = useSession();
  const allowed = covers(useStore(session.granted), CONTACTS_READ);
  const { data, error } = useQuery(contactsQuery(session, allowed && wanted));
  return {
    people: data ?? NOBODY,
    problem: error === null ? null : problemOfError(error),
    missing: allowed ? [] : [permissionFor(CONTACTS_READ)].filter((each) => each !== null),
    allow: async () => void (await askFor(session, [CONTACTS_READ])),
  };
}

function contactsQuery({ graph }: Session, enabled: boolean) {
  return queryOptions({
    queryKey: ['contacts'], enabled, staleTime: AGE, refetchOnMount: true,
    queryFn: async (): Promise<Person[]> => entities(await readAll(graph, myContacts)).flatMap(toPersons),
  });
}
