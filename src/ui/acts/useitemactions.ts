import { useMemo } from 'react';
import type { Item } from '../../domain/item.ts';
import { useActing } from './acting.ts';
import { itemActions } from './itemactions.ts';
import type { ItemActions } from './itemactions.ts';

/** What can be done with an item. The same object until the item changes. */
export function useItemActions(item: Item): ItemActions {
  const acting = useActing();
  return useMemo(() => itemActions(item, acting), [item, acting]);
}
