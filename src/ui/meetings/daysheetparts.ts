import { isUnanswered } from '../../domain/item.ts';
import type { Item, Meeting } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';

export type MeetingEntry = Entry & { item: Meeting };
export type TimedEntry = MeetingEntry & { item: Meeting & { when: { kind: 'timed' } } };

/** The three parts of a day sheet, in the order they came but for timed meetings, which go by their start. */
export interface DaySheetParts {
  allDay: MeetingEntry[];
  timed: TimedEntry[];
  rest: Entry[];
}

function isMeeting(entry: Entry): entry is MeetingEntry {
  return entry.item.source === 'calendar';
}

function isTimed(entry: MeetingEntry): entry is TimedEntry {
  return entry.item.when.kind === 'timed';
}

/** Sorts a day's entries into all-day, timed, and tasks with mails. Waiting mails belong to no day and are left out. */
export function daySheetParts(entries: readonly Entry[]): DaySheetParts {
  const meetings = entries.filter(isMeeting);
  return {
    allDay: meetings.filter((entry) => !isTimed(entry)),
    timed: meetings.filter(isTimed).sort((one, other) => one.item.when.start - other.item.when.start),
    rest: entries.filter((entry) => !isMeeting(entry) && !isUnanswered(entry.item)),
  };
}

/** Plan, list or sender: where a task or mail stands. Empty when nothing is known. */
export function whereFrom(item: Item): string {
  if (item.source === 'calendar') return item.calendar.name;
  if (isUnanswered(item)) return item.to[0]?.name ?? '';
  if (item.source === 'mail') return item.from?.name ?? item.from?.address ?? '';
  return item.container.name;
}
