import { expect, test } from 'vitest';
import { blocked, growth, longestChain, median, percentile } from './figures.ts';

test('median and percentile are values that were measured', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95)).toBe(10);
  expect(median([])).toBeNaN();
});

test('growth finds the exponent of what grows by a power, and 0 for what does not grow', () => {
  const of = (k: number) => [200, 2_000, 10_000].map((n) => ({ n, y: 3 * n ** k }));
  expect(growth(of(0.35))).toBeCloseTo(0.35);
  expect(growth(of(0))).toBeCloseTo(0);
});

test('blocked time counts only what is beyond 50 ms of each task', () => {
  expect(blocked([49, 60, 150])).toBe(110);
});

test('the longest chain counts exchanges that waited for one another', () => {
  expect(longestChain([{ start: 0, end: 80 }, { start: 81, end: 160 }, { start: 82, end: 170 }, { start: 165, end: 200 }])).toBe(3);
  expect(longestChain([])).toBe(0);
});
