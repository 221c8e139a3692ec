import { capacityOf, sumCapacity } from './capacity.ts';
import { dayOf, daysBetween, daysFrom } from './day.ts';
import type { Bucket, Day, Item, Meeting, Message, Place, Task, UnansweredMessage } from './item.ts';
import { isUnanswered } from './item.ts';
import { isHidden, meetingSpan } from './meeting.ts';
import { inOrder, inOrderByDay } from './order.ts';
import { placeOf, placeOfDay } from './place.ts';
import type { BucketPlan, DayPlan, Entry, Program, ProgramFrame, ProgramInput, Tray } from './program.ts';
import { isOpen } from './task.ts';
import { minutesOn } from './timeblocks.ts';
import { isWeekend, weeks as weeksOf } from './week.ts';
import type { DaySpan, Weeks } from './week.ts';

/** What the builder works with: the frame, and the days that follow from it. */
export interface Plan {
  frame: ProgramFrame;
  today: Day;
  weeks: Weeks;
}

/** Where an entry is listed: each place, and behind Today what was completed today. */
export type List = Place | 'done';
export type Lists = Record<List, Entry[]>;

/**
 * Puts every item where it stands (A1). Each dated open item is there once, a multi-day event once on each of its days
 * from today to the end of next week. Left out: completed mails, tasks completed before today, hidden meetings, and
 * meetings wholly before today or after next week. An item that comes twice under the same id is taken once.
 */
export function buildProgram(input: ProgramInput, frame: ProgramFrame): Program {
  const plan = planOf(frame);
  const { today, weeks } = plan;
  const lists = listsOf(input, plan);
  return {
    frame,
    today,
    buckets: {
      today: bucket('today', { first: today, last: today }, lists.today, plan),
      'this-week': bucket('this-week', weeks.thisWeek, lists['this-week'], plan),
      'next-week': bucket('next-week', weeks.nextWeek, lists['next-week'], plan),
    },
    overdue: overdueLane(inOrderByDay(lists.overdue)),
    waiting: tray(inOrder(lists.waiting)),
    noDate: tray(inOrder(lists['no-date'])),
    later: tray(inOrderByDay(lists.later)),
    done: tray(inOrder(lists.done)),
    opensFirst: isWeekend(today, frame.weekStart, frame.working.days) ? 'next-week' : 'today',
  };
}

export function planOf(frame: ProgramFrame): Plan {
  const today = dayOf(frame.now, frame.zone);
  return { frame, today, weeks: weeksOf(today, frame.weekStart) };
}

/** Every item on the page, each once: buckets, lanes and trays. For counting what a filter hides. */
export function itemsOf(program: Program): Set<Item> {
  const trays = [program.overdue, program.waiting, program.noDate, program.later, program.done];
  const days = Object.values(program.buckets).flatMap((each) => each.days);
  return new Set([...days, ...trays].flatMap((each) => each.entries.map((entry) => entry.item)));
}

function listsOf(input: ProgramInput, plan: Plan): Lists {
  const lists: Lists = {
    today: [], 'this-week': [], 'next-week': [], overdue: [], waiting: [], 'no-date': [], later: [], done: [],
  };
  const seen = new Set<string>();
  // Flagged mails come before unanswered ones: a sent mail that I flagged stands by its flag.
  for (const items of [input.meetings, input.tasks, input.messages, input.unanswered] as Item[][]) {
    for (const item of items) {
      for (const entry of entriesOf(item, plan)) {
        if (seen.has(entry.key)) continue;
        seen.add(entry.key);
        lists[listOf(entry)].push(entry);
      }
    }
  }
  return lists;
}

/** Every row that an item gives: none when it is not shown, one per day for a meeting of several days. */
export function entriesOf(item: Item, plan: Plan): Entry[] {
  if (item.source === 'calendar') return meetingEntries(item, plan);
  const entry = item.source !== 'mail' && !isOpen(item) ? doneEntry(item, plan.today) : singleEntry(item, plan);
  return entry === null ? [] : [entry];
}

export function listOf({ item, place }: Entry): List {
  return item.source !== 'calendar' && item.source !== 'mail' && !isOpen(item) ? 'done' : place;
}

function singleEntry(item: Task | Message | UnansweredMessage, plan: Plan): Entry | null {
  const standing = placeOf(item, plan.weeks, plan.today);
  if (!standing) return null;
  const { place, day } = standing;
  const due = isUnanswered(item) ? null : item.due;
  return { key: keyOf(item), item, place, day, span: null, dueElsewhere: due !== null && due !== day ? due : null };
}

function meetingEntries(meeting: Meeting, plan: Plan): Entry[] {
  if (isHidden(meeting)) return [];
  const span = meetingSpan(meeting, plan.frame.zone);
  const of = daysBetween(span.first, span.last) + 1;
  const first = span.first < plan.today ? plan.today : span.first;
  const last = span.last > plan.weeks.nextWeek.last ? plan.weeks.nextWeek.last : span.last;
  return daysFrom(first, last).flatMap((day): Entry[] => {
    const place = placeOfDay(day, plan.weeks, plan.today);
    if (!place) return [];
    const part = of > 1 ? { day, index: daysBetween(span.first, day) + 1, of } : null;
    return [{ key: part ? `${keyOf(meeting)}:${day}` : keyOf(meeting), item: meeting, place, day, span: part, dueElsewhere: null }];
  });
}

/** A task completed today stands behind Today, and so carries its place. */
function doneEntry(item: Task, today: Day): Entry | null {
  return item.completedOn === today ? { key: keyOf(item), item, place: 'today', day: today, span: null, dueElsewhere: null } : null;
}

function keyOf(item: Item): string {
  return `${item.source}:${item.id}`;
}

function bucket(name: Bucket, span: DaySpan | null, entries: readonly Entry[], plan: Plan): BucketPlan {
  const byDay = new Map<Day, Entry[]>();
  for (const entry of entries) {
    if (entry.day === null) continue;
    const sameDay = byDay.get(entry.day);
    if (sameDay) sameDay.push(entry);
    else byDay.set(entry.day, [entry]);
  }
  const days = span ? daysFrom(span.first, span.last).map((day) => dayPlan(day, byDay.get(day) ?? [], plan.frame)) : [];
  return {
    bucket: name,
    first: span?.first ?? null,
    last: span?.last ?? null,
    days,
    count: new Set(entries.map((entry) => entry.item)).size,
    rows: entries.length,
    capacity: sumCapacity(days.map((day) => day.capacity)),
  };
}

export function dayPlan(day: Day, entries: readonly Entry[], frame: ProgramFrame): DayPlan {
  const meetings: Meeting[] = [];
  const estimates: number[] = [];
  for (const { item } of entries) {
    if (item.source === 'calendar') meetings.push(item);
    else if (!isUnanswered(item)) estimates.push(minutesOn(item, day) ?? 0);
  }
  return { day, entries: inOrder(entries), capacity: capacityOf(meetings, estimates, frame, day) };
}

export function tray(entries: Entry[]): Tray {
  return { entries, count: entries.length };
}

export function overdueLane(entries: Entry[]): Program['overdue'] {
  return { ...tray(entries), oldest: entries[0]?.day ?? null };
}

/** First and last day that the page shows: what the calendar must be asked for. */
export function windowOf(frame: ProgramFrame): DaySpan {
  const today = dayOf(frame.now, frame.zone);
  return { first: today, last: weeksOf(today, frame.weekStart).nextWeek.last };
}
