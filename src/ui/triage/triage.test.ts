import { expect, test } from 'vitest';
import { buildProgram } from '../../domain/buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput, anUnanswered, aTask, timed } from '../../domain/fixture.ts';
import { weeks } from '../../domain/week.ts';
import { dayOfVerb, moved, verbOf, VERBS } from './decide.ts';
import type { Calendar } from './decide.ts';
import { triageQueue } from './queue.ts';
import { sums } from './walk.ts';

/** A Wednesday. */
const FRAME = aFrame('2026-10-14T09:12Z');
const on = (today: string): Calendar => ({ today, zone: 'UTC', weeks: weeks(today, 1), workingDays: [1, 2, 3, 4, 5] });

test('overdue first, oldest first; then flags without a date; then new assignments', () => {
  const program = buildProgram(anInput({
    tasks: [
      aTask({ id: 'late', due: '2026-10-12' }), aTask({ id: 'oldest', source: 'planner', due: '2026-10-02' }), aTask({ id: 'today', due: '2026-10-14' }),
      aTask({ id: 'new', source: 'planner' }), aTask({ id: 'begun', source: 'planner', progress: 'inProgress' }), aTask({ id: 'own' }),
      aTask({ id: 'planned', source: 'planner', due: '2026-10-12', planned: '2026-10-16' }), aTask({ id: 'done', due: '2026-10-12', progress: 'completed' }),
    ],
    messages: [aMessage({ id: 'flag' }), aMessage({ id: 'overdueFlag', due: '2026-10-13' }), aMessage({ id: 'dated', due: '2026-10-20' })],
    meetings: [aMeeting({ when: timed('2026-10-14T10:00Z', '2026-10-14T11:00Z') })],
    unanswered: [anUnanswered()],
  }), FRAME);
  expect(triageQueue(program).map(({ entry, why }) => [entry.item.id, why])).toEqual([
    ['oldest', 'overdue'], ['late', 'overdue'], ['overdueFlag', 'overdue'], ['flag', 'flag'], ['new', 'assigned'],
  ]);
});

test('one key each', () => {
  const press = (key: string, more = {}) => verbOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
  expect(VERBS.map(({ key }) => press(key))).toEqual(['today', 'tomorrow', 'thisWeek', 'nextWeek', 'later', 'complete', 'skip', 'open', 'undo']);
  expect([press('T'), press('е', { code: 'KeyT' }), press('t', { ctrlKey: true }), press('x'), press('Enter')]).toEqual(['today', 'today', null, null, null]);
});

test('the day that a key means', () => {
  const days = (today: string) => (['today', 'tomorrow', 'thisWeek', 'nextWeek'] as const).map((verb) => dayOfVerb(verb, on(today)));
  expect(days('2026-10-14')).toEqual(['2026-10-14', '2026-10-15', '2026-10-15', '2026-10-19']);
  expect(days('2026-10-18')).toEqual(['2026-10-18', '2026-10-19', null, '2026-10-19']);
});

test('a shared task is planned, a personal one moved; what does not go is said', () => {
  const calendar = on('2026-10-14');
  expect(moved(aTask({ source: 'planner', due: '2026-10-02' }), '2026-10-16', calendar)).toEqual({ change: { kind: 'plan', day: '2026-10-16' } });
  expect(moved(aMessage(), '2026-10-16', calendar)).toEqual({ change: { kind: 'due', day: '2026-10-16' } });
  expect(moved(aTask(), null, calendar)).toEqual({ no: 'weekOver' });
  expect(moved(aMeeting(), '2026-10-16', calendar)).toEqual({ no: 'not-organiser' });
});

test('the sums at the end', () => {
  const done = (verb: 'today' | 'skip' | 'complete') => ({ verb, day: null, actId: null });
  expect(sums([done('skip'), done('today'), done('skip'), done('complete')])).toEqual([{ verb: 'today', count: 1 }, { verb: 'complete', count: 1 }, { verb: 'skip', count: 2 }]);
  expect(sums([])).toEqual([]);
});
