import type { Item } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { BUCKETS } from '../program/buckets.ts';

/** A row of the page, as `ItemRow` draws it. */
export const ROW = 'li[data-source][data-id]';

/** The entry that a drawn row stands for; null for a row that is leaving. */
export function findEntry(program: Program, row: Element): Entry | null {
  const { source, id, day } = (row as HTMLElement).dataset;
  const fits = ({ item, span }: Entry): boolean => item.id === id && item.source === source && (day === undefined || span?.day === day);
  for (const bucket of BUCKETS) {
    for (const plan of program.buckets[bucket].days) {
      const found = plan.entries.find(fits);
      if (found !== undefined) return found;
    }
  }
  const { overdue, waiting, noDate, later, done } = program;
  return [overdue, waiting, noDate, later, done].flatMap((tray) => tray.entries.find(fits) ?? [])[0] ?? null;
}

/** An item as a drawer takes it: which place it has does not matter there. */
export function entryOf(item: Item): Entry {
  return { key: `${item.source}:${item.id}`, item, place: 'today', day: null, span: null, dueElsewhere: null };
}
