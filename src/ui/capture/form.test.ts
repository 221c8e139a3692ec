import { expect, test } from 'vitest';
import { usualStart } from './form.ts';

test('an event begins at nine, and today at the next full or half hour, within the day', () => {
  expect(usualStart('2026-10-15', '2026-10-14', 900)).toBe(540);
  expect([480, 540, 541, 552, 570, 1435].map((now) => usualStart('2026-10-14', '2026-10-14', now))).toEqual([540, 540, 570, 570, 570, 1410]);
});
