import { useCallback, useEffect, useMemo, useState } from 'react';
import { eachPersonOnce } from '../../domain/eachperson.ts';
import type { Person } from '../../domain/item.ts';
import type { QuickAdd } from '../../domain/quickadd.ts';
import type { Colleagues } from '../../queries/colleagues.ts';
import { useColleagues } from '../../queries/colleagues.ts';
import type { Targets } from '../../queries/targets.ts';
import { usePause } from '../documents/usepause.ts';
import type { Place } from './line.ts';
import { unassignable } from './line.ts';
import { tokenAt } from './suggestions.ts';
import type { Typed } from './QuickAddField.tsx';

export interface Names {
  /** The targets, with the colleagues that were looked up for this field. */
  targets: Targets;
  add(people: readonly Person[]): void;
}

const NOBODY: readonly Person[] = [];

/** What a line can name. Who was looked up stays known after the caret has left the name. */
export function useNames(targets: Targets): Names {
  const [found, setFound] = useState(NOBODY);
  const known = useMemo(() => (found.length === 0 ? targets : { ...targets, people: eachPersonOnce([...targets.people, ...found]) }), [targets, found]);
  const add = useCallback((people: readonly Person[]) => { setFound((before) => eachPersonOnce([...before, ...people])); }, []);
  return { targets: known, add };
}

/** The name after `@` that is being typed, and those whose account is not known. */
function wantedOf({ text, caret }: Typed, line: QuickAdd, place: Place | null): string[] {
  const token = tokenAt(text, caret);
  return [...new Set([
    ...(token?.sign === '@' ? [token.typed] : []),
    ...unassignable(line, place).map(({ name, address }) => address ?? name ?? ''),
    ...line.doubts.filter(({ kind }) => kind === 'unknown-person').map(({ text: name }) => name),
  ])];
}

/** Looks people after `@` up in the directory, once that is allowed: Planner takes nothing but accounts. */
export function useLookUp(typed: Typed, line: QuickAdd, place: Place | null, names: Names): Colleagues {
  const colleagues = useColleagues(usePause(wantedOf(typed, line, place).join('\n')).split('\n'));
  const { people } = colleagues;
  const { add } = names;
  useEffect(() => { if (people.length > 0) add(people); }, [people, add]);
  return colleagues;
}
