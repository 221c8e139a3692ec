import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Person } from '../domain/item.ts';
import { permissionFor, type Permission } from '../domain/permissions.ts';
import type { Problem } from '../domain/problem.ts';
import { IDS_PER_CALL, photo, presences, toPresence, toUser, userByAddress, usersById, type DirectoryUser } from '../graph/people.ts';
import type { GraphRequest } from '../graph/request.ts';
import { covers } from '../graph/tokens.ts';
import { entities, entity } from '../graph/wire.ts';
import { askFor } from './consent.ts';
import { photoUrl } from './photourl.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { createTroubles, problemOfError } from './sourceread.ts';
import type { PersonDetails } from './view.ts';

export interface PersonState {
  details: PersonDetails | null;
  loading: boolean;
  problem: Problem | null;
  /** What must be allowed before more can be shown; nothing is requested until then. */
  missing: Permission[];
  /** From a click: asks for what is missing. Rejects when the person refuses. */
  allow(): Promise<void>;
}

const NAMES = 'User.ReadBasic.All';
const PRESENCE = 'Presence.Read.All';
/** Presence is read again when a person is opened after this time. */
const PRESENCE_AGE = 60_000;

/** A person as a drawer shows them (H1). */
export function usePerson(person: Person | null): PersonState {
  const session = useSession();
  const granted = useStore(session.granted);
  const user = useQuery(userQuery(session, person, covers(granted, NAMES)));
  const presence = useQuery(presenceQuery(session, user.data?.user?.id ?? null, covers(granted, PRESENCE)));
  const missing = [NAMES, PRESENCE].filter((scope) => !covers(granted, scope)).map(permissionFor).filter((each) => each !== null);
  return {
    details: person && user.data ? detailsOf(person, user.data, presence.data ?? null) : null,
    loading: user.isLoading,
    problem: user.error === null ? null : problemOfError(user.error),
    missing,
    allow: async () => void (await askFor(session, missing.map(({ scope }) => scope))),
  };
}

interface FoundUser {
  user: DirectoryUser | null;
  photo: string | null;
}

function detailsOf(person: Person, { user, photo: url }: FoundUser, presence: PersonDetails['presence']): PersonDetails {
  return {
    person: { id: user?.id ?? person.id, name: user?.name ?? person.name, address: user?.address ?? person.address },
    jobTitle: user?.jobTitle ?? null,
    photo: url,
    presence,
  };
}

/** Somebody outside the organisation is not found; then what the item tells is all there is. */
function userQuery({ graph }: Session, person: Person | null, allowed: boolean) {
  return queryOptions({
    queryKey: ['person', person?.id ?? person?.address ?? ''],
    enabled: allowed && (person?.id ?? person?.address ?? null) !== null,
    refetchOnMount: true,
    queryFn: async (): Promise<FoundUser> => {
      const request = person?.id != null ? usersById([person.id]) : userByAddress(person?.address ?? '');
      const list = entity<{ value: unknown }>((await graph.read(request)).body)?.value;
      const user = entities(list).map(toUser).find((each) => each !== null) ?? null;
      if (user === null) return { user, photo: null };
      const picture = await createTroubles().bear(graph.read(photo(user.id)), null);
      return { user, photo: photoUrl(picture) };
    },
  });
}

function presenceQuery({ graph }: Session, userId: string | null, allowed: boolean) {
  return queryOptions({
    queryKey: ['presence', userId ?? ''],
    enabled: allowed && userId !== null,
    staleTime: PRESENCE_AGE,
    refetchOnMount: true,
    queryFn: async () => {
      const list = entity<{ value: unknown }>((await graph.read(presences([userId ?? '']))).body)?.value;
      return entities(list).map(toPresence).find((each) => each !== null) ?? null;
    },
  });
}

/** Users that a request of the directory lists, as people. @throws GraphError */
export async function peopleIn({ graph }: Session, request: GraphRequest): Promise<Person[]> {
  const list = entity<{ value: unknown }>((await graph.read(request)).body)?.value;
  return entities(list).map(toUser).filter((user) => user !== null).map(({ id, name, address }) => ({ id, name, address }));
}

/** Display names of users by id, once the right to read names was given; Planner tells only ids. */
export function namesQuery({ graph }: Session, ids: readonly string[], granted: readonly string[]) {
  return queryOptions({
    queryKey: ['names', ...ids],
    enabled: ids.length > 0 && covers(granted, NAMES),
    queryFn: async (): Promise<Record<string, string>> => {
      const groups = Array.from({ length: Math.ceil(ids.length / IDS_PER_CALL) }, (_, index) => ids.slice(index * IDS_PER_CALL, (index + 1) * IDS_PER_CALL));
      const answers = await Promise.all(groups.map((group) => graph.read(usersById(group))));
      const users = answers.flatMap((answer) => entities(entity<{ value: unknown }>(answer.body)?.value).map(toUser));
      return Object.fromEntries(users.flatMap((user) => (user?.name ? [[user.id, user.name]] : [])));
    },
  });
}
