import type { Person } from '../../domain/item.ts';
import type { Me } from '../../queries/view.ts';

/** The people of an item without the one who looks at it, each once. */
export function others(people: readonly (Person | null)[], me: Me | null): Person[] {
  const seen = new Set<string>();
  return people.filter((person): person is Person => {
    if (person === null) return false;
    const address = person.address?.toLowerCase() ?? null;
    if (me !== null && (person.id === me.id || (address !== null && address === me.address.toLowerCase()))) return false;
    const key = address ?? person.id ?? person.name ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
