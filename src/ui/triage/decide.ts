import type { Change } from '../../domain/act.ts';
import { addDays } from '../../domain/day.ts';
import type { Day, Item, Weekday, Zone } from '../../domain/item.ts';
import { bucketDay, isRefused, moveTo } from '../../domain/moveto.ts';
import type { Refusal } from '../../domain/moveto.ts';
import type { Weeks } from '../../domain/week.ts';

/** What one key decides. `later` needs a day; `skip` and `open` change nothing. */
export type Verb = 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek' | 'later' | 'complete' | 'skip' | 'open' | 'undo';

/** The verbs and their letters, in the order in which they stand. */
export const VERBS: readonly { verb: Verb; key: string }[] = [
  { verb: 'today', key: 't' }, { verb: 'tomorrow', key: 'm' }, { verb: 'thisWeek', key: 'w' }, { verb: 'nextWeek', key: 'n' }, { verb: 'later', key: 'l' },
  { verb: 'complete', key: 'c' }, { verb: 'skip', key: 's' }, { verb: 'open', key: 'o' }, { verb: 'undo', key: 'z' },
];

/** The verb of a key; null for others and with modifiers. Letters count by their place where the script is not Latin. */
export function verbOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Verb | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  const letter = key.length === 1 && key <= '~' ? key : /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  return VERBS.find((each) => each.key === letter)?.verb ?? null;
}

/** What decides which day a verb means. */
export interface Calendar {
  today: Day;
  zone: Zone;
  weeks: Weeks;
  workingDays: readonly Weekday[];
}

/** `weekOver`: nothing is left of this week. */
export type No = Refusal | 'weekOver';

/** The day that a verb means; null when nothing is left of this week. */
export function dayOfVerb(verb: Extract<Verb, 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek'>, { today, weeks, workingDays }: Calendar): Day | null {
  if (verb === 'today') return today;
  if (verb === 'tomorrow') return addDays(today, 1);
  return bucketDay(verb === 'thisWeek' ? 'this-week' : 'next-week', weeks, today, workingDays);
}

/** The change that moves an item to a day (rule 6), or why it does not move. */
export function moved(item: Item, day: Day | null, { today, zone }: Calendar): { change: Change } | { no: No } {
  if (day === null) return { no: 'weekOver' };
  const change = moveTo(item, day, today, zone);
  return isRefused(change) ? { no: change.refused } : { change };
}
