import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../domain/day.ts';
import type { Day, Instant } from '../../domain/item.ts';
import type { TakenLine } from '../../domain/takeaway.ts';

/** Words for what has no title of its own to show. */
export interface FileWords {
  calendar: string;
  private: string;
  noTitle: string;
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/**
 * A week as an iCalendar file (J3, RFC 5545). Times are written in UTC, whole days as dates. The library escapes commas,
 * semicolons and backslashes and folds long lines; line ends were taken out of every text before (`takeaway.ts`).
 */
export function weekIcs(lines: readonly TakenLine[], words: FileWords, now: Instant): string {
  const calendar = ical({ name: words.calendar, prodId: { company: 'Triptych', product: 'Triptych', language: 'EN' } });
  for (const { uid, title, private: isPrivate, where, days, time, busy } of lines) {
    calendar.createEvent({
      id: `${uid}@triptych`,
      stamp: new Date(now),
      summary: isPrivate ? words.private : title || words.noTitle,
      ...(where !== '' && { location: where }),
      ...(time === null ? { start: midnight(days.first), end: midnight(addDays(days.last, 1)), allDay: true } : { start: new Date(time.start), end: new Date(time.end) }),
      busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
