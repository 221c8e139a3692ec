import { expect, test } from 'vitest';
import type { QuickAdd } from '../../domain/quickadd.ts';
import { parseQuickAdd } from '../../domain/quickadd.ts';
import { defaultPlace, draftOf, hindranceOf, unassignable } from './line.ts';
import { settle } from './returnedtext.ts';

const BO = { id: 'bo', name: 'Bo Ek', address: null };
const GUEST = { id: null, name: 'Gina', address: 'gina@example.com' };
const TARGETS = { plans: [{ id: 'p', name: 'Sales', buckets: [] }], lists: [{ id: 'own', name: 'Tasks' }, { id: 'l', name: 'Shopping' }], people: [BO, GUEST], me: { id: 'me', name: 'Ida', address: null } };
const NOTHING_SET = { defaultList: null, defaultPlan: null };
const PLAN = { kind: 'plan' as const, id: 'p', name: 'Sales' };
const LIST = { kind: 'list' as const, id: 'own', name: 'Tasks' };
const parse = (text: string): QuickAdd => parseQuickAdd(text, { parseDates: () => [], today: '2026-10-14', zone: 'UTC', locale: 'en', ...TARGETS });

test('where a line goes that names no place', () => {
  expect(defaultPlace(NOTHING_SET, TARGETS, null)).toEqual(LIST);
  expect(defaultPlace(NOTHING_SET, TARGETS, PLAN)).toEqual(PLAN);
  expect(defaultPlace({ defaultList: null, defaultPlan: 'p' }, TARGETS, null)).toEqual(PLAN);
  expect(defaultPlace({ defaultList: 'l', defaultPlan: 'p' }, TARGETS, PLAN)?.id).toBe('l');
  expect(defaultPlace({ defaultList: 'gone', defaultPlan: 'gone' }, TARGETS, null)).toEqual(LIST);
  expect(defaultPlace(NOTHING_SET, { plans: [], lists: [] }, null)).toBeNull();
});

test('what is in the way of saving', () => {
  const hindrance = (text: string, place: typeof PLAN | typeof LIST | null = LIST, me = TARGETS.me as typeof TARGETS.me | null) => hindranceOf(text, parse(text), place, me);
  expect([hindrance('  '), hindrance('+sales @bo 30m'), hindrance('Milk', null), hindrance('Milk', PLAN, null), hindrance('Milk', LIST, null), hindrance('Milk')]).toEqual([
    'empty', 'no-title', 'noPlace', 'noMe', null, null,
  ]);
});

test('I am assigned unless I said no; those without an account cannot be', () => {
  const line = parse('Offer +sales @bo @gina');
  expect(draftOf(line, PLAN, TARGETS.me, 'UTC', 'k')).toMatchObject({ source: 'planner', key: 'k', assignees: [{ id: 'me' }, { id: 'bo' }] });
  expect(draftOf({ ...line, assignMe: false }, PLAN, TARGETS.me, 'UTC', 'k')).toMatchObject({ assignees: [{ id: 'bo' }] });
  expect(unassignable(line, PLAN)).toEqual([GUEST]);
  expect(unassignable(line, LIST)).toEqual([]);
  expect(draftOf(parse('Milk'), LIST, null, 'UTC', 'k')).toMatchObject({ source: 'todo', list: { id: 'own', name: 'Tasks' } });
});

test('a line comes back only when its task was given up before it was saved', () => {
  const record = (id: string, state: 'saved' | 'undone' | 'not-saved' | 'waiting') => ({ act: { id, steps: [], word: 'created' as const, undoable: true }, state });
  const sent = new Map([['a', 'Milk'], ['b', 'Bread']]);
  const failing = settle(sent, [record('b', 'not-saved'), record('a', 'saved'), record('x', 'undone')]);
  expect(failing).toEqual({ left: new Map([['b', 'Bread']]), back: [] });
  expect(settle(failing.left, [record('b', 'undone'), record('a', 'undone')])).toEqual({ left: new Map(), back: ['Bread'] });
  expect(settle(sent, [record('a', 'waiting')]).left).toEqual(sent);
});
