import type { Draft } from '../../domain/draft.ts';
import type { Person, Zone } from '../../domain/item.ts';
import type { QuickAdd } from '../../domain/quickadd.ts';
import { draftOfQuickAdd } from '../../domain/quickadddraft.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Targets } from '../../queries/targets.ts';

export interface Place {
  kind: 'plan' | 'list';
  id: string;
  name: string;
}

/** Why a line cannot be saved as it stands: a key of the words under `note`, or the doubt about its title. */
export type Hindrance = 'empty' | 'no-title' | 'noPlace' | 'noMe';

/**
 * Where a line goes that names no plan or list: the default list, the default plan, the place used last on this page, To Do's
 * own list. Null when nothing was read.
 */
export function defaultPlace(settings: Pick<Settings, 'defaultList' | 'defaultPlan'>, targets: Pick<Targets, 'plans' | 'lists'>, last: Place | null): Place | null {
  const list = targets.lists.find(({ id }) => id === settings.defaultList);
  if (list) return { kind: 'list', id: list.id, name: list.name };
  const plan = targets.plans.find(({ id }) => id === settings.defaultPlan);
  if (plan) return { kind: 'plan', id: plan.id, name: plan.name };
  const [first] = targets.lists;
  return last ?? (first ? { kind: 'list', id: first.id, name: first.name } : null);
}

/** What is in the way of saving the line, or null. A plan needs to know who "me" is. */
export function hindranceOf(text: string, line: QuickAdd, place: Place | null, me: Person | null): Hindrance | null {
  if (text.trim() === '') return 'empty';
  if (line.title === '') return 'no-title';
  if (place === null) return 'noPlace';
  return place.kind === 'plan' && line.assignMe && me === null ? 'noMe' : null;
}

const NOBODY: Person = { id: null, name: null, address: null };

/** What the line makes. @param key a GUID made for it */
export function draftOf(line: QuickAdd, place: Place, me: Person | null, zone: Zone, key: string): Draft {
  return draftOfQuickAdd(line, { key, me: me ?? NOBODY, zone, otherwise: place });
}

/** Those named who cannot be assigned in a plan: Planner takes nothing but ids, and mails tell none. */
export function unassignable(line: QuickAdd, place: Place | null): Person[] {
  return place?.kind === 'plan' ? line.people.filter((person) => person.id === null) : [];
}
