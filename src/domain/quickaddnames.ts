import { fold } from './fold.ts';
import type { Person } from './item.ts';
import type { Named } from './taskedit.ts';

export interface NameFound<T> {
  found: T | null;
  /** True when another fits as well, and the first was taken. */
  several: boolean;
}

interface Place extends Named {
  kind: 'plan' | 'list';
}

/** The plan or list whose name begins like that, case and accents aside; one of just that name goes before longer ones. */
export function findPlace(name: string, plans: readonly Named[], lists: readonly Named[]): NameFound<Place> {
  const places: Place[] = [
    ...plans.map(({ id, name: title }) => ({ kind: 'plan' as const, id, name: title })),
    ...lists.map(({ id, name: title }) => ({ kind: 'list' as const, id, name: title })),
  ];
  return best(name, places, (place) => [place.name]);
}

/** The person whose name, or a word of it, or whose address begins like that; a whole name or word goes first. */
export function findPerson(name: string, people: readonly Person[]): NameFound<Person> {
  return best(name, people, (person) => [...(person.name ? [person.name, ...person.name.split(/\s+/u)] : []), person.address ?? '']);
}

function best<T>(name: string, candidates: readonly T[], textsOf: (each: T) => string[]): NameFound<T> {
  const wanted = fold(name).trim();
  if (wanted === '') return { found: null, several: false };
  const folded = candidates.map((each) => ({ each, texts: textsOf(each).map(fold) }));
  const exact = folded.filter(({ texts }) => texts.includes(wanted));
  const fitting = exact.length > 0 ? exact : folded.filter(({ texts }) => texts.some((text) => text.startsWith(wanted)));
  return { found: fitting[0]?.each ?? null, several: fitting.length > 1 };
}
