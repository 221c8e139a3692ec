import { busyIntervals, workingTime } from './capacity.ts';
import { dayOf, minutesOfDay } from './day.ts';
import type { Day, Instant, Meeting, Message, Task } from './item.ts';
import { isUnanswered } from './item.ts';
import { isHidden, isPast, meetingSpan } from './meeting.ts';
import type { Entry, ProgramFrame } from './program.ts';

/** Shorter free times are not worth showing. */
const GAP_MINUTES = 15;
/** The least a block takes when columns are shared out, so that short meetings do not cover each other. */
const LEAST_BLOCK = 15;

/** A timed meeting, or the time block of a task or mail, in the day's column; minutes from midnight as the clocks show. */
export interface Block {
  /** What it is drawn for: the meeting, or the task or mail whose block it is. */
  item: Meeting | Task | Message;
  /** The event that takes the time. */
  meeting: Meeting;
  startMinute: number;
  /** Up to 1440; equal to the start for a meeting of no length. */
  endMinute: number;
  /** From 0; overlapping blocks stand side by side. */
  column: number;
  columns: number;
  past: boolean;
}

export interface Gap {
  startMinute: number;
  endMinute: number;
  minutes: number;
}

export interface DayLayout {
  blocks: Block[];
  allDay: Meeting[];
  /** Free time of at least 15 minutes within the working hours; from now on when the day is today. */
  gaps: Gap[];
  /** Start of the next meeting that has not begun. */
  nextStart: Instant | null;
  /** Where the now-line goes; null on another day. */
  nowMinute: number | null;
}

interface Taken {
  item: Block['item'];
  meeting: Meeting;
}

/**
 * Lays out the meetings and time blocks among a day's entries (D6); other entries are passed over.
 * @param all the day's entries without any filter: what is hidden is no free time
 */
export function layoutDay(entries: readonly Entry[], frame: ProgramFrame, day: Day, all = entries): DayLayout {
  const timesOf = ({ item }: Entry): Taken[] => {
    if (isUnanswered(item)) return [];
    const meeting = item.source === 'calendar' ? item : item.block?.event;
    return meeting === undefined || meeting.shared === true || isHidden(meeting) || !touches(meeting, frame, day) ? [] : [{ item, meeting }];
  };
  const taken = entries.flatMap(timesOf);
  const meetings = taken.map(({ meeting }) => meeting);
  const booked = all === entries ? meetings : all.flatMap(timesOf).map(({ meeting }) => meeting);
  const isToday = dayOf(frame.now, frame.zone) === day;
  return {
    blocks: inColumns(taken.filter(({ meeting }) => meeting.when.kind === 'timed').map((each) => block(each, frame, day))),
    allDay: meetings.filter((meeting) => meeting.when.kind === 'all-day'),
    gaps: gapsOf(booked, frame, day),
    nextStart: nextStart(meetings, frame.now),
    nowMinute: isToday ? minutesOfDay(frame.now, frame.zone) : null,
  };
}

function touches(meeting: Meeting, frame: ProgramFrame, day: Day): boolean {
  const span = meetingSpan(meeting, frame.zone);
  return span.first <= day && day <= span.last;
}

function block({ item, meeting }: Taken, frame: ProgramFrame, day: Day): Block {
  const { when } = meeting;
  if (when.kind !== 'timed') throw new TypeError('An all-day event has no block.');
  const startMinute = dayOf(when.start, frame.zone) < day ? 0 : minutesOfDay(when.start, frame.zone);
  const end = dayOf(when.end, frame.zone) > day ? 1440 : minutesOfDay(when.end, frame.zone);
  // In the hour that comes twice in autumn a meeting may end "before" it starts.
  return { item, meeting, startMinute, endMinute: Math.max(startMinute, end), column: 0, columns: 1, past: isPast(meeting, frame.now) };
}

/** Gives each block the first free column, and all blocks of a run of overlaps the same number of columns. */
function inColumns(blocks: Block[]): Block[] {
  const sorted = [...blocks].sort(compareBlocks);
  let run: Block[] = [];
  let ends: number[] = [];
  for (const each of sorted) {
    if (ends.every((end) => end <= each.startMinute)) {
      run = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= each.startMinute);
    each.column = free === -1 ? ends.length : free;
    ends[each.column] = Math.max(each.endMinute, each.startMinute + LEAST_BLOCK);
    run.push(each);
    for (const other of run) other.columns = ends.length;
  }
  return sorted;
}

function compareBlocks(a: Block, b: Block): number {
  const byTime = a.startMinute - b.startMinute || b.endMinute - a.endMinute;
  if (byTime !== 0) return byTime;
  return a.meeting.id < b.meeting.id ? -1 : 1;
}

function gapsOf(meetings: readonly Meeting[], frame: ProgramFrame, day: Day): Gap[] {
  const [work] = workingTime(frame, day);
  if (!work) return [];
  let from = Math.max(work.start, frame.now);
  const gaps: Gap[] = [];
  const add = (end: Instant): void => {
    const startMinute = minutesOfDay(from, frame.zone);
    const minutes = Math.floor((end - from) / 60_000);
    if (minutes >= GAP_MINUTES) gaps.push({ startMinute, endMinute: startMinute + minutes, minutes });
  };
  for (const busy of busyIntervals(meetings, frame, day)) {
    add(Math.min(busy.start, work.end));
    from = Math.max(from, busy.end);
  }
  add(work.end);
  return gaps;
}

function nextStart(meetings: readonly Meeting[], now: Instant): Instant | null {
  const starts = meetings.flatMap(({ when }) => (when.kind === 'timed' && when.start > now ? [when.start] : []));
  return starts.length === 0 ? null : Math.min(...starts);
}
