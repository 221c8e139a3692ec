import { capacityOf } from './capacity.ts';
import type { Day, Meeting, Source } from './item.ts';
import { isUnanswered, SOURCES } from './item.ts';
import type { Program } from './program.ts';
import { minutesOn } from './timeblocks.ts';

/** What a day carries, minutes per source; of tasks and mails those whose length is known. */
export interface DayLoad {
  day: Day;
  minutes: Record<Source, number>;
  /** Items per source, whether their length is known or not. */
  items: Record<Source, number>;
  /** Tasks and mails whose length nobody said. */
  unknown: number;
  /** Working minutes. */
  of: number;
}

/** The load of each day of the two weeks, in order. Meetings are counted as the day heads count them: overlaps once. */
export function loadOf(program: Program): DayLoad[] {
  const plans = Object.values(program.buckets).flatMap(({ days }) => days).sort((a, b) => (a.day < b.day ? -1 : 1));
  return plans.map(({ day, entries }) => {
    const meetings = entries.flatMap(({ item }): Meeting[] => (item.source === 'calendar' ? [item] : []));
    const capacity = capacityOf(meetings, [], program.frame, day);
    const load: DayLoad = { day, minutes: { planner: 0, todo: 0, calendar: capacity.meetings, mail: 0 }, items: { planner: 0, todo: 0, calendar: 0, mail: 0 }, unknown: 0, of: capacity.of };
    for (const { item } of entries) {
      if (isUnanswered(item)) continue;
      load.items[item.source] += 1;
      if (item.source === 'calendar') continue;
      const minutes = minutesOn(item, day);
      load.minutes[item.source] += minutes ?? 0;
      if (minutes === null) load.unknown += 1;
    }
    return load;
  });
}

export function totalOf({ minutes }: Pick<DayLoad, 'minutes'>): number {
  return SOURCES.reduce((sum, source) => sum + minutes[source], 0);
}

/** Both weeks together, per source. */
export function loadPerSource(loads: readonly DayLoad[]): { source: Source; minutes: number; items: number }[] {
  return SOURCES.map((source) => ({ source, minutes: loads.reduce((sum, load) => sum + load.minutes[source], 0), items: loads.reduce((sum, load) => sum + load.items[source], 0) }));
}
