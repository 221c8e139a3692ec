import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMessage, aTask, anInput, anUnanswered } from './fixture.ts';
import { NOTHING_PERSONAL, itemKey, mergePersonal, parsePersonal, personalAfter, renamed, withPersonal } from './personal.ts';
import type { Personal } from './personal.ts';

test('reads what fits and passes over the rest', () => {
  const file = JSON.parse(`{"planned":{"planner:a":"2026-10-21","todo:b":"soon","__proto__":"2026-10-21","x":"2026-10-21"},
    "pinned":["todo:b","todo:b",3,"nowhere:1"],"dismissed":"mail:m","estimates":{"todo:b":30,"todo:c":-5,"todo:d":"30"}}`) as unknown;
  expect(parsePersonal(file)).toEqual({ planned: { 'planner:a': '2026-10-21' }, pinned: ['todo:b'], dismissed: [], estimates: { 'todo:b': 30 }, blocks: {}, mails: {} });
  for (const nothing of [null, 1, [], 'x']) expect(parsePersonal(nothing)).toEqual(NOTHING_PERSONAL);
});

test('items come with what is kept about them, and the others stay the same objects', () => {
  const [kept, other, mail] = [aTask({ id: 'a' }), aTask({ id: 'constructor' }), aMessage({ id: 'm' })];
  const personal: Personal = { planned: { 'todo:a': '2026-10-21' }, pinned: ['mail:m'], dismissed: ['mail:sent'], estimates: { 'todo:a': 45 }, blocks: { 'calendar:e': { item: 'todo:a', day: '2026-10-21' } }, mails: {} };
  const shown = withPersonal(anInput({ tasks: [kept, other], messages: [mail], unanswered: [anUnanswered({ id: 'sent' }), anUnanswered({ id: 'other' })] }), personal);
  expect(shown.tasks[0]).toEqual({ ...kept, planned: '2026-10-21', estimate: 45 });
  expect(shown.tasks[1]).toBe(other);
  expect(shown.messages[0]).toEqual({ ...mail, pinned: true });
  expect(shown.unanswered.map((each) => each.id)).toEqual(['other']);
});

test('changes are kept and taken back', () => {
  const task = aTask({ id: 'a' });
  const planned = personalAfter(NOTHING_PERSONAL, task, { kind: 'plan', day: '2026-10-22' });
  expect(planned.planned).toEqual({ 'todo:a': '2026-10-22' });
  expect(personalAfter(planned, task, { kind: 'plan', day: null })).toEqual(NOTHING_PERSONAL);
  const pinned = personalAfter(NOTHING_PERSONAL, task, { kind: 'pin', on: true });
  expect(personalAfter(pinned, task, { kind: 'pin', on: true }).pinned).toEqual(['todo:a']);
  expect(personalAfter(NOTHING_PERSONAL, anUnanswered(), { kind: 'dismiss', on: true }).dismissed).toEqual(['mail:sent']);
  expect(personalAfter(NOTHING_PERSONAL, task, { kind: 'edit', fields: { estimate: 20, title: 'x' } }).estimates).toEqual({ 'todo:a': 20 });
  expect(personalAfter(NOTHING_PERSONAL, task, { kind: 'complete' })).toBe(NOTHING_PERSONAL);
  expect(renamed(planned, itemKey(task), 'todo:new').planned).toEqual({ 'todo:new': '2026-10-22' });
});

const key = fc.constantFrom('todo:a', 'todo:b', 'planner:c');
const personal: fc.Arbitrary<Personal> = fc.record({
  planned: fc.dictionary(key, fc.constantFrom('2026-10-21', '2026-10-22')), pinned: fc.uniqueArray(key), dismissed: fc.uniqueArray(key),
  estimates: fc.dictionary(key, fc.constantFrom(15, 30)),
  blocks: fc.dictionary(key, fc.constantFrom({ item: 'todo:x', day: '2026-10-21' }, { item: 'todo:y', day: '2026-10-22' })),
  mails: fc.constant({}),
});

test('two hosts that change it at once lose nothing', () => {
  fc.assert(fc.property(personal, personal, personal, (base, mine, theirs) => {
    const merged = mergePersonal(base, mine, theirs);
    for (const each of ['todo:a', 'todo:b', 'planner:c']) {
      for (const part of ['planned', 'estimates', 'blocks'] as const) {
        expect(merged[part][each]).toEqual(mine[part][each] !== base[part][each] ? mine[part][each] : theirs[part][each]);
      }
      for (const part of ['pinned', 'dismissed'] as const) {
        const changed = mine[part].includes(each) !== base[part].includes(each);
        expect(merged[part].filter((one) => one === each)).toHaveLength((changed ? mine : theirs)[part].includes(each) ? 1 : 0);
      }
    }
  }));
});
