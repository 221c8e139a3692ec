import type { Day } from '../../domain/item.ts';
import type { Verb } from './decide.ts';

/** What was decided about one item. */
export interface Decision {
  verb: Exclude<Verb, 'open' | 'undo'>;
  /** Where it went; null when it was completed or skipped. */
  day: Day | null;
  /** The act to undo; null when it was skipped. */
  actId: string | null;
}

/** How far the walk has come: one decision per item, in order. */
export type Walk = readonly Decision[];

/** How often each verb was used, in the order of the verbs; those never used are left out. */
export function sums(walk: Walk): { verb: Decision['verb']; count: number }[] {
  const order: Decision['verb'][] = ['today', 'tomorrow', 'thisWeek', 'nextWeek', 'later', 'complete', 'skip'];
  return order.map((verb) => ({ verb, count: walk.filter((each) => each.verb === verb).length })).filter(({ count }) => count > 0);
}
