import { describe, expect, it, test } from 'vitest';
import { buildProgram, itemsOf, windowOf } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, aTask, anInput, anUnanswered, timed } from './fixture.ts';
import type { Bucket, Day, Weekday } from './item.ts';
import type { Entry, Program } from './program.ts';

const BUCKETS: Bucket[] = ['today', 'this-week', 'next-week'];
/** Wednesday. */
const frame = aFrame('2026-11-25T08:00+01:00', 'Europe/Copenhagen');
const rows = (program: Program) => BUCKETS.flatMap((bucket) => program.buckets[bucket].days.flatMap((day) => day.entries));
const brief = (entries: readonly Entry[]) => entries.map((entry) => `${entry.item.id} ${entry.place} ${entry.day}`);

describe('tasks and mails', () => {
  const place = (fields: Parameters<typeof aTask>[0]) => {
    const program = buildProgram(anInput({ tasks: [aTask(fields)] }), frame);
    const trays = [program.overdue, program.waiting, program.noDate, program.later].flatMap((tray) => tray.entries);
    const all = [...rows(program), ...trays];
    expect(all).toHaveLength(1);
    return all.map(({ place, day, dueElsewhere }) => ({ place, day, dueElsewhere }))[0];
  };

  it.each<[string, Day | null, Day | null, string, Day | null, Day | null]>([
    ['due today', null, '2026-11-25', 'today', '2026-11-25', null],
    ['due tomorrow', null, '2026-11-26', 'this-week', '2026-11-26', null],
    ['due on Sunday', null, '2026-11-29', 'this-week', '2026-11-29', null],
    ['due on Monday', null, '2026-11-30', 'next-week', '2026-11-30', null],
    ['due at the end of next week', null, '2026-12-06', 'next-week', '2026-12-06', null],
    ['due after that', null, '2026-12-07', 'later', '2026-12-07', null],
    ['due yesterday', null, '2026-11-24', 'overdue', '2026-11-24', null],
    ['undated', null, null, 'no-date', null, null],
    ['planned before it is due', '2026-11-26', '2026-12-01', 'this-week', '2026-11-26', '2026-12-01'],
    ['planned for the day it is due', '2026-11-26', '2026-11-26', 'this-week', '2026-11-26', null],
    ['planned, undue', '2026-11-30', null, 'next-week', '2026-11-30', null],
    ['planned in the past', '2026-11-20', null, 'today', '2026-11-25', null],
    ['planned in the past, due in the past', '2026-11-20', '2026-11-21', 'today', '2026-11-25', '2026-11-21'],
    ['overdue, planned again', '2026-12-01', '2026-11-21', 'next-week', '2026-12-01', '2026-11-21'],
  ])('%s', (_, planned, due, at, day, dueElsewhere) => {
    expect(place({ planned, due })).toEqual({ place: at, day, dueElsewhere });
  });

  it('waiting and deferred ones without a day have their trays, with a day they stand on it', () => {
    expect(place({ progress: 'waitingOnOthers' })?.place).toBe('waiting');
    expect(place({ progress: 'waitingOnOthers', due: '2026-11-26' })?.place).toBe('this-week');
    expect(place({ progress: 'deferred' })?.place).toBe('no-date');
  });

  it('done are those completed today; older ones and completed mails are left out', () => {
    const done = (id: string, completedOn: Day | null) => aTask({ id, progress: 'completed', completedOn, due: '2026-11-25' });
    const messages = [aMessage({ id: 'done', completed: true, due: '2026-11-25' }), aMessage({ id: 'open' })];
    const program = buildProgram(anInput({ tasks: [done('a', '2026-11-25'), done('b', '2026-11-24'), done('c', null)], messages }), frame);
    expect(program.done.entries.map((entry) => entry.item.id)).toEqual(['a']);
    expect(program.buckets.today.count).toBe(0);
    expect([...itemsOf(program)].map((item) => item.id).sort()).toEqual(['a', 'open']);
  });

  it('overdue ones stand oldest first', () => {
    const due = ['2026-11-20', '2026-10-01', '2026-11-24'];
    const { overdue } = buildProgram(anInput({ tasks: due.map((day) => aTask({ id: day, due: day })) }), frame);
    expect(overdue.entries.map((entry) => entry.day)).toEqual(['2026-10-01', '2026-11-20', '2026-11-24']);
    expect([overdue.oldest, overdue.count]).toEqual(['2026-10-01', 3]);
    expect(buildProgram(anInput(), frame).overdue.oldest).toBeNull();
  });

  it('a sent mail that is flagged as well stands by its flag, once; a page read twice doubles nothing', () => {
    const twice = [aTask({ id: 't', due: '2026-11-25' }), aTask({ id: 't', due: '2026-11-25' })];
    const input = anInput({ tasks: twice, messages: [aMessage({ id: 'm', due: '2026-11-25' })], unanswered: [anUnanswered({ id: 'm' }), anUnanswered({ id: 'u' })] });
    const program = buildProgram(input, frame);
    expect([program.buckets.today.count, program.waiting.count]).toEqual([2, 1]);
  });
});

describe('meetings', () => {
  const allDay = (id: string, first: Day, last: Day) => aMeeting({ id, when: { kind: 'all-day', first, last } });
  const build = (...meetings: ReturnType<typeof aMeeting>[]) => buildProgram(anInput({ meetings }), frame);

  it('a multi-day event has a row on each day still shown, and counts once in each bucket', () => {
    const program = build(allDay('trip', '2026-11-24', '2026-12-01'));
    expect(brief(rows(program))).toEqual([
      'trip today 2026-11-25', 'trip this-week 2026-11-26', 'trip this-week 2026-11-27', 'trip this-week 2026-11-28',
      'trip this-week 2026-11-29', 'trip next-week 2026-11-30', 'trip next-week 2026-12-01',
    ]);
    expect(rows(program).map((entry) => entry.span?.index)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(rows(program).every((entry) => entry.span?.of === 8 && entry.span.day === entry.day)).toBe(true);
    expect(BUCKETS.map((name) => program.buckets[name].count)).toEqual([1, 1, 1]);
    expect(BUCKETS.map((name) => program.buckets[name].rows)).toEqual([1, 4, 2]);
    expect(itemsOf(program).size).toBe(1);
  });

  it('a night meeting has two rows; one that ends at midnight has one, without a span', () => {
    const night = aMeeting({ id: 'night', when: timed('2026-11-26T22:00+01:00', '2026-11-27T02:00+01:00') });
    const late = aMeeting({ id: 'late', when: timed('2026-11-26T22:00+01:00', '2026-11-27T00:00+01:00') });
    const program = build(night, late);
    expect(brief(rows(program)).sort()).toEqual(['late this-week 2026-11-26', 'night this-week 2026-11-26', 'night this-week 2026-11-27']);
    expect(rows(program).find((entry) => entry.item === late)?.span).toBeNull();
  });

  it('left out: hidden, over before today, wholly after next week; kept: those of today that are over', () => {
    const program = build(
      aMeeting({ id: 'declined', answer: 'declined', when: timed('2026-11-25T09:00Z', '2026-11-25T10:00Z') }),
      aMeeting({ id: 'cancelled', cancelled: true, when: timed('2026-11-25T09:00Z', '2026-11-25T10:00Z') }),
      allDay('over', '2026-11-20', '2026-11-24'), allDay('far', '2026-12-07', '2026-12-08'),
      aMeeting({ id: 'early', when: timed('2026-11-25T06:00+01:00', '2026-11-25T06:30+01:00') }),
      aMeeting({ id: 'free', showAs: 'free', when: timed('2026-11-25T12:00Z', '2026-11-25T13:00Z') }),
    );
    expect(brief(rows(program))).toEqual(['early today 2026-11-25', 'free today 2026-11-25']);
    expect(program.later.count).toBe(0);
  });
});

test('days, capacity and window of the buckets', () => {
  const input = anInput({
    tasks: [aTask({ due: '2026-11-25', estimate: 90 }), aTask({ id: 'b', planned: '2026-11-27', estimate: 30 })],
    meetings: [aMeeting({ when: timed('2026-11-25T09:00+01:00', '2026-11-25T10:00+01:00') })],
  });
  const { buckets, ...program } = buildProgram(input, frame);
  expect(BUCKETS.map((name) => buckets[name].days.length)).toEqual([1, 4, 7]);
  expect(buckets.today.capacity).toEqual({ meetings: 60, tasks: 90, of: 480 });
  expect(buckets['this-week'].capacity).toEqual({ meetings: 0, tasks: 30, of: 960 });
  expect(buckets['next-week'].capacity).toEqual({ meetings: 0, tasks: 0, of: 2400 });
  expect([buckets['this-week'].first, buckets['this-week'].last]).toEqual(['2026-11-26', '2026-11-29']);
  expect([program.today, program.opensFirst]).toEqual(['2026-11-25', 'today']);
  expect(windowOf(frame)).toEqual({ first: '2026-11-25', last: '2026-12-06' });
});

test('on Sunday nothing is left of this week, and next week opens first', () => {
  const { buckets, opensFirst } = buildProgram(anInput(), aFrame('2026-11-29T10:00Z'));
  expect(buckets['this-week']).toMatchObject({ first: null, last: null, days: [], count: 0, capacity: { of: 0 } });
  expect(opensFirst).toBe('next-week');
});

describe.each(['Pacific/Honolulu', 'America/New_York', 'Europe/Copenhagen', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
  'around both changes of clocks in %s', (zone) => {
    const middays = ['2026-03-07', '2026-03-08', '2026-03-28', '2026-03-29', '2026-04-04', '2026-10-03', '2026-10-25', '2026-10-31', '2026-11-01'];
    it.each<Weekday>([6, 0, 1])('with weeks from day %i each day of the fortnight holds what is due on it, all day on it or timed on it', (weekStart) => {
      for (const day of middays) {
        const now = noonIn(zone, day);
        const days = Array.from({ length: 16 }, (_, index) => new Date(Date.parse(day) + index * 86_400_000).toISOString().slice(0, 10));
        const program = buildProgram(anInput({
          tasks: days.map((due) => aTask({ id: due, due })),
          meetings: days.flatMap((first) => [
            aMeeting({ id: `all ${first}`, when: { kind: 'all-day', first, last: first } }),
            aMeeting({ id: `noon ${first}`, when: { kind: 'timed', start: noonIn(zone, first), end: noonIn(zone, first) + 3_600_000 } }),
          ]),
        }), { ...aFrame('2026-01-01', zone, { weekStart }), now });
        const weekday = new Date(`${day}T00:00Z`).getUTCDay();
        const left = 6 - ((weekday - weekStart + 7) % 7);
        const shown = BUCKETS.flatMap((name) => program.buckets[name].days);
        expect(shown.map((each) => each.day)).toEqual(days.slice(0, 1 + left + 7));
        for (const { day: each, entries } of shown) {
          expect(entries.map((entry) => entry.item.id)).toEqual([`all ${each}`, `noon ${each}`, each]);
        }
        expect(program.buckets['this-week'].days).toHaveLength(left);
        expect(program.later.count).toBe(16 - 8 - left);
      }
    });
  });

/** The instant at which the wall of the zone shows noon, found by trying: Intl is asked, not our own days. */
function noonIn(timeZone: string, day: Day): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  for (let time = Date.parse(`${day}T12:00Z`) - 14 * 3_600_000; ; time += 1_800_000) {
    if (format.format(time) === `${day} 12:00`) return time;
    if (time > Date.parse(`${day}T12:00Z`) + 14 * 3_600_000) throw new Error(`No noon on ${day} in ${timeZone}`);
  }
}
