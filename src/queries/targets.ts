import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Person } from '../domain/item.ts';
import type { Named } from '../domain/taskedit.ts';
import type { TodoList } from '../graph/todo.ts';
import type { PlannerRead } from './planner.ts';
import { plannerQuery } from './planner.ts';
import { useProgramPeople } from './knownpeople.ts';
import { useSession } from './provider.tsx';
import { meQuery } from './me.ts';
import { todoQuery } from './todo.ts';

/** What something new can go to, and to whom it can be given, as far as it was read. */
export interface Targets {
  plans: { id: string; name: string; buckets: Named[] }[];
  /** The default list first; without the one that mirrors flagged mails, for the service makes its tasks. */
  lists: Named[];
  /** People that the items on the page concern. */
  people: Person[];
  me: Person | null;
}

export function useTargets(): Targets {
  const session = useSession();
  const { data: planner } = useQuery({ ...plannerQuery(session), enabled: false });
  const { data: todo } = useQuery({ ...todoQuery(session), enabled: false });
  const { data: owner } = useQuery(meQuery(session));
  const people = useProgramPeople();
  return useMemo(() => ({
    plans: planner ? plansOf(planner) : [],
    lists: listsOf(todo?.lists ?? []),
    people,
    me: owner?.me ? { id: owner.me.id, name: owner.me.name, address: owner.me.address } : null,
  }), [planner, todo, owner, people]);
}

function plansOf(read: PlannerRead): Targets['plans'] {
  return Object.entries(read.plans).map(([id, name]) => ({ id, name, buckets: bucketsOf(read, id) }));
}

function listsOf(lists: readonly TodoList[]): Named[] {
  const own = lists.filter((list) => !list.mirrorsMail);
  return [...own.filter((list) => list.isDefault), ...own.filter((list) => !list.isDefault)].map(({ id, name }) => ({ id, name }));
}

/** The buckets of a plan, in the order in which the service told them. */
export function bucketsOf(read: PlannerRead, planId: string): Named[] {
  return (read.bucketsOf[planId] ?? []).map((id) => ({ id, name: read.buckets[id] ?? '' }));
}
