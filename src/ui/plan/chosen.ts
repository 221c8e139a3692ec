import { useState } from 'react';
import type { Item } from '../../domain/item.ts';
import { itemKey } from '../../domain/personal.ts';

/** Which items of a proposal are in: those given at first, then as ticked. */
export function useChosen<T extends Item>(first: readonly T[]): { on: (item: T) => boolean; toggle: (item: T) => void } {
  const [keys, setKeys] = useState(() => new Set(first.map(itemKey)));
  return {
    on: (item) => keys.has(itemKey(item)),
    toggle: (item) => setKeys((was) => {
      const next = new Set(was);
      if (!next.delete(itemKey(item))) next.add(itemKey(item));
      return next;
    }),
  };
}
