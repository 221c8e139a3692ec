import { expect, test } from 'vitest';
import type { Change } from './act.ts';
import { applyChange } from './applychange.ts';
import { itemOfDraft, type PlannerDraft } from './draft.ts';
import { aMeeting, aMessage, aTask, anUnanswered } from './fixture.ts';
import { inverseOf } from './inverse.ts';
import { actOf, wordOf } from './makeact.ts';
import { notifies } from './notifies.ts';
import { scopesForChange } from './scopesforchange.ts';

const TODAY = '2026-10-21';
const BO = { id: null, name: 'Bo', address: 'bo@contoso.com' };
const IDA = { id: null, name: 'Ida', address: 'Ida@contoso.com' };
const draft: PlannerDraft = {
  source: 'planner', key: 'guid', title: 'Offer', notes: '', start: null, due: '2026-10-22', planned: null, priority: 'medium', categories: [],
  checklist: ['a', 'b'], estimate: 30, plan: { id: 'p', name: 'Sales' }, bucket: null, assignees: [], references: [],
};

test('completing gives today, reopening takes it away', () => {
  const done = applyChange(aTask({ progress: 'waitingOnOthers' }), { kind: 'complete' }, TODAY);
  expect(done).toMatchObject({ progress: 'completed', completedOn: TODAY });
  expect(inverseOf(aTask({ progress: 'waitingOnOthers' }), { kind: 'complete' })).toEqual({ kind: 'reopen', progress: 'waitingOnOthers' });
  expect(applyChange(aTask({ progress: 'inProgress' }), { kind: 'reopen' }, TODAY)).toMatchObject({ progress: 'inProgress' });
});

test('a flag has a start with its due date, never later, and loses it with the date', () => {
  const due = (start: string | null, day: string | null) => applyChange(aMessage({ start }), { kind: 'due', day }, TODAY);
  expect(due(null, '2026-10-23')).toMatchObject({ start: '2026-10-23', due: '2026-10-23' });
  expect(due('2026-10-20', '2026-10-23')).toMatchObject({ start: '2026-10-20' });
  expect(due('2026-10-25', '2026-10-23')).toMatchObject({ start: '2026-10-23' });
  expect(due('2026-10-20', null)).toMatchObject({ start: null, due: null });
});

test('a Planner start never lies after the due date, and undo brings it back', () => {
  const before = aTask({ source: 'planner', start: '2026-10-25', due: '2026-10-30' });
  const sooner: Change = { kind: 'due', day: '2026-10-22' };
  expect(applyChange(before, sooner, TODAY)).toMatchObject({ start: '2026-10-22', due: '2026-10-22' });
  expect(inverseOf(before, sooner)).toEqual({ kind: 'edit', fields: { start: '2026-10-25', due: '2026-10-30' } });
  expect(applyChange(aTask({ start: '2026-10-25' }), sooner, TODAY)).toMatchObject({ start: '2026-10-25' });
});

test('an edit shows on the row what the row shows of it', () => {
  const fields = { notes: { from: '', to: 'x' }, checklist: { s: { from: null, to: { title: 'step', done: true } } }, bucket: { from: null, to: { id: 'b', name: 'Doing' } } };
  const after = applyChange(aTask({ source: 'planner' }), { kind: 'edit', fields }, TODAY);
  expect(after).toMatchObject({ hasNotes: true, checklist: { done: 1, total: 1 }, section: 'Doing' });
});

test('what is deleted or dismissed leaves the page', () => {
  expect(applyChange(aTask(), { kind: 'delete' }, TODAY)).toBeNull();
  expect(applyChange(anUnanswered(), { kind: 'dismiss', on: true }, TODAY)).toBeNull();
  expect(inverseOf(aTask(), { kind: 'delete' })).toBeNull();
});

test('what is made can be taken back, and made again', () => {
  const item = itemOfDraft(draft);
  expect(item).toMatchObject({ id: 'guid', title: 'Offer', due: '2026-10-22', checklist: { done: 0, total: 2 }, estimate: 30 });
  const undo = inverseOf(item, { kind: 'create', draft });
  expect(undo).toEqual({ kind: 'delete', restore: draft });
  expect(inverseOf(item, undo!)).toEqual({ kind: 'create', draft });
});

test('only the organiser of a meeting with guests tells them, and an answer tells the organiser', () => {
  const when = { kind: 'all-day', first: TODAY, last: TODAY } as const;
  const mine = aMeeting({ answer: 'organizer', organizer: IDA, attendees: [{ ...IDA, address: 'ida@contoso.com' }, BO] });
  expect(notifies(mine, { kind: 'meet', when })).toEqual([BO]);
  expect(notifies(mine, { kind: 'delete' })).toEqual([BO]);
  expect(notifies(mine, { kind: 'editMeeting', fields: { title: 'x' } })).toEqual([BO]);
  expect(notifies(mine, { kind: 'editMeeting', fields: { showAs: 'free' } })).toEqual([]);
  expect(notifies(aMeeting({ organizer: BO }), { kind: 'answer', answer: 'declined' })).toEqual([BO]);
  expect(notifies(aMeeting({ answer: 'organizer' }), { kind: 'meet', when })).toEqual([]);
  expect(notifies(aTask(), { kind: 'complete' })).toEqual([]);
});

test('an act is undoable when each of its steps is, and named by what they share', () => {
  const complete = { item: aTask(), change: { kind: 'complete' } } as const;
  const decline = { item: aMeeting({ organizer: BO }), change: { kind: 'answer', answer: 'declined' } } as const;
  expect(actOf('1', [complete, complete])).toMatchObject({ word: 'completed', undoable: true });
  expect(actOf('2', [complete, decline])).toMatchObject({ word: 'several', undoable: false });
  expect(actOf('3', [{ item: aTask(), change: { kind: 'due', day: TODAY } }], 'moved').word).toBe('moved');
  expect(wordOf([{ item: aTask(), change: { kind: 'due', day: null } }])).toBe('dueCleared');
});

test('each change asks for the scopes it needs and no more', () => {
  expect(scopesForChange(aTask(), { kind: 'complete' })).toEqual(['Tasks.ReadWrite']);
  expect(scopesForChange(aMessage(), { kind: 'complete' })).toEqual(['Mail.ReadWrite']);
  expect(scopesForChange(aMeeting(), { kind: 'answer', answer: 'accepted' })).toEqual(['Calendars.ReadWrite']);
  expect(scopesForChange(aTask(), { kind: 'plan', day: null })).toEqual(['Files.ReadWrite.AppFolder']);
  expect(scopesForChange(aTask(), { kind: 'edit', fields: { title: 'x' } })).toEqual(['Tasks.ReadWrite']);
  expect(scopesForChange(aTask(), { kind: 'edit', fields: { estimate: 5 } })).toEqual(['Files.ReadWrite.AppFolder']);
  expect(scopesForChange(itemOfDraft(draft), { kind: 'create', draft })).toEqual(['Tasks.ReadWrite', 'Files.ReadWrite.AppFolder']);
});
