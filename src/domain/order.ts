import { foldedTitle } from './foldedtitle.ts';
import { isUnanswered } from './item.ts';
import type { Entry } from './program.ts';

const PRIORITY = { urgent: 0, important: 1, medium: 2, low: 3 } as const;

/** What comes first on a day: all-day and multi-day events, timed ones, tasks and flagged mails, unanswered mails. */
const BAND = { wholeDay: 0, timed: 1, work: 2, unanswered: 3 } as const;

/** What an entry is sorted by, from the most to the least telling. */
interface Sortable {
  entry: Entry;
  /** Set when the day decides first. */
  day: string;
  band: number;
  time: number;
  end: number;
  pinned: number;
  priority: number;
  due: string;
  title: string;
}

/** Sorts after every day. */
const NO_DAY = '~';

/**
 * The entries of one day or tray in the page's order: all-day and multi-day events, timed things by time (a task or mail with
 * a block that day by its block), then pinned,
 * priority, due date, title. Entries that agree in all of this stand by key (source, id, day), so the order is total and
 * does not depend on the order of arrival. Gives a new array.
 */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return sorted(entries.map((entry) => sortable(entry, '')));
}

/** The same with the day first, for lanes and trays that reach over several days. Undated entries come last. */
export function inOrderByDay(entries: readonly Entry[]): Entry[] {
  return sorted(entries.map((entry) => sortable(entry, entry.day ?? NO_DAY)));
}

/** The entries, which are in order already, with one more at its place. Gives a new array. @param byDay as `inOrderByDay` */
export function placedIn(entries: readonly Entry[], entry: Entry, byDay: boolean): Entry[] {
  const of = (each: Entry): Sortable => sortable(each, byDay ? (each.day ?? NO_DAY) : '');
  const wanted = of(entry);
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = entries[middle];
    if (there !== undefined && compare(of(there), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return entries.toSpliced(low, 0, entry);
}

function sorted(sortables: Sortable[]): Entry[] {
  return sortables.sort(compare).map(({ entry }) => entry);
}

function sortable(entry: Entry, day: string): Sortable {
  const { item } = entry;
  const base: Sortable = {
    entry, day, band: BAND.work, time: 0, end: 0, pinned: 0, priority: 0, due: NO_DAY, title: foldedTitle(item),
  };
  if (item.source === 'calendar') {
    const { when } = item;
    if (when.kind === 'all-day' || entry.span !== null) return { ...base, band: BAND.wholeDay };
    return { ...base, band: BAND.timed, time: when.start, end: when.end };
  }
  if (isUnanswered(item)) return { ...base, band: BAND.unanswered, time: item.sent };
  const priority = item.source === 'mail' ? (item.important ? 'important' : 'medium') : item.priority;
  base.pinned = item.pinned ? 0 : 1;
  base.priority = PRIORITY[priority];
  base.due = item.due ?? NO_DAY;
  if (item.block !== undefined && item.block.day === entry.day) return { ...base, band: BAND.timed, time: item.block.start, end: item.block.end };
  return base;
}

function compare(a: Sortable, b: Sortable): number {
  return (
    compareTexts(a.day, b.day) ||
    a.band - b.band ||
    a.time - b.time ||
    a.end - b.end ||
    a.pinned - b.pinned ||
    a.priority - b.priority ||
    compareTexts(a.due, b.due) ||
    compareTexts(a.title, b.title) ||
    compareTexts(a.entry.key, b.entry.key)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
