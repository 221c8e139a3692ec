import { expect, it } from 'vitest';
import { retryAfter } from './retry.ts';

const now = Date.parse('2026-11-25T09:00:00Z');

it.each([
  ['5', now + 5000],
  ['2.128', now + 2128],
  ['Wed, 25 Nov 2026 09:00:30 GMT', now + 30_000],
  ['Wed, 25 Nov 2026 08:00:00 GMT', now],
  ['', null],
  ['soon', null],
  [undefined, null],
] as const)('Retry-After %s', (header, instant) => {
  expect(retryAfter(header, now)).toBe(instant);
});
