import type { Instant, Item } from '../../domain/item.ts';
import { isPast, joinable } from '../../domain/meeting.ts';

/** `past`: over; `joinable`: the Join button shows (D3); `now`: running without one; `ahead`: the rest, and everything that is no timed meeting. */
export type Phase = 'past' | 'now' | 'joinable' | 'ahead';

/** Where an item stands against the clock. A word, so that a row is drawn anew only when it changes. */
export function phaseOf(item: Item, now: Instant): Phase {
  if (item.source !== 'calendar' || item.when.kind !== 'timed') return 'ahead';
  if (isPast(item, now)) return 'past';
  if (joinable(item, now)) return 'joinable';
  return now >= item.when.start ? 'now' : 'ahead';
}
