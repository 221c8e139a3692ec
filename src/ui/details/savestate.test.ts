import { expect, it } from 'vitest';
import { aTask } from '../../domain/fixture.ts';
import { actOf } from '../../domain/makeact.ts';
import type { ActRecord } from '../../queries/acts.ts';
import { saveStateOf } from './savestate.ts';

const [mine, other] = [aTask({ id: 'mine' }), aTask({ id: 'other' })];
const problem = { kind: 'forbidden', source: 'todo', status: 403, code: '', requestId: null, retryAt: null, tries: 1, at: 0 } as const;

function record(id: string, state: ActRecord['state'], items = [mine], failed: ActRecord['failed'] = []): ActRecord {
  return { act: actOf(id, items.map((item) => ({ item, change: { kind: 'complete' } }))), state, done: 0, failed, at: 1 };
}

it('says nothing of what other items did', () => {
  expect(saveStateOf(mine, [record('a', 'saving', [other])])).toBeNull();
});

it('tells a failure although something newer went well', () => {
  expect(saveStateOf(mine, [record('b', 'saved'), record('a', 'not-saved', [mine], [{ item: mine, change: { kind: 'complete' }, problem }])])).toMatchObject({ state: 'not-saved', record: { act: { id: 'a' } } });
});

it('calls it saved when only other items of the same act failed', () => {
  expect(saveStateOf(mine, [record('a', 'not-saved', [mine, other], [{ item: other, change: { kind: 'complete' }, problem }])])?.state).toBe('saved');
});
