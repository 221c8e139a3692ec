import { useMemo } from 'react';
import type { Change } from '../domain/act.ts';
import { applyChange } from '../domain/applychange.ts';
import { isUnanswered, type Day, type Item, type Source } from '../domain/item.ts';
import { idsIn, itemKey, type ItemKey } from '../domain/personal.ts';
import type { ProgramInput } from '../domain/program.ts';
import { currentKey, type Pending } from './actstate.ts';
import { useSession, useStore } from './provider.tsx';

/** What was read, with everything laid over it that is shown already and not written yet. */
export function useOverlay(input: ProgramInput, today: Day, visible: readonly Source[]): ProgramInput {
  const { acting } = useSession();
  const pending = useStore(acting.pending);
  return useMemo(() => overlay(input, pending, { today, visible, aliases: acting.aliases }), [input, pending, today, visible, acting]);
}

export interface OverlayFrame {
  today: Day;
  visible: readonly Source[];
  aliases: ReadonlyMap<ItemKey, ItemKey>;
}

/**
 * Each item as it will be once its pending changes are written, in their order. An item that was not read (just made,
 * or brought back by an undo) stands as the act knew it. What nothing pends for stays the same object, list by list.
 */
export function overlay(input: ProgramInput, pending: readonly Pending[], { today, visible, aliases }: OverlayFrame): ProgramInput {
  if (pending.length === 0) return input;
  const waiting = new Map<ItemKey, { item: Item; changes: Change[] }>();
  for (const { step: { item, change } } of pending) {
    const key = currentKey(aliases, itemKey(item));
    const found = waiting.get(key);
    if (found) found.changes.push(change);
    else waiting.set(key, { item, changes: [change] });
  }
  const ids = idsIn(waiting.keys());
  const change = <T extends Item>(items: T[]): T[] => {
    let kept: T[] | null = null;
    const gone: number[] = [];
    for (const [at, item] of items.entries()) {
      const found = ids.has(item.id) ? waiting.get(itemKey(item)) : undefined;
      if (!found || isUnanswered(found.item) !== isUnanswered(item)) continue;
      waiting.delete(itemKey(item));
      const after = applied(item, found.changes, today);
      kept ??= [...items];
      if (after === null) gone.unshift(at);
      else kept[at] = after as T;
    }
    for (const at of gone) kept?.splice(at, 1);
    return kept ?? items;
  };
  const changed = { tasks: change(input.tasks), meetings: change(input.meetings), messages: change(input.messages), unanswered: change(input.unanswered) };
  for (const { item, changes } of waiting.values()) {
    const after = visible.includes(item.source) ? applied(item, changes, today) : null;
    // What is made in a group's calendar is none of the program's.
    if (after !== null && !('shared' in after)) add(changed, after);
  }
  return changed;
}

/** A change that makes the item begins anew, whatever was read. */
function applied(item: Item, changes: readonly Change[], today: Day): Item | null {
  return changes.reduce<Item | null>((now, change) => (change.kind === 'create' || now !== null ? applyChange(now ?? item, change, today) : null), item);
}

/** The lists may be those that were read: one more makes a new one. */
function add(input: ProgramInput, item: Item): void {
  if (item.source === 'calendar') input.meetings = [...input.meetings, item];
  else if (item.source !== 'mail') input.tasks = [...input.tasks, item];
  else if (isUnanswered(item)) input.unanswered = [...input.unanswered, item];
  else input.messages = [...input.messages, item];
}
