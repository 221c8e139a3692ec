import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeFields, sameValue, takeMine } from './merge.ts';

test('each field takes the side that changed it; where both did, theirs stands and the clash is told', () => {
  const base = { title: 'a', due: '2026-10-21', notes: 'n' };
  const { merged, clashes } = mergeFields(base, { ...base, title: 'mine', notes: 'm' }, { ...base, title: 'theirs', due: '2026-10-22' });
  expect(merged).toEqual({ title: 'theirs', due: '2026-10-22', notes: 'm' });
  expect(clashes).toEqual([{ field: 'title', path: [], mine: 'mine', theirs: 'theirs' }]);
  expect(takeMine({ merged }, clashes)).toEqual({ title: 'mine', due: '2026-10-22', notes: 'm' });
});

test('dictionaries are joined by key, and their entries by field', () => {
  interface Steps { checklist: Record<string, { title: string; done: boolean }> }
  const base: Steps = { checklist: { a: { title: 'A', done: false }, b: { title: 'B', done: false }, constructor: { title: 'C', done: false } } };
  const mine: Steps = { checklist: { a: { title: 'A2', done: false }, b: { title: 'B', done: false }, c: { title: 'new', done: false } } };
  const theirs: Steps = { checklist: { a: { title: 'A', done: true }, constructor: { title: 'C2', done: false } } };
  const { merged, clashes } = mergeFields(base, mine, theirs, ['checklist']);
  expect(merged.checklist).toEqual({ a: { title: 'A2', done: true }, c: { title: 'new', done: false }, constructor: { title: 'C2', done: false } });
  expect(clashes).toEqual([{ field: 'checklist', path: ['constructor'], mine: undefined, theirs: { title: 'C2', done: false } }]);
  expect(Object.keys(takeMine({ merged }, clashes).checklist).sort()).toEqual(['a', 'c']);
});

test('an object that is no dictionary is one value', () => {
  const base = { when: { start: 1, end: 2 } };
  const { merged, clashes } = mergeFields(base, { when: { start: 5, end: 6 } }, { when: { start: 1, end: 3 } });
  expect(merged).toEqual({ when: { start: 1, end: 3 } });
  expect(clashes).toHaveLength(1);
});

const leaf = fc.constantFrom(undefined, 0, 1, 'x', null);
const side = fc.record({
  a: leaf, b: leaf, c: leaf,
  dict: fc.dictionary(fc.constantFrom('k', 'l', 'constructor'), fc.oneof(leaf, fc.record({ title: leaf, done: leaf }, { requiredKeys: [] }))),
}, { requiredKeys: ['dict'] });

/** Every value that can change by itself: fields, and in the dictionary keys, by what they hold. */
function leaves(value: object): Map<string, unknown> {
  const { dict, ...fields } = value as { dict: Record<string, unknown> };
  return new Map([...Object.entries(fields), ...Object.entries(dict).map(([key, each]) => [`dict.${key}`, each] as const)]);
}

test('no change of either side is lost but in a clash, and a clash tells both', () => {
  fc.assert(fc.property(side, side, side, (base, mine, theirs) => {
    const { merged, clashes } = mergeFields<object>(base, mine, theirs, ['dict' as never]);
    const [was, here, there, got] = [base, mine, theirs, merged].map(leaves) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
    for (const name of new Set([...was.keys(), ...here.keys(), ...there.keys()])) {
      const [by, to, other, now] = [was.get(name), here.get(name), there.get(name), got.get(name)];
      if (sameValue(to, by)) expect(sameValue(now, other)).toBe(true);
      else if (sameValue(other, by) || sameValue(to, other)) expect(sameValue(now, to)).toBe(true);
      else if (!clashes.some(({ field, path }) => [field, ...path].join('.').startsWith(name))) {
        // Only entries that are objects on all sides can be joined without a clash.
        expect([by, to, other].every((each) => typeof each === 'object' && each !== null)).toBe(true);
      }
    }
    for (const { mine: mineSide, theirs: theirSide } of clashes) expect(sameValue(mineSide, theirSide)).toBe(false);
    expect(mergeFields<object>(base, theirs, mine, ['dict' as never]).clashes).toHaveLength(clashes.length);
  }), { numRuns: 600 });
});

test('with nothing changed on one side, the other comes out', () => {
  fc.assert(fc.property(side, side, (base, other) => {
    expect(sameValue(mergeFields<object>(base, other, base, ['dict' as never]).merged, other)).toBe(true);
    expect(sameValue(mergeFields<object>(base, base, other, ['dict' as never]).merged, other)).toBe(true);
  }));
});
