import { expect, test } from 'vitest';
import { aTask } from './fixture.ts';
import { rebaseEdit } from './rebase.ts';
import type { TaskEdit } from './taskedit.ts';

const BEFORE = aTask({ source: 'planner', title: 'a', due: '2026-10-21', priority: 'medium' });
const BO = { id: 'bo', name: null, address: null };

test('what only I changed is written, what they did too is done, what they did otherwise clashes', () => {
  const edit: TaskEdit = { title: 'mine', due: '2026-10-23', priority: 'urgent', assignees: { add: [BO], remove: [] }, planned: null };
  const theirs = { ...BEFORE, title: 'theirs', due: '2026-10-23', progress: 'inProgress' as const };
  expect(rebaseEdit(BEFORE, edit, theirs, {})).toEqual({
    edit: { priority: 'urgent', assignees: { add: [BO], remove: [] }, planned: null },
    clashes: [{ field: 'title', path: [], mine: 'mine', theirs: 'theirs' }],
  });
});

test('a date taken away is a change as well', () => {
  expect(rebaseEdit(BEFORE, { due: null }, BEFORE, {}).edit).toEqual({ due: null });
  expect(rebaseEdit(BEFORE, { due: null }, { ...BEFORE, due: '2026-10-30' }, {}).clashes).toEqual([{ field: 'due', path: [], mine: null, theirs: '2026-10-30' }]);
});

test('notes clash as a whole, steps and references one by one', () => {
  const edit: TaskEdit = {
    notes: { from: 'n', to: 'mine' },
    checklist: {
      mine: { from: { title: 'A', done: false }, to: { title: 'A', done: true } },
      both: { from: { title: 'B', done: false }, to: null },
      gone: { from: { title: 'C', done: false }, to: { title: 'C2', done: false } },
      constructor: { from: null, to: { title: 'new', done: false } },
    },
    references: { 'https://a': { from: null, to: { title: 'A' } } },
  };
  const checklist = { mine: { title: 'A', done: false }, both: { title: 'B2', done: false } };
  const { edit: left, clashes } = rebaseEdit(BEFORE, edit, BEFORE, { notes: 'theirs', checklist, references: { 'https://a': { title: 'A' } } });
  expect(left).toEqual({ checklist: { mine: edit.checklist?.['mine'], constructor: edit.checklist?.['constructor'] } });
  expect(clashes).toEqual([
    { field: 'notes', path: [], mine: 'mine', theirs: 'theirs' },
    { field: 'checklist', path: ['both'], mine: null, theirs: { title: 'B2', done: false } },
    { field: 'checklist', path: ['gone'], mine: { title: 'C2', done: false }, theirs: null },
  ]);
  expect(rebaseEdit(BEFORE, { notes: { from: 'n', to: 'mine' } }, BEFORE, {}).edit).toEqual({ notes: { from: 'n', to: 'mine' } });
});
