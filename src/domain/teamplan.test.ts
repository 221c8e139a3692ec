import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput, anUnanswered, aTask, timed } from './fixture.ts';
import type { Person, Task } from './item.ts';
import { teamPlan } from './teamplan.ts';
import { isSamePerson, withPerson } from './withperson.ts';

const who = (id: string): Person => ({ id, name: null, address: null });
const task = (id: string, fields: Partial<Task>) => aTask({ id, source: 'planner', ...fields });
const TODAY = '2026-10-14';

test('who has what this week: late, due by its end, under way; the rest is counted; a shared task stands with each', () => {
  const { rows, unassigned } = teamPlan([
    task('a', { assignees: [who('bo'), who('me')], due: '2026-10-18' }), task('b', { assignees: [who('bo')], due: '2026-10-12' }), task('c', { assignees: [who('bo')], due: '2026-10-19' }),
    task('d', { assignees: [who('cy')], due: null, progress: 'inProgress' }), task('e', { assignees: [who('cy')], due: null }), task('f', { due: '2026-10-20' }), task('g', { due: '2026-10-15' }),
    task('h', { assignees: [who('bo')], due: TODAY, progress: 'completed' }),
  ], { weekStart: 1 }, TODAY, 'me');
  expect(rows.map(({ person, late, thisWeek, later }) => [person.id, late.map(({ id }) => id), thisWeek.map(({ id }) => id), later])).toEqual([
    ['me', [], ['a'], 0], ['bo', ['b'], ['a'], 1], ['cy', [], ['d'], 1],
  ]);
  expect(unassigned.map(({ id }) => id)).toEqual(['g', 'f']);
});

test('what was handed out waits, whatever its date', () => {
  const program = buildProgram(anInput({ tasks: [task('x', { handedOut: true, assignees: [who('bo')], due: '2026-10-01' })] }), aFrame('2026-10-14T09:00Z'));
  expect([program.waiting.count, program.overdue.count]).toEqual([1, 0]);
});

test('one person over the four sources: tasks, mails both ways, and the next meeting that has not ended', () => {
  const bo: Person = { id: 'bo', name: 'Bo Ek', address: 'bo@example.com' };
  const byMail: Person = { id: null, name: null, address: 'BO@example.com' };
  const other: Person = { id: 'cy', name: 'Bo Ek', address: null };
  const meeting = (id: string, from: string) => aMeeting({ id, attendees: [byMail], when: timed(`2026-10-14T${from}Z`, `2026-10-14T${from.replace(':00', ':30')}Z`) });
  const program = buildProgram(anInput({
    tasks: [task('t', { assignees: [who('bo')], due: '2026-10-16' }), task('u', { assignees: [other], due: '2026-10-16' }), task('v', { assignees: [who('bo')], due: TODAY, progress: 'completed', completedOn: TODAY })],
    messages: [aMessage({ id: 'm', from: byMail, due: TODAY })], unanswered: [anUnanswered({ to: [byMail] })], meetings: [meeting('past', '07:00'), meeting('late', '15:00'), meeting('next', '11:00')],
  }), aFrame('2026-10-14T09:00Z'));
  const found = withPerson(program, bo);
  expect([found.tasks, found.mails, found.waiting].map((items) => items.map(({ id }) => id))).toEqual([['t'], ['m'], ['sent']]);
  expect(found.next?.id).toBe('next');
  expect(isSamePerson({ id: null, name: 'Bo Ek', address: null }, bo)).toBe(true);
  expect(isSamePerson({ id: null, name: null, address: null }, { id: null, name: null, address: null })).toBe(false);
});
