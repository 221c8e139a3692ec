import { fold } from './fold.ts';
import type { Person } from './item.ts';
import { isSamePerson } from './withperson.ts';

/**
 * Everybody once, in the order given, with what the others of the list tell of them: Planner tells ids, mails and meetings
 * tell names and addresses, the directory tells all three. Two people of one name stay two when id or address differ.
 */
export function eachPersonOnce(people: readonly Person[]): Person[] {
  const found: Person[] = [];
  const places = new Map<string, Set<number>>();
  for (const person of people) {
    const known = keysOf(person).flatMap((key) => [...(places.get(key) ?? [])]).find((at) => isSamePerson(found[at] ?? person, person));
    const at = known ?? found.length;
    const before = found[at] ?? person;
    const joined = { id: before.id ?? person.id, name: before.name ?? person.name, address: before.address ?? person.address };
    found[at] = joined;
    for (const key of keysOf(joined)) places.set(key, (places.get(key) ?? new Set()).add(at));
  }
  return found;
}

/** What two of the same person can have in common. */
function keysOf({ id, name, address }: Person): string[] {
  return [...(id === null ? [] : [`id ${id}`]), ...(address === null ? [] : [`address ${address.toLowerCase()}`]), ...(name === null ? [] : [`name ${fold(name)}`])];
}
