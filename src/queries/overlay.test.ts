import { expect, it } from 'vitest';
import type { Change } from '../domain/act.ts';
import { itemOfDraft, type TodoDraft } from '../domain/draft.ts';
import { aMessage, anInput, anUnanswered, aTask } from '../domain/fixture.ts';
import type { Item, Source } from '../domain/item.ts';
import type { Pending } from './actstate.ts';
import { overlay } from './overlay.ts';

const FRAME = { today: '2026-10-14', visible: ['planner', 'todo', 'calendar', 'mail'] as Source[], aliases: new Map<string, string>() };
const pending = (...steps: [Item, Change][]): Pending[] => steps.map(([item, change], index) => ({ actId: 'a', index, step: { item, change } }));
const draft: TodoDraft = {
  source: 'todo', key: 'draft', title: 'New', notes: '', start: null, due: null, planned: null, priority: 'medium', categories: [], checklist: [], estimate: null,
  list: { id: 'list', name: 'List' }, reminder: null, recurrence: null,
};

it('without anything pending the input stays the same object', () => {
  const input = anInput({ tasks: [aTask()] });
  expect(overlay(input, [], FRAME)).toBe(input);
});

it('what was read is never changed itself, and a list for which nothing pends stays the same', () => {
  const [gone, made] = [aTask({ id: 'gone' }), itemOfDraft(draft)];
  const input = anInput({ tasks: [gone, aTask({ id: 'o' })] });
  const read = structuredClone(input);
  const after = overlay(input, pending([gone, { kind: 'delete' }], [made, { kind: 'create', draft }]), FRAME);
  expect(input).toEqual(read);
  expect(after.tasks.map(({ title }) => title)).toEqual([input.tasks[1]?.title, 'New']);
  expect(after.meetings).toBe(input.meetings);
});

it('changes are laid over in their order, items not concerned stay the same objects', () => {
  const [task, other] = [aTask({ id: 't' }), aTask({ id: 'o' })];
  const after = overlay(anInput({ tasks: [task, other] }), pending([task, { kind: 'due', day: '2026-10-15' }], [task, { kind: 'due', day: '2026-10-19' }], [task, { kind: 'complete' }]), FRAME);
  expect(after.tasks[0]).toMatchObject({ due: '2026-10-19', progress: 'completed' });
  expect(after.tasks[1]).toBe(other);
});

it('what was just made stands there, and what is being deleted does not, nor is it changed after', () => {
  const gone = aTask({ id: 'gone' });
  const made = itemOfDraft(draft);
  const after = overlay(anInput({ tasks: [gone] }), pending([made, { kind: 'create', draft }], [made, { kind: 'due', day: '2026-10-16' }], [gone, { kind: 'delete' }], [gone, { kind: 'complete' }]), FRAME);
  expect(after.tasks.map(({ title, due }) => [title, due])).toEqual([['New', '2026-10-16']]);
});

it('an item goes by the name it got since', () => {
  const renamed = aTask({ id: 'real' });
  const aliases = new Map([['todo:draft', 'todo:real']]);
  const after = overlay(anInput({ tasks: [renamed] }), pending([aTask({ id: 'draft' }), { kind: 'complete' }]), { ...FRAME, aliases });
  expect(after.tasks.map(({ id, progress }) => [id, progress])).toEqual([['real', 'completed']]);
});

it('a source that is off gets nothing added', () => {
  const made = itemOfDraft(draft);
  expect(overlay(anInput(), pending([made, { kind: 'create', draft }]), { ...FRAME, visible: ['mail'] }).tasks).toEqual([]);
});

it('a flagged mail and a waiting one of the same id are two', () => {
  const [flagged, waiting] = [aMessage({ id: 'm' }), anUnanswered({ id: 'm' })];
  const after = overlay(anInput({ messages: [flagged], unanswered: [waiting] }), pending([waiting, { kind: 'dismiss', on: true }]), FRAME);
  expect(after.messages[0]).toBe(flagged);
  expect(after.unanswered).toEqual([]);
});
