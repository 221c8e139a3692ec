import { expect, it } from 'vitest';
import { aTask } from '../domain/fixture.ts';
import type { TaskDetails } from '../graph/taskdetails.ts';
import { carryDetails } from './carrydetails.ts';
import { detailsAfter, withDetails } from './detailsafter.ts';
import { FakeGraph } from './fakegraph.ts';
import { detailsKey } from './taskdetails.ts';

const step = (id: string, done = false) => ({ id, title: id, done });
const DETAILS: TaskDetails = { notes: 'old', checklist: [step('a'), step('b')], links: [{ url: 'https://x.test/', title: 'X' }], reminder: 5, recurrence: null };

it('steps keep their order, a changed one its place, new ones stand last, deleted ones go', () => {
  const after = detailsAfter(withDetails(DETAILS, null), {
    checklist: { a: { from: step('a'), to: { title: 'A!', done: true } }, b: { from: step('b'), to: null }, c: { from: null, to: { title: 'c', done: false } } },
  });
  expect(after.checklist).toEqual([{ id: 'a', title: 'A!', done: true }, step('c')]);
});

it('takes what the edit names and leaves the rest', () => {
  const after = detailsAfter(withDetails(DETAILS, { id: 'b', name: 'B' }), {
    notes: { from: 'old', to: 'new' }, reminder: { from: 5, to: null }, references: { 'https://x.test/': { from: { title: 'X' }, to: { title: 'Y' } }, 'https://z.test/': { from: null, to: { title: 'Z' } } },
  });
  expect(after).toEqual({ ...DETAILS, bucket: { id: 'b', name: 'B' }, notes: 'new', reminder: null, links: [{ url: 'https://x.test/', title: 'Y' }, { url: 'https://z.test/', title: 'Z' }] });
});

it('a step called like something every object has is a step like any other', () => {
  expect(detailsAfter(withDetails({ ...DETAILS, checklist: [step('constructor')] }, null), { checklist: {} }).checklist).toEqual([step('constructor')]);
});

it('after a write of ours the details known before stand under the new version, with the edit in them', () => {
  const session = new FakeGraph().session();
  const [before, after] = [aTask({ version: '1' }), aTask({ version: '2' })];
  session.client.setQueryData(detailsKey(before), DETAILS);
  carryDetails(session, before, after, { notes: { from: 'old', to: 'new' } });
  expect(session.client.getQueryData(detailsKey(after))).toEqual({ ...DETAILS, notes: 'new' });
  expect(session.client.getQueryState(detailsKey(after))?.isInvalidated).toBe(false);
});

it('new steps of To Do get ids of their own, so those are read again; Planner keeps ours', () => {
  const session = new FakeGraph().session();
  const edit = { checklist: { c: { from: null, to: { title: 'c', done: false } } } };
  for (const source of ['todo', 'planner'] as const) {
    const [before, after] = [aTask({ source, version: '1' }), aTask({ source, version: '2' })];
    session.client.setQueryData(detailsKey(before), DETAILS);
    carryDetails(session, before, after, edit);
    expect(session.client.getQueryState(detailsKey(after))?.isInvalidated).toBe(source === 'todo');
  }
});

it('what nobody has opened is not made up', () => {
  const session = new FakeGraph().session();
  carryDetails(session, aTask({ version: '1' }), aTask({ version: '2' }), { notes: { from: '', to: 'new' } });
  expect(session.client.getQueryData(detailsKey(aTask({ version: '2' })))).toBeUndefined();
});
