import { expect, it } from 'vitest';
import type { Step } from '../domain/act.ts';
import { aTask } from '../domain/fixture.ts';
import { actOf } from '../domain/makeact.ts';
import { pageOf } from './actbook.ts';
import { undoSteps } from './actundo.ts';
import { FakeGraph } from './fakegraph.ts';

const session = new FakeGraph().session();
const open = (steps: Step[]) => pageOf(actOf('act', steps), 0, null);

it('takes the steps back in the opposite order, each from where it stands now', () => {
  const [a, b] = [aTask({ id: 'a', due: '2026-10-15' }), aTask({ id: 'b', progress: 'inProgress' })];
  const steps = undoSteps(open([{ item: a, change: { kind: 'due', day: '2026-10-19' } }, { item: b, change: { kind: 'complete' } }]), session);
  expect(steps.map(({ item, change }) => [item.id, change])).toEqual([['b', { kind: 'reopen', progress: 'inProgress' }], ['a', { kind: 'due', day: '2026-10-15' }]]);
  expect(steps[1]?.item).toMatchObject({ due: '2026-10-19' });
});

it('reopening a repeating To Do names the occurrence that the service made, or says that one is to be looked for', () => {
  const page = open([{ item: aTask({ repeats: true }), change: { kind: 'complete' } }]);
  expect(undoSteps(page, session)[0]?.change).toMatchObject({ kind: 'reopen', occurrence: { id: '' } });
  page.occurrences.set(0, 'made');
  expect(undoSteps(page, session)[0]?.change).toMatchObject({ kind: 'reopen', occurrence: { id: 'made' } });
});

it('Planner makes no occurrence, so none is taken away', () => {
  expect(undoSteps(open([{ item: aTask({ source: 'planner', repeats: true }), change: { kind: 'complete' } }]), session)[0]?.change).not.toHaveProperty('occurrence');
});

it('what was deleted is made again under a key of its own, and goes by both names', () => {
  const draft = {
    source: 'todo' as const, key: 'first', title: 'x', notes: '', start: null, due: null, planned: null, priority: 'medium' as const, categories: [], checklist: [], estimate: null,
    list: { id: 'list', name: 'List' }, reminder: null, recurrence: null,
  };
  const [step] = undoSteps(open([{ item: aTask({ id: 'gone' }), change: { kind: 'delete', restore: draft } }]), session);
  if (step?.change.kind !== 'create') throw new Error('Nothing is made again');
  expect(step.change.draft.key).not.toBe('first');
  expect(session.acting.aliases.get('todo:gone')).toBe(`todo:${step.change.draft.key}`);
});
