import type { Bucket, Day, Item } from '../../domain/item.ts';
import { moveBlock } from '../../domain/blockacts.ts';
import { isUnanswered } from '../../domain/item.ts';
import { wordOf } from '../../domain/makeact.ts';
import { bucketDay, isRefused, moveTo } from '../../domain/moveto.ts';
import type { Acting } from './acting.ts';

/** What can be done with one item, by whatever means: circle, key, menu, drag, drawer. */
export interface ItemActions {
  /** Which verbs this item knows at all; a verb that it does not know does nothing. */
  can: { complete: boolean; reopen: boolean; move: boolean; pin: boolean; dismiss: boolean; dueForAll: boolean; unflag: boolean };
  complete(): void;
  reopen(): void;
  /** To a day, or to No date (`null`). What rule 6 forbids is said in a sentence. */
  moveTo(day: Day | null): void;
  /** To the bucket's first day that is worked on. */
  moveToBucket(bucket: Bucket): void;
  /** The due date in the service itself; of a Planner task, for everyone. */
  changeDue(day: Day | null): void;
  pin(on: boolean): void;
  /** The mail is followed up no more; it stays in its folder. */
  unflag(): void;
  /** Takes a waiting mail off the tray. */
  dismiss(): void;
}

/** True when the item's own work is over. */
export function isDone(item: Item): boolean {
  if (item.source === 'calendar' || isUnanswered(item)) return false;
  return item.source === 'mail' ? item.completed : item.progress === 'completed';
}

function verbs(item: Item): ItemActions['can'] {
  const waiting = isUnanswered(item);
  const theirs = 'handedOut' in item && item.handedOut === true;
  const own = item.source !== 'calendar' && !waiting && !theirs;
  const done = isDone(item);
  return {
    complete: own && !done,
    reopen: own && done,
    move: !waiting && !done && !theirs,
    pin: own && !done,
    dismiss: waiting,
    dueForAll: item.source === 'planner' && !done,
    unflag: item.source === 'mail' && own && !done,
  };
}

/** The actions of an item. Each asks `acting` to perform; none waits for an answer. */
export function itemActions(item: Item, acting: Acting): ItemActions {
  const can = verbs(item);
  const move = (day: Day | null): void => {
    const moved = moveTo(item, day, acting.today, acting.zone);
    if (isRefused(moved)) return acting.refuse(item, moved.refused);
    const own = moved.kind === 'due' || moved.kind === 'edit';
    acting.perform([{ item, change: moved }, ...moveBlock(item, day, acting.today, acting.zone)], own ? 'moved' : wordOf([{ item, change: moved }]));
  };
  return {
    can,
    complete: () => { if (can.complete) acting.perform([{ item, change: { kind: 'complete' } }]); },
    reopen: () => { if (can.reopen) acting.perform([{ item, change: { kind: 'reopen' } }]); },
    moveTo: move,
    moveToBucket: (bucket) => {
      const day = bucketDay(bucket, acting.weeks, acting.today, acting.workingDays);
      // Nothing is left of this week: its last day is today.
      move(day ?? acting.today);
    },
    changeDue: (day) => { if (can.dueForAll) acting.perform([{ item, change: { kind: 'due', day } }]); },
    pin: (on) => { if (can.pin) acting.perform([{ item, change: { kind: 'pin', on } }]); },
    unflag: () => { if (can.unflag) acting.perform([{ item, change: { kind: 'unflag' } }]); },
    dismiss: () => { if (can.dismiss) acting.perform([{ item, change: { kind: 'dismiss', on: true } }]); },
  };
}
