import type { Person } from './item.ts';

const addressOf = (person: Person | null): string => person?.address?.toLowerCase() ?? '';

/** Everybody a mail concerns but the reader: the sender, then those it went to, each once. Who has no address cannot be invited. */
export function peopleAround({ from, to, cc }: { from: Person | null; to: readonly Person[]; cc: readonly Person[] }, me: Person | null): Person[] {
  const seen = new Set(['', addressOf(me)]);
  return [...(from === null ? [] : [from]), ...to, ...cc].filter((person) => {
    const address = addressOf(person);
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
