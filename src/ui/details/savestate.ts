import type { Item } from '../../domain/item.ts';
import { itemKey } from '../../domain/personal.ts';
import type { ActRecord } from '../../queries/acts.ts';

/** What the footer says about the item's newest act: null when nothing was done to it. */
export interface SaveState {
  state: ActRecord['state'];
  record: ActRecord;
}

/** An act that failed or waits for somebody counts more than a newer one that went well: it must not go unnoticed. */
const URGENT = ['not-saved', 'conflict', 'saving', 'waiting', 'asking'] as const satisfies ActRecord['state'][];

/** How the item's own acts stand. `history` is newest first; a step that went well in an act that failed elsewhere is saved. */
export function saveStateOf(item: Pick<Item, 'source' | 'id'>, history: readonly ActRecord[]): SaveState | null {
  const key = itemKey(item);
  const own = history.flatMap((record): SaveState[] => {
    if (!record.act.steps.some((step) => itemKey(step.item) === key)) return [];
    const failedElsewhere = record.state === 'not-saved' && !record.failed.some((each) => itemKey(each.item) === key);
    return [{ state: failedElsewhere ? 'saved' : record.state, record }];
  });
  for (const state of URGENT) {
    const found = own.find((each) => each.state === state);
    if (found !== undefined) return found;
  }
  return own[0] ?? null;
}
