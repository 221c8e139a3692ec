import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram, itemsOf } from './buildprogram.ts';
import { applyFilter, sizeOf } from './filter.ts';
import { aFrame, aMeeting, aMessage, aTask, anInput, anUnanswered } from './fixture.ts';
import { SOURCES, type Day, type Item, type Weekday } from './item.ts';
import type { Entry, Filter, Program, ProgramFrame, ProgramInput } from './program.ts';

const NOW = Date.parse('2026-10-21T00:00Z');
const dayAt = (offset: number): Day => new Date(NOW + offset * 86_400_000).toISOString().slice(0, 10);
const day = fc.integer({ min: -20, max: 30 }).map(dayAt);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const title = fc.constantFrom('', 'Ångström', 'angstrom', '議事録', 'Plan', 'plan b');

const task = fc.record({
  title, due: maybe(day), planned: maybe(day), estimate: maybe(fc.nat(300)), pinned: fc.boolean(),
  source: fc.constantFrom('planner', 'todo'), priority: fc.constantFrom('urgent', 'important', 'medium', 'low'),
  progress: fc.constantFrom('notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred'),
  completedOn: maybe(day), categories: fc.subarray(['red', 'blue']),
});
const when = fc.oneof(
  fc.record({ kind: fc.constant('all-day' as const), first: day, length: fc.nat(9) })
    .map(({ kind, first, length }) => ({ kind, first, last: new Date(Date.parse(first) + length * 86_400_000).toISOString().slice(0, 10) })),
  fc.record({ start: fc.integer({ min: NOW - 5e8, max: NOW + 2e9 }), minutes: fc.nat(4000) })
    .map(({ start, minutes }) => ({ kind: 'timed' as const, start, end: start + minutes * 60_000 })),
);
const meeting = fc.record({
  title, when, cancelled: fc.boolean(), showAs: fc.constantFrom('free', 'busy', 'oof', 'tentative', 'workingElsewhere'),
  answer: fc.constantFrom('accepted', 'declined', 'none'),
});
const message = fc.record({ title, due: maybe(day), completed: fc.boolean(), important: fc.boolean(), estimate: maybe(fc.nat(60)) });

const input: fc.Arbitrary<ProgramInput> = fc
  .record({ tasks: fc.array(task), meetings: fc.array(meeting), messages: fc.array(message), unanswered: fc.array(fc.record({ sent: fc.nat() })) })
  .map((some) => anInput({
    tasks: some.tasks.map((fields, index) => aTask({ ...fields, id: `t${index}` })),
    meetings: some.meetings.map((fields, index) => aMeeting({ ...fields, id: `e${index}` })),
    messages: some.messages.map((fields, index) => aMessage({ ...fields, id: `m${index}` })),
    unanswered: some.unanswered.map((fields, index) => anUnanswered({ ...fields, id: `u${index}` })),
  }));

const frame: fc.Arbitrary<ProgramFrame> = fc
  .record({
    now: fc.integer({ min: NOW, max: NOW + 8e8 }), weekStart: fc.constantFrom<Weekday>(6, 0, 1),
    zone: fc.constantFrom('Pacific/Honolulu', 'America/New_York', 'Europe/Copenhagen', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe'),
  })
  .map((fields) => ({ ...aFrame('2026-10-21T00:00Z'), ...fields }));

function placed(program: Program): Entry[] {
  const days = Object.values(program.buckets).flatMap((bucket) => bucket.days);
  return [...days, program.overdue, program.waiting, program.noDate, program.later].flatMap((each) => each.entries);
}

/** The day that the wall of the zone shows. */
const wallDay = (instant: number, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

/** The days on which a meeting must be seen: walked in quarters of an hour, not computed. */
function expectedDays(item: Item & { source: 'calendar' }, zone: string, first: Day, last: Day): Day[] {
  const days = new Set<Day>();
  if (item.when.kind === 'all-day') {
    for (let time = Date.parse(item.when.first); time <= Date.parse(item.when.last); time += 86_400_000) days.add(new Date(time).toISOString().slice(0, 10));
  } else {
    days.add(wallDay(item.when.start, zone));
    for (let time = item.when.start; time < item.when.end; time += 900_000) days.add(wallDay(time, zone));
    if (item.when.end > item.when.start) days.add(wallDay(item.when.end - 1, zone));
  }
  return [...days].filter((each) => each >= first && each <= last).sort();
}

test('every open item stands in exactly one place; every visible meeting once on each of its days', () => {
  fc.assert(fc.property(input, frame, (read, at) => {
    const program = buildProgram(read, at);
    const entries = placed(program);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
    const open = [...read.tasks.filter((each) => each.progress !== 'completed'), ...read.messages.filter((each) => !each.completed), ...read.unanswered];
    const single = entries.filter((entry) => entry.item.source !== 'calendar');
    expect(single.map((entry) => entry.item.id).sort()).toEqual(open.map((each) => each.id).sort());
    const last = program.buckets['next-week'].last ?? '';
    for (const each of read.meetings) {
      const days = entries.filter((entry) => entry.item === each).map((entry) => entry.day).sort();
      const hidden = each.cancelled || each.answer === 'declined';
      expect(days).toEqual(hidden ? [] : expectedDays(each, at.zone, wallDay(at.now, at.zone), last));
    }
  }), { numRuns: 60 });
});

test('an item with a do-date stands on it, one without on its due date, and only due dates are overdue', () => {
  fc.assert(fc.property(input, frame, (read, at) => {
    const today = wallDay(at.now, at.zone);
    for (const { item, day: stands, place } of placed(buildProgram(read, at))) {
      if (item.source !== 'planner' && item.source !== 'todo') continue;
      const expected = item.planned === null ? item.due : [item.planned, today].sort()[1];
      expect(stands).toBe(expected ?? null);
      expect(place === 'overdue').toBe(item.planned === null && item.due !== null && item.due < today);
    }
  }));
});

test('counts add up, days hold their own entries, and no capacity is negative', () => {
  fc.assert(fc.property(input, frame, (read, at) => {
    const program = buildProgram(read, at);
    for (const bucket of Object.values(program.buckets)) {
      const entries = bucket.days.flatMap((each) => each.entries);
      expect(bucket.rows).toBe(entries.length);
      expect(bucket.count).toBe(new Set(entries.map((entry) => entry.item.source + entry.item.id)).size);
      for (const each of bucket.days) {
        expect(each.entries.every((entry) => entry.day === each.day && entry.place === bucket.bucket)).toBe(true);
        expect(Math.min(each.capacity.meetings, each.capacity.tasks, each.capacity.of)).toBeGreaterThanOrEqual(0);
        expect(each.capacity.meetings).toBeLessThanOrEqual(25 * 60);
      }
      for (const kind of ['meetings', 'tasks', 'of'] as const) {
        expect(bucket.capacity[kind]).toBe(bucket.days.reduce((sum, each) => sum + each.capacity[kind], 0));
      }
    }
    for (const tray of [program.overdue, program.waiting, program.noDate, program.later, program.done]) expect(tray.count).toBe(tray.entries.length);
  }));
});

test('the order does not depend on the order of arrival', () => {
  const shuffled = input.chain((read) =>
    fc.record({
      read: fc.constant(read),
      other: fc.record({
        tasks: fc.shuffledSubarray(read.tasks, { minLength: read.tasks.length }),
        meetings: fc.shuffledSubarray(read.meetings, { minLength: read.meetings.length }),
        messages: fc.shuffledSubarray(read.messages, { minLength: read.messages.length }),
        unanswered: fc.shuffledSubarray(read.unanswered, { minLength: read.unanswered.length }),
      }),
    }));
  fc.assert(fc.property(shuffled, frame, ({ read, other }, at) => {
    const keys = (some: ProgramInput) => placed(buildProgram(some, at)).map((entry) => entry.key);
    expect(keys(other)).toEqual(keys(read));
  }));
});

test('what a filter hides and what it shows are all there is', () => {
  const filter: fc.Arbitrary<Filter> = fc.record({
    sources: fc.subarray([...SOURCES]), containers: fc.subarray(['list']), calendars: fc.subarray(['calendar']), people: fc.constant([]),
    categories: fc.subarray(['red', 'blue']), text: fc.constantFrom('', 'plan', 'ANGSTROM', '録'),
  });
  fc.assert(fc.property(input, frame, filter, (read, at, chosen) => {
    const { input: shown, hidden } = applyFilter(read, chosen);
    expect(hidden + sizeOf(shown)).toBe(sizeOf(read));
    const all = itemsOf(buildProgram(read, at));
    for (const item of itemsOf(buildProgram(shown, at))) expect(all.has(item)).toBe(true);
  }));
});
