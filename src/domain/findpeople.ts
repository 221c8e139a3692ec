import { fold } from './fold.ts';
import type { Person } from './item.ts';

/** Mailbox, at, host with a dot: what an invitation can be sent to. What the service refuses beyond that, it says. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** The whole address that was typed, alone or as `Name <address>`; null while it is none. */
export function typedAddress(typed: string): Person | null {
  const [, name = '', within = ''] = /^(.*)<([^<>]*)>$/.exec(typed.trim()) ?? [];
  const address = (within === '' ? typed : within).trim();
  const plain = name.trim().replace(/^"(.*)"$/, '$1').trim();
  return ADDRESS.test(address) ? { id: null, name: plain === '' ? null : plain, address } : null;
}

/**
 * Who can be meant by what was typed: a word of the name, or the address, begins like it. Each address once, in the order given.
 * @param out addresses that are chosen already
 * @param most how many are wanted
 */
export function findPeople(people: readonly Person[], typed: string, out: readonly Person[], most: number): Person[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const seen = new Set(out.map(({ address }) => address?.toLowerCase()));
  return people.filter(({ name, address }) => {
    const key = address?.toLowerCase();
    if (key === undefined || key === '' || seen.has(key)) return false;
    const begins = key.startsWith(wanted) || ` ${fold(name ?? '')}`.includes(` ${wanted}`);
    if (begins) seen.add(key);
    return begins;
  }).slice(0, most);
}
