import type { Step } from '../domain/act.ts';
import { itemKey, type ItemKey } from '../domain/personal.ts';
import type { ActRecord, Acts, Conflict } from './actrecord.ts';
import type { Store } from './store.ts';

/** A step that is shown already and not written yet. */
export interface Pending {
  actId: string;
  index: number;
  step: Step;
}

export type ItemState = 'saving' | 'not-saved' | 'conflict' | null;

/** The acts of one running page. */
export interface Acting {
  acts: Acts;
  /** Newest first, at most 20. */
  history: Store<readonly ActRecord[]>;
  /** Oldest first. */
  pending: Store<readonly Pending[]>;
  conflicts: Store<readonly Conflict[]>;
  /** Scopes that acts wait for. */
  consent: Store<readonly string[]>;
  offline: Store<boolean>;
  /** What an item is called now whose id changed: just made, moved to another list, made again. */
  aliases: Map<ItemKey, ItemKey>;
  /** Loads what writing needs, so that a later loss of the network cannot keep it away. */
  prepare: () => void;
  /** Calls `listener` when the state of any item may have changed. */
  changed: (listener: () => void) => () => void;
}

/** The key that the item goes by now. */
export function currentKey(aliases: ReadonlyMap<ItemKey, ItemKey>, key: ItemKey): ItemKey {
  let current = key;
  for (let hops = 0; hops < 50; hops++) {
    const next = aliases.get(current);
    if (next === undefined || next === current) return current;
    current = next;
  }
  return current;
}

let known: { sources: readonly unknown[]; states: Map<ItemKey, ItemState> } | null = null;

/** How the writes of one item stand. Thousands of rows ask at once, so the answer for all is made once per change. */
export function itemStateOf(acting: Acting, key: ItemKey): ItemState {
  const sources = [acting.history.get(), acting.pending.get(), acting.conflicts.get()];
  if (known === null || sources.some((each, index) => each !== known?.sources[index])) known = { sources, states: statesOf(acting) };
  return known.states.get(currentKey(acting.aliases, key)) ?? null;
}

function statesOf({ history, pending, conflicts, aliases }: Acting): Map<ItemKey, ItemState> {
  const states = new Map<ItemKey, ItemState>();
  const tell = (key: ItemKey, state: ItemState) => states.set(currentKey(aliases, key), state);
  for (const record of history.get()) for (const { item } of record.failed) tell(itemKey(item), 'not-saved');
  for (const { step } of pending.get()) tell(itemKey(step.item), 'saving');
  for (const { item } of conflicts.get()) tell(itemKey(item), 'conflict');
  return states;
}
