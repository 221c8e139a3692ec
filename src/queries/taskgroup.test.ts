import { describe, expect, it } from 'vitest';
import type { Change } from '../domain/act.ts';
import { aTask } from '../domain/fixture.ts';
import type { TaskEdit } from '../domain/taskedit.ts';
import { editOfChanges, joinEdits } from './taskgroup.ts';

const TODAY = '2026-10-14';
const edit = (fields: TaskEdit): Change => ({ kind: 'edit', fields });

describe('several changes as one edit', () => {
  it('of each field the last one counts', () => {
    const changes: Change[] = [{ kind: 'due', day: '2026-10-16' }, edit({ title: 'a' }), { kind: 'due', day: '2026-10-19' }, edit({ title: 'b', priority: 'urgent' })];
    expect(editOfChanges(aTask(), changes, TODAY)).toEqual({ title: 'b', due: '2026-10-19', priority: 'urgent' });
  });

  it('what comes back to what it was is not written at all', () => {
    const task = aTask({ title: 'a', due: '2026-10-15', categories: ['x'] });
    const changes: Change[] = [
      edit({ title: 'b' }), { kind: 'due', day: null }, { kind: 'complete' }, edit({ categories: { add: [{ key: null, name: 'y' }], remove: [] } }),
      edit({ categories: { add: [], remove: [{ key: null, name: 'y' }] } }), { kind: 'reopen' }, { kind: 'due', day: '2026-10-15' }, edit({ title: 'a' }),
    ];
    expect(editOfChanges(task, changes, TODAY)).toEqual({});
  });

  it('what only the settings file knows is left out', () => {
    expect(editOfChanges(aTask(), [{ kind: 'plan', day: TODAY }, { kind: 'pin', on: true }, edit({ planned: TODAY, estimate: 30, title: 'b' })], TODAY)).toEqual({ title: 'b' });
  });

  it('reopening goes back to the progress before, and to not started when nobody knows it', () => {
    const done = aTask({ progress: 'completed' });
    expect(editOfChanges(done, [{ kind: 'reopen', progress: 'inProgress' }], TODAY)).toEqual({ progress: 'inProgress' });
    expect(editOfChanges(done, [{ kind: 'reopen' }], TODAY)).toEqual({ progress: 'notStarted' });
  });

  it('a Planner due date before the start takes the start along', () => {
    const task = aTask({ source: 'planner', start: '2026-10-20', due: '2026-10-22' });
    const written = editOfChanges(task, [{ kind: 'due', day: '2026-10-16' }], TODAY);
    expect(written.due).toBe('2026-10-16');
    expect((written.start ?? '') <= '2026-10-16').toBe(true);
  });
});

describe('two edits joined', () => {
  it('a value with what it was before keeps the oldest before', () => {
    expect(joinEdits({ notes: { from: 'a', to: 'b' } }, { notes: { from: 'b', to: 'c' } })).toEqual({ notes: { from: 'a', to: 'c' } });
  });

  it('steps are joined one by one: a step made and taken away again is nothing', () => {
    const step = { title: 'x', done: false };
    const joined = joinEdits({ checklist: { s: { from: null, to: step }, t: { from: step, to: { ...step, done: true } } } }, { checklist: { s: { from: step, to: null } } });
    expect(joined).toEqual({ checklist: { s: { from: null, to: null }, t: { from: step, to: { ...step, done: true } } } });
  });

  it('somebody added and then removed is removed, and the other way round', () => {
    const [a, b] = [{ id: 'a', name: 'A', address: null }, { id: 'b', name: 'B', address: null }];
    expect(joinEdits({ assignees: { add: [a], remove: [b] } }, { assignees: { add: [b], remove: [a] } })).toEqual({ assignees: { add: [b], remove: [a] } });
  });
});
