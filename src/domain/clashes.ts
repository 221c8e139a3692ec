import type { Interval } from './capacity.ts';
import { dayOf } from './day.ts';
import type { Meeting } from './item.ts';
import { isUnanswered } from './item.ts';
import { countsAsBusy, meetingSpan } from './meeting.ts';
import type { Program } from './program.ts';

/**
 * The meetings and time blocks that take time within `time`, each once, earliest first. What only touches it at an end does
 * not clash, nor what is declined, cancelled or shown as free. Days beyond the program's are not known, so nothing is found there.
 */
export function clashesWith(program: Program, time: Interval): Meeting[] {
  const found = new Map<string, Meeting>();
  for (const { item } of Object.values(program.buckets).flatMap(({ days }) => days.flatMap(({ entries }) => entries))) {
    const meeting = item.source === 'calendar' ? item : isUnanswered(item) ? undefined : item.block?.event;
    if (meeting !== undefined && countsAsBusy(meeting) && overlaps(meeting, time, program.frame.zone)) found.set(meeting.id, meeting);
  }
  return [...found.values()].sort((a, b) => startOf(a) - startOf(b));
}

function overlaps(meeting: Meeting, { start, end }: Interval, zone: Program['frame']['zone']): boolean {
  const { when } = meeting;
  if (when.kind === 'timed') return when.start < end && start < when.end;
  const { first, last } = meetingSpan(meeting, zone);
  return first <= dayOf(end - 1, zone) && dayOf(start, zone) <= last;
}

/** All-day ones come first. */
function startOf({ when }: Meeting): number {
  return when.kind === 'timed' ? when.start : 0;
}
