import type { IDynamicPerson } from '@microsoft/mgt-components';
import type { Person } from '../../domain/item.ts';

/**
 * Somebody as the Toolkit's picker wants them. A new object each time, since it writes into those it is given. Only people
 * with an id can be chosen; who has no name is known by the address, for the picker searches names alone. Without either
 * they are called `unnamed`, or left out when that is null.
 */
export function asChoice({ id, name, address }: Person, unnamed: string | null): IDynamicPerson | null {
  const shown = name ?? address ?? unnamed;
  return id === null || shown === null ? null : { id, displayName: shown, mail: address ?? '', personImage: '' };
}

/** All of them that can be chosen, each once; a name that anyone of `known` has for them is theirs. */
export function asChoices(people: readonly Person[], known: readonly Person[] = people, unnamed: string | null = null): IDynamicPerson[] {
  const seen = new Map<string, IDynamicPerson>();
  for (const person of people) {
    const choice = asChoice(person.name === null ? known.find((each) => each.id === person.id && each.name !== null) ?? person : person, unnamed);
    if (choice?.id != null && !seen.has(choice.id)) seen.set(choice.id, choice);
  }
  return [...seen.values()];
}

/** Back again: those we know as we know them, in the picker's order. Pasted strangers are left out: they were never offered. */
export function fromChoices(chosen: readonly { id?: string | null | undefined }[], known: readonly Person[]): Person[] {
  return chosen.flatMap(({ id }) => known.find((person) => person.id !== null && person.id === id) ?? []);
}
