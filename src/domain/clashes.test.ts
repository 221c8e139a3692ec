import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { clashesWith } from './clashes.ts';
import { aFrame, aMeeting, anInput, aTask, timed } from './fixture.ts';
import type { Meeting } from './item.ts';

const frame = aFrame('2026-10-14T09:12+02:00', 'Europe/Copenhagen');
const meet = (id: string, from: string, to: string, fields: Partial<Meeting> = {}) => aMeeting({ id, when: timed(`2026-10-14T${from}+02:00`, `2026-10-14T${to}+02:00`), ...fields });
const time = (from: string, to: string, day = '2026-10-14') => ({ start: Date.parse(`${day}T${from}+02:00`), end: Date.parse(`${day}T${to}+02:00`) });
const ids = (meetings: Meeting[], at: ReturnType<typeof time>) => clashesWith(buildProgram(anInput({ meetings }), frame), at).map(({ id }) => id);

test('what lies within the time, around it or across an end of it clashes, earliest first; what touches an end does not', () => {
  const meetings = [meet('after', '12:00', '12:30'), meet('late', '11:45', '13:00'), meet('around', '09:00', '18:00'), meet('before', '10:00', '11:00'), meet('in', '11:15', '11:30')];
  expect(ids(meetings, time('11:00', '12:00'))).toEqual(['around', 'in', 'late']);
});

test('declined, cancelled and free ones take no time; tentative ones do', () => {
  const meetings = [meet('no', '10:00', '11:00', { answer: 'declined' }), meet('off', '10:00', '11:00', { cancelled: true }), meet('free', '10:00', '11:00', { showAs: 'free' }), meet('maybe', '10:00', '11:00', { showAs: 'tentative' })];
  expect(ids(meetings, time('10:00', '10:30'))).toEqual(['maybe']);
});

test('a day away clashes on each of its days, found once; an all-day note does not', () => {
  const allDay = (id: string, showAs: Meeting['showAs']) => aMeeting({ id, when: { kind: 'all-day', first: '2026-10-15', last: '2026-10-16' }, showAs });
  const meetings = [allDay('away', 'oof'), allDay('note', 'free'), allDay('elsewhere', 'workingElsewhere')];
  expect(ids(meetings, time('10:00', '11:00', '2026-10-16'))).toEqual(['away']);
  expect(ids(meetings, { start: time('10:00', '11:00', '2026-10-15').start, end: time('10:00', '11:00', '2026-10-16').end })).toEqual(['away']);
  expect(ids(meetings, time('10:00', '11:00', '2026-10-14'))).toEqual([]);
});

test('a time that runs past midnight meets what stands on the next day', () => {
  const early = aMeeting({ id: 'early', when: timed('2026-10-15T00:30+02:00', '2026-10-15T01:00+02:00') });
  expect(ids([early], { start: Date.parse('2026-10-14T23:30+02:00'), end: Date.parse('2026-10-15T01:30+02:00') })).toEqual(['early']);
});

test('the time block of a task counts too', () => {
  const event = meet('block', '10:00', '11:00');
  const task = aTask({ due: '2026-10-14', block: { event, day: '2026-10-14', ...time('10:00', '11:00') } });
  expect(clashesWith(buildProgram(anInput({ tasks: [task] }), frame), time('10:30', '11:30')).map(({ id }) => id)).toEqual(['block']);
});
