import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Person } from '../domain/item.ts';
import { usersBeginning } from '../graph/application.ts';
import { covers } from '../graph/tokens.ts';
import { askFor } from './consent.ts';
import { peopleIn } from './people.ts';
import { useSession, useStore } from './provider.tsx';

export interface Colleagues {
  people: readonly Person[];
  /** True while names cannot be looked up because nobody allowed it. */
  closed: boolean;
  /** From a click. Rejects when the person refuses. */
  allow(): Promise<void>;
}

const NAMES = 'User.ReadBasic.All';
const NOBODY: readonly Person[] = [];

/** People and shared mailboxes of the directory whose name or address begins like one of the texts; each text is asked for once. */
export function useColleagues(typed: readonly string[]): Colleagues {
  const session = useSession();
  const { client } = session;
  const allowed = covers(useStore(session.granted), NAMES);
  const texts = typed.map((each) => each.trim()).filter((each) => each.length > 1);
  const one = (text: string) => queryOptions({ queryKey: ['colleague', text], staleTime: Infinity, queryFn: () => peopleIn(session, usersBeginning(text)) });
  const { data } = useQuery(queryOptions({
    queryKey: ['colleagues', ...texts], enabled: allowed && texts.length > 0, staleTime: Infinity,
    queryFn: async () => (await Promise.all(texts.map((text) => client.fetchQuery(one(text))))).flat(),
  }));
  return { people: data ?? NOBODY, closed: !allowed, allow: async () => void (await askFor(session, [NAMES])) };
}
