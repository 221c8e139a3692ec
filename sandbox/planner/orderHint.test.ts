import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeHint, hintBetween, isClientHint } from './orderHint.ts';

describe('order hints', () => {
  it('puts a hint strictly between any two it made itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
        const list: string[] = [];
        for (const place of places) {
          const at = place % (list.length + 1);
          const made = hintBetween(list[at - 1] ?? '', list[at] ?? '');
          list.splice(at, 0, made);
        }
        expect([...list].sort()).toEqual(list);
        expect(new Set(list).size).toBe(list.length);
        for (const hint of list) expect(hint).toMatch(/^[\x22-\x7e]+$/);
      }),
    );
  });

  it('reads first, last, between, and a hint within a hint', () => {
    const first = computeHint(' !') ?? '';
    expect(first).not.toBe('');
    expect((computeHint(` ${first}!`) ?? '') < first).toBe(true);
    expect((computeHint(`${first} !`) ?? '') > first).toBe(true);
    const low = computeHint(`A5 A5 A6!!`) ?? '';
    expect(low > 'A5' && low < hintBetween('A5', 'A6')).toBe(true);
    const after = computeHint(`A5 A6! !`) ?? '';
    expect(after > hintBetween('A5', 'A6')).toBe(true);
  });

  it('refuses what is not the client form', () => {
    for (const value of ['P', '8585~', '!', 'a!', 'a b', 'a b c!', '', 'ä b!', 5, null]) {
      const made = isClientHint(value) ? computeHint(value) : undefined;
      expect(made, String(value)).toBeUndefined();
    }
  });
});
