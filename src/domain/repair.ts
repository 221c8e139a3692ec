import type { Change } from './act.ts';
import { busyIntervals, workingTime } from './capacity.ts';
import { itemsOf } from './buildprogram.ts';
import type { Day, Item, Meeting, Message, Task } from './item.ts';
import { isUnanswered } from './item.ts';
import { isRefused, moveTo } from './moveto.ts';
import type { DayPlan, Entry, Program, ProgramFrame } from './program.ts';
import { isOpen } from './task.ts';
import { DEFAULT_ESTIMATE, minutesOn } from './timeblocks.ts';
import { isWorkingDay } from './week.ts';

/**
 * Why a day was chosen. `room`: the first working day; `weekend-skipped`: the first one after days off;
 * `full-skipped`: working days before it had no room; `no-room`: no day had, this one is the least over.
 */
export interface Reason {
  kind: 'room' | 'weekend-skipped' | 'full-skipped' | 'no-room';
  /** Minutes free on the day before this item is put there; below 0 when the day is over already. */
  free: number;
  /** The days before it that were passed over: days off, or without room. */
  skipped: Day[];
}

export interface Proposal {
  item: Task | Message;
  change: Change;
  day: Day;
  reason: Reason;
}

interface Room {
  day: Day;
  working: boolean;
  free: number;
}

/**
 * Repair my week (U6): spreads overdue items over the working days from today to the end of next week, the most urgent
 * first, the longest overdue first among equals, each on the first day that has room for its estimate. When none has, it
 * goes where it is least over. Meetings and waiting mails are passed over. What stands on a day already takes its
 * estimate, or half an hour when none is kept; of today only the working time after `frame.now` counts. Nothing is
 * proposed when no day of the two weeks is a working day. `program` should be the whole one, not a filtered one.
 */
export function proposeSpread(overdue: readonly Entry[], program: Program, frame: ProgramFrame): Proposal[] {
  const rooms = roomsOf(program, frame);
  if (!rooms.some((room) => room.working)) return [];
  return inUrgency(overdue).flatMap((item): Proposal[] => {
    const minutes = item.estimate ?? DEFAULT_ESTIMATE;
    const { room, reason } = choose(rooms, minutes);
    const change = moveTo(item, room.day, program.today, frame.zone);
    if (isRefused(change)) return [];
    room.free -= minutes;
    return [{ item, change, day: room.day, reason }];
  });
}

/** All overdue items to one day: "To today". Refused ones are left out. */
export function allTo(overdue: readonly Entry[], day: Day, program: Program, frame: ProgramFrame): { item: Item; change: Change }[] {
  return inUrgency(overdue).flatMap((item) => {
    const change = moveTo(item, day, program.today, frame.zone);
    return isRefused(change) ? [] : [{ item, change }];
  });
}

/** "Clear dates" (A4): personal items lose their due date; shared and repeating ones are listed, untouched. */
export function clearDates(overdue: readonly Entry[]): { steps: { item: Item; change: Change }[]; untouched: Item[] } {
  const items = inUrgency(overdue);
  const isPersonal = (item: Task | Message) => item.source === 'mail' || (item.source === 'todo' && !item.repeats);
  return {
    steps: items.filter(isPersonal).map((item) => ({ item, change: { kind: 'due', day: null } })),
    untouched: items.filter((item) => !isPersonal(item)),
  };
}

function roomsOf(program: Program, frame: ProgramFrame): Room[] {
  const meetings = [...itemsOf(program)].filter((item): item is Meeting => item.source === 'calendar');
  return Object.values(program.buckets)
    .flatMap((bucket) => bucket.days)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((plan) => ({ day: plan.day, working: isWorkingDay(plan.day, frame.working.days), free: freeOf(plan, meetings, frame) }));
}

/** Working time that is neither past nor booked, less what the open items of the day take. */
function freeOf(plan: DayPlan, meetings: readonly Meeting[], frame: ProgramFrame): number {
  const [work] = workingTime(frame, plan.day);
  if (!work) return 0;
  const from = Math.max(work.start, frame.now);
  const busy = busyIntervals(meetings, frame, plan.day)
    .reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, work.end) - Math.max(start, from)), 0);
  const left = Math.floor((Math.max(0, work.end - from) - busy) / 60_000);
  return plan.entries.reduce((free, { item }) => free - minutesOf(item, plan.day), left);
}

function minutesOf(item: Item, day: Day): number {
  if (item.source === 'calendar' || isUnanswered(item)) return 0;
  const open = item.source === 'mail' ? !item.completed : isOpen(item);
  return open ? (minutesOn(item, day) ?? DEFAULT_ESTIMATE) : 0;
}

function choose(rooms: readonly Room[], minutes: number): { room: Room; reason: Reason } {
  const working = rooms.filter((room) => room.working);
  const fitting = working.find((room) => room.free >= minutes);
  const room = fitting ?? working.reduce((best, each) => (each.free > best.free ? each : best));
  const before = rooms.slice(0, rooms.indexOf(room));
  const kind = !fitting ? 'no-room' : before.some((each) => each.working) ? 'full-skipped' : before.length > 0 ? 'weekend-skipped' : 'room';
  return { room, reason: { kind, free: room.free, skipped: fitting ? before.map((each) => each.day) : [] } };
}

const URGENCY = { urgent: 0, important: 1, medium: 2, low: 3 } as const;

/** Tasks and flagged mails, each once, the most urgent first, then the oldest. */
function inUrgency(entries: readonly Entry[]): (Task | Message)[] {
  const items = new Set(entries.flatMap(({ item }) => (item.source === 'calendar' || isUnanswered(item) ? [] : [item])));
  return [...items].sort((a, b) => urgency(a) - urgency(b) || byText(a.due ?? '', b.due ?? '') || byText(`${a.source}:${a.id}`, `${b.source}:${b.id}`));
}

function urgency(item: Task | Message): number {
  if (item.source === 'mail') return item.important ? URGENCY.important : URGENCY.medium;
  return URGENCY[item.priority];
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
