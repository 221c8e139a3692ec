import type { Weekday } from '../../domain/item.ts';
import type { Settings } from '../../domain/settings.ts';

type Working = NonNullable<Settings['working']>;

/** What stands in the fields, right or wrong: nothing typed may be lost. */
export interface WorkingDraft {
  days: Weekday[];
  /** `HH:MM` as the time fields give it; empty while being typed. */
  start: string;
  end: string;
}

/** What is wrong with it: no day, an end that is not after the start, or a time that is none. */
export type WorkingFault = 'days' | 'end' | 'unreadable';

/** Minutes from midnight as a time field wants them: 545 is `09:05`. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes from midnight of `HH:MM`; null for anything else. */
export function minutesOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** The draft of working hours that are in force. */
export function draftOf(working: Working): WorkingDraft {
  // A time field has no 24:00; a day that ends at midnight is written as its last minute.
  return { days: [...working.days], start: clockText(working.start), end: clockText(Math.min(working.end, 1439)) };
}

/** Working hours out of a draft, or what is wrong with it. */
export function readDraft(draft: WorkingDraft): { working: Working } | { fault: WorkingFault } {
  const start = minutesOf(draft.start);
  const end = minutesOf(draft.end);
  if (start === null || end === null) return { fault: 'unreadable' };
  if (end <= start) return { fault: 'end' };
  if (draft.days.length === 0) return { fault: 'days' };
  return { working: { days: [...draft.days].sort((one, other) => one - other), start, end } };
}

/** Whole days from 1 to 60, as `waitingAfter` takes them; null for anything else. */
export function waitingDays(text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 60 ? days : null;
}

/** The week's days in the order of a week that starts on `first`. */
export function weekFrom(first: Weekday): Weekday[] {
  return Array.from({ length: 7 }, (_unused, index) => ((first + index) % 7) as Weekday);
}
