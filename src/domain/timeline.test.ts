import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFrame, aMeeting, aTask, timed } from './fixture.ts';
import type { Item, Meeting } from './item.ts';
import type { Entry } from './program.ts';
import { layoutDay } from './timeline.ts';

const DAY = '2026-11-25';
const early = aFrame('2026-11-25T07:00+01:00', 'Europe/Copenhagen');
const entries = (items: Item[]): Entry[] =>
  items.map((item) => ({ key: item.id, item, place: 'today', day: DAY, span: null, dueElsewhere: null }));
const at = (id: string, from: string, to: string, fields: Partial<Meeting> = {}) =>
  aMeeting({ id, when: timed(`2026-11-25T${from}+01:00`, `2026-11-25T${to}+01:00`), ...fields });
const gaps = (meetings: Meeting[], frame = early, day = DAY) =>
  layoutDay(entries(meetings), frame, day).gaps.map((gap) => [gap.startMinute / 60, gap.endMinute / 60, gap.minutes]);

test('overlapping meetings stand side by side, others take the whole width', () => {
  const { blocks } = layoutDay(entries([at('c', '10:00', '11:00'), at('a', '09:00', '10:00'), at('b', '09:30', '10:30'), at('d', '12:00', '13:00'), aTask()]), early, DAY);
  expect(blocks.map((block) => [block.meeting.id, block.startMinute, block.endMinute, block.column, block.columns])).toEqual([
    ['a', 540, 600, 0, 2], ['b', 570, 630, 1, 2], ['c', 600, 660, 0, 2], ['d', 720, 780, 0, 1],
  ]);
});

test('a night meeting is cut at midnight; declined ones and those of other days are not drawn; all-day ones stand apart', () => {
  const night = aMeeting({ id: 'night', when: timed('2026-11-24T22:00+01:00', '2026-11-25T01:00+01:00') });
  const late = aMeeting({ id: 'late', when: timed('2026-11-25T23:00+01:00', '2026-11-26T01:00+01:00') });
  const holiday = aMeeting({ id: 'holiday', showAs: 'free', when: { kind: 'all-day', first: DAY, last: DAY } });
  const other = aMeeting({ id: 'other', when: timed('2026-11-26T09:00+01:00', '2026-11-26T10:00+01:00') });
  const layout = layoutDay(entries([night, late, holiday, other, at('no', '09:00', '10:00', { answer: 'declined' })]), early, DAY);
  expect(layout.blocks.map((block) => [block.meeting.id, block.startMinute, block.endMinute])).toEqual([['night', 0, 60], ['late', 1380, 1440]]);
  expect(layout.allDay).toEqual([holiday]);
});

test('gaps lie within the working hours, from now on, and last fifteen minutes at least', () => {
  const meetings = [at('a', '09:10', '10:00'), at('b', '10:15', '11:00'), at('c', '11:00', '16:50'), at('free', '12:00', '13:00', { showAs: 'free' })];
  expect(gaps(meetings)).toEqual([[10, 10.25, 15]]);
  expect(gaps([])).toEqual([[9, 17, 480]]);
  expect(gaps([], aFrame('2026-11-25T12:30+01:00', 'Europe/Copenhagen'))).toEqual([[12.5, 17, 270]]);
  expect(gaps([], aFrame('2026-11-25T18:00+01:00', 'Europe/Copenhagen'))).toEqual([]);
  expect(gaps([], early, '2026-11-28')).toEqual([]);
  expect(gaps([aMeeting({ showAs: 'oof', when: { kind: 'all-day', first: DAY, last: DAY } })])).toEqual([]);
});

test('the now-line, the past and the next start', () => {
  const meetings = entries([at('a', '09:00', '10:00'), at('b', '11:00', '12:00'), at('c', '13:00', '14:00')]);
  const layout = layoutDay(meetings, aFrame('2026-11-25T10:00+01:00', 'Europe/Copenhagen'), DAY);
  expect(layout.nowMinute).toBe(600);
  expect(layout.blocks.map((block) => block.past)).toEqual([true, false, false]);
  expect(layout.nextStart).toBe(Date.parse('2026-11-25T11:00+01:00'));
  expect(layoutDay(meetings, aFrame('2026-11-24T10:00+01:00', 'Europe/Copenhagen'), DAY).nowMinute).toBeNull();
  expect(layoutDay([], early, DAY).nextStart).toBeNull();
});

test('no two blocks of one column overlap, and every column is within the number of columns', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.nat(200));
  fc.assert(fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
    const midnight = Date.parse('2026-11-25T00:00+01:00');
    const meetings = spans.map(([start, length], index) =>
      aMeeting({ id: `${index}`, when: { kind: 'timed', start: midnight + start * 60_000, end: midnight + (start + length) * 60_000 } }));
    const { blocks } = layoutDay(entries(meetings), early, DAY);
    expect(blocks).toHaveLength(spans.length);
    blocks.forEach((a, index) => {
      expect(a.column).toBeLessThan(a.columns);
      for (const b of blocks.slice(index + 1)) {
        const overlap = a.startMinute < b.endMinute && b.startMinute < a.endMinute;
        if (overlap) expect([a.column !== b.column, a.columns]).toEqual([true, b.columns]);
      }
    });
  }));
});
