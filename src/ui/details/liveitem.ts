import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Change } from '../../domain/act.ts';
import { applyChange } from '../../domain/applychange.ts';
import type { Item, Task } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { notifies } from '../../domain/notifies.ts';
import type { TaskEdit } from '../../domain/taskedit.ts';
import { itemKey } from '../../domain/personal.ts';
import { useCurrentKey } from '../../queries/acts.ts';
import { useActing } from '../acts/acting.ts';

/** Every entry of the page, whatever its place. */
function* entriesOf(program: Program): Generator<Entry> {
  for (const bucket of Object.values(program.buckets)) for (const day of bucket.days) yield* day.entries;
  for (const tray of [program.overdue, program.waiting, program.noDate, program.later, program.done]) yield* tray.entries;
}

/** The entry as it stands on the page now: of a multi-day event the same day, if it still is one of its days. Null when it is on the page no more. */
export function findEntry(program: Program, { key, item }: Entry): Entry | null {
  let moved: Entry | null = null;
  for (const entry of entriesOf(program)) {
    if (entry.key === key) return entry;
    if (moved === null && entry.item.source === item.source && entry.item.id === item.id) moved = entry;
  }
  return moved;
}

export interface LiveItem {
  entry: Entry;
  /** Does something to the item, at once; what tells other people is asked first. */
  act(change: Change): void;
}

/**
 * The open item as the program has it, with what waits to be saved. One that left the page (filtered out, completed
 * earlier, due in a year) stays as it was, with what was done to it here since.
 */
export function useLiveItem(opened: Entry, program: Program): LiveItem {
  const { perform, acts } = useActing();
  const [own, setOwn] = useState(opened);
  const { source } = opened.item;
  const id = useCurrentKey(itemKey(opened.item)).slice(source.length + 1);
  const found = useMemo(() => findEntry(program, id === opened.item.id ? opened : { ...opened, key: '', item: { ...opened.item, id } }), [program, opened, id]);
  if (found !== null && found !== own) setOwn(found);
  const entry = found ?? own;
  const now = useRef({ entry, today: program.today });
  now.current = { entry, today: program.today };
  const act = useCallback((change: Change): void => {
    const { item } = now.current.entry;
    const asks = notifies(item, change).length > 0;
    // Not asked, it goes past the page, which would move focus to a row and so out of the drawer.
    (asks ? perform : acts.perform)([{ item, change }]);
    const after = asks ? null : applyChange(item, change, now.current.today);
    if (after !== null) setOwn({ ...now.current.entry, item: after });
  }, [perform, acts]);
  return { entry, act };
}

export const ActContext = createContext<(change: Change) => void>(() => undefined);

/** Does something to the item of the drawer. */
export function useAct(): (change: Change) => void {
  return useContext(ActContext);
}

/** Changes fields of the task of the drawer. */
export function useEdit(): (fields: TaskEdit) => void {
  const act = useAct();
  return useCallback((fields) => { act({ kind: 'edit', fields }); }, [act]);
}

export function isTask(item: Item): item is Task {
  return item.source === 'planner' || item.source === 'todo';
}
