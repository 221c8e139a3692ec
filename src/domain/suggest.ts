import type { FreeTime } from './blockacts.ts';
import { lengthOf } from './blockacts.ts';
import { overBy } from './capacity.ts';
import { freeTimes } from './freetimes.ts';
import type { Day, Item, Message, Task } from './item.ts';
import { isUnanswered } from './item.ts';
import { bucketDay, isRefused, moveTo } from './moveto.ts';
import type { Change } from './act.ts';
import type { DayPlan, Program } from './program.ts';
import { isOpen } from './task.ts';
import { minutesOn } from './timeblocks.ts';
import { isWorkingDay, weeks } from './week.ts';

/** Why an item is proposed before others: the first of these that holds. */
export type SlotReason = 'pinned' | 'overdue' | 'dueThatDay' | 'urgent' | 'important' | 'next';

export interface Slot {
  item: Task | Message;
  /** Starts where the block would start; ends where it would end. */
  time: FreeTime;
  reason: SlotReason;
}

export interface Suggestion {
  slots: Slot[];
  /** What found no room, in the same order. */
  left: (Task | Message)[];
}

/** The day's plan; null for a day that the page does not know. */
export function dayPlanOf(program: Program, day: Day): DayPlan | null {
  return Object.values(program.buckets).flatMap(({ days }) => days).find((plan) => plan.day === day) ?? null;
}

/** Open tasks and flagged mails of a day, each once, in the page's order. */
export function openOn(program: Program, day: Day): (Task | Message)[] {
  const items = dayPlanOf(program, day)?.entries.flatMap(({ item }) => (isOpenWork(item) ? [item] : [])) ?? [];
  return [...new Set(items)];
}

function isOpenWork(item: Item): item is Task | Message {
  if (item.source === 'calendar' || isUnanswered(item)) return false;
  return item.source === 'mail' ? !item.completed : isOpen(item);
}

/**
 * Suggested slots (I3): what stands on a day without a time is laid into its free times, the most pressing first: pinned,
 * past due, due that day, urgent, important, then the page's order. Each takes the first free time that holds its estimate
 * (half an hour when none is kept). Nothing is written; what finds no room is told.
 */
export function suggestSlots(program: Program, day: Day): Suggestion {
  const free = freeTimes(program, day);
  const waiting = openOn(program, day).filter((item) => item.block?.day !== day).map((item) => ({ item, reason: reasonOf(item, day) }));
  const suggestion: Suggestion = { slots: [], left: [] };
  for (const { item, reason } of [...waiting].sort((a, b) => RANK.indexOf(a.reason) - RANK.indexOf(b.reason))) {
    const length = lengthOf(item);
    const room = free.find(({ startMinute, endMinute }) => endMinute - startMinute >= length);
    if (room === undefined) {
      suggestion.left.push(item);
      continue;
    }
    suggestion.slots.push({ item, reason, time: { day, startMinute: room.startMinute, endMinute: room.startMinute + length } });
    room.startMinute += length;
  }
  return suggestion;
}

const RANK: readonly SlotReason[] = ['pinned', 'overdue', 'dueThatDay', 'urgent', 'important', 'next'];

function reasonOf(item: Task | Message, day: Day): SlotReason {
  if (item.pinned) return 'pinned';
  if (item.due !== null && item.due < day) return 'overdue';
  if (item.due === day) return 'dueThatDay';
  if (item.source === 'mail') return item.important ? 'important' : 'next';
  return item.priority === 'urgent' || item.priority === 'important' ? item.priority : 'next';
}

export interface Relief {
  item: Task | Message;
  change: Change;
  day: Day;
  /** Minutes that it frees. */
  minutes: number;
}

/**
 * What could leave a day that is over its hours: the least pressing first, until it fits. What is pinned, has a time, is
 * due by then or takes no known time stays. Empty when nothing is over, or on a day off. It goes to the next working day.
 */
export function relieve(program: Program, day: Day): Relief[] {
  const plan = dayPlanOf(program, day);
  if (plan === null || plan.capacity.of === 0) return [];
  const to = nextWorkingDay(program, day);
  let over = overBy(plan.capacity);
  const may = openOn(program, day).filter((item) => !item.pinned && item.block === undefined && (item.due === null || item.due > day) && (minutesOn(item, day) ?? 0) > 0);
  const relief: Relief[] = [];
  for (const item of [...may].sort((a, b) => RANK.indexOf(reasonOf(b, day)) - RANK.indexOf(reasonOf(a, day)))) {
    if (over <= 0) break;
    const change = moveTo(item, to, program.today, program.frame.zone);
    if (isRefused(change)) continue;
    const minutes = minutesOn(item, day) ?? 0;
    relief.push({ item, change, day: to, minutes });
    over -= minutes;
  }
  return relief;
}

/** The next day on which work is done; of a person without working days, the next day of the fortnight. */
export function nextWorkingDay(program: Program, after: Day): Day {
  const days = Object.values(program.buckets).flatMap((bucket) => bucket.days.map((plan) => plan.day)).filter((day) => day > after).sort();
  const { frame, today } = program;
  return days.find((day) => isWorkingDay(day, frame.working.days)) ?? bucketDay('next-week', weeks(today, frame.weekStart), today, frame.working.days) ?? today;
}
