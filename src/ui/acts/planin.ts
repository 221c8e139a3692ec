import { dropBlock, lengthOf, planInto, timeIn } from '../../domain/blockacts.ts';
import type { FreeTime } from '../../domain/blockacts.ts';
import type { Item, Message, Task } from '../../domain/item.ts';
import { isUnanswered } from '../../domain/item.ts';
import type { Acting } from './acting.ts';
import { isDone } from './itemactions.ts';

/** How the block stands in the calendar. */
export interface BlockLook {
  showAs: 'busy' | 'free';
  private: boolean;
}

/** True for what time can be kept for: an open task or flagged mail. */
export function takesBlock(item: Item | undefined): item is Task | Message {
  return item !== undefined && item.source !== 'calendar' && !isUnanswered(item) && !isDone(item) && !('handedOut' in item);
}

type Doing = Pick<Acting, 'perform' | 'today' | 'zone'>;

/** Keeps a free time for an item, as long as it takes and the time allows (D6). */
export function planIn({ perform, today, zone }: Doing, item: Task | Message, free: FreeTime, length = lengthOf(item), look?: BlockLook): void {
  const step = planInto(item, timeIn(free, length, zone), today, crypto.randomUUID());
  const { change } = step;
  if (look === undefined || change.kind !== 'create' || change.draft.source !== 'calendar') return perform([step], 'blocked');
  const draft = { ...change.draft, ...look };
  perform([{ item: { ...step.item, ...look } as Item, change: { kind: 'create', draft } }], 'blocked');
}

/** Takes the item's block out of the calendar. */
export function removeBlock({ perform }: Pick<Doing, 'perform'>, item: Task | Message): void {
  if (item.block !== undefined) perform([dropBlock(item, item.block.event)], 'unblocked');
}
