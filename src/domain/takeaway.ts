import type { Bucket, Day, Instant, Item, Source } from './item.ts';
import { isUnanswered } from './item.ts';
import { oneLine } from './oneline.ts';
import type { Program } from './program.ts';

/** One line of a week that is taken away: plain text of one line each, so that nothing in it can begin a line of its own. */
export interface TakenLine {
  /** Unique and made of letters, digits, dot, dash and underscore. */
  uid: string;
  source: Source;
  /** Empty for a private meeting: its title stays here. */
  title: string;
  private: boolean;
  /** Plan, list, sender or room. */
  where: string;
  day: Day;
  /** First and last day of an all-day event. */
  days: { first: Day; last: Day };
  /** Null for what has no time of day. */
  time: { start: Instant; end: Instant } | null;
  allDay: boolean;
  due: Day | null;
  busy: boolean;
}

/** What stands in the buckets, each item once, in the page's order. Waiting mails and what has no day are no part of a week. */
export function takeWeek(program: Program, buckets: readonly Bucket[]): TakenLine[] {
  const seen = new Set<Item>();
  return buckets.flatMap((bucket) => program.buckets[bucket].days).flatMap(({ day, entries }) => entries.flatMap(({ item }) => {
    if (seen.has(item) || isUnanswered(item)) return [];
    seen.add(item);
    return [line(item, day)];
  }));
}

function line(item: Exclude<Item, { sent: Instant }>, day: Day): TakenLine {
  const uid = `${item.source}-${item.id}`.replace(/[^A-Za-z0-9._-]/g, '_');
  const base = { uid, source: item.source, title: oneLine(item.title), private: false, day, days: { first: day, last: day }, time: null, allDay: false, busy: false };
  if (item.source === 'calendar') {
    const { when } = item;
    return {
      ...base, where: item.private ? '' : oneLine(item.location ?? ''), due: null, private: item.private, title: item.private ? '' : base.title, busy: item.showAs !== 'free' && item.shared !== true,
      ...(when.kind === 'timed' ? { time: { start: when.start, end: when.end } } : { allDay: true, days: { first: when.first, last: when.last } }),
    };
  }
  const where = oneLine(item.source === 'mail' ? item.from?.name ?? item.from?.address ?? '' : item.container.name);
  const time = item.block?.day === day ? { start: item.block.start, end: item.block.end } : null;
  return { ...base, where, due: item.due, time, busy: time !== null };
}
