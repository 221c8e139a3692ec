import { itemsOf } from './buildprogram.ts';
import { fold } from './fold.ts';
import type { Item, Meeting, Message, Person, Task, UnansweredMessage } from './item.ts';
import { isUnanswered } from './item.ts';
import { isHidden, isPast } from './meeting.ts';
import type { Entry, Program } from './program.ts';
import { isOpen } from './task.ts';

/** Everything open with one person, over the four sources (H2). */
export interface WithPerson {
  tasks: Task[];
  /** Flagged mails from them. */
  mails: Message[];
  /** Mails they were sent and did not answer. */
  waiting: UnansweredMessage[];
  /** The next timed meeting with them that has not ended, or null. */
  next: Meeting | null;
}

/**
 * True when both are the same: by directory id, else by address. Only where neither can be compared, since Planner tells
 * ids alone and mail addresses alone, the name decides.
 */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  if (one.address !== null && other.address !== null) return one.address.toLowerCase() === other.address.toLowerCase();
  return one.name !== null && other.name !== null && fold(one.name) === fold(other.name);
}

/** Everybody an item concerns, the person's own address or id left in. */
export function peopleOf(item: Item): Person[] {
  if (item.source === 'calendar') return [...(item.organizer ? [item.organizer] : []), ...item.attendees];
  if (isUnanswered(item)) return item.to;
  if (item.source === 'mail') return item.from ? [item.from] : [];
  return item.assignees;
}

export function withPerson(program: Program, person: Person): WithPerson {
  const found: WithPerson = { tasks: [], mails: [], waiting: [], next: null };
  for (const item of itemsOf(program)) {
    if (!peopleOf(item).some((each) => isSamePerson(each, person))) continue;
    if (item.source === 'calendar') found.next = sooner(found.next, item, program.frame.now);
    else if (isUnanswered(item)) found.waiting.push(item);
    else if (item.source === 'mail') found.mails.push(item);
    else if (isOpen(item)) found.tasks.push(item);
  }
  const byDay = (a: { due: string | null }, b: { due: string | null }) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1);
  found.tasks.sort(byDay);
  found.mails.sort(byDay);
  found.waiting.sort((a, b) => a.sent - b.sent);
  return found;
}

function sooner(known: Meeting | null, meeting: Meeting, now: number): Meeting | null {
  if (meeting.when.kind !== 'timed' || meeting.shared === true || isHidden(meeting) || isPast(meeting, now)) return known;
  return known?.when.kind === 'timed' && known.when.start <= meeting.when.start ? known : meeting;
}

/** The row of an item, to open it by; null when it has left the page. */
export function entryOf(program: Program, item: Item): Entry | null {
  const trays = [program.overdue, program.waiting, program.noDate, program.later, program.done];
  const entries = [...Object.values(program.buckets).flatMap(({ days }) => days), ...trays].flatMap((each) => each.entries);
  return entries.find((entry) => entry.item.source === item.source && entry.item.id === item.id) ?? null;
}
