import { afterEach, expect, it, vi } from 'vitest';
import { untilLoaded } from './lazypart.ts';

afterEach(() => vi.unstubAllGlobals());

const failing = (times: number) => {
  let left = times;
  return () => ((left -= 1) >= 0 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('part'));
};

it('waits for the network as long as there is none', async () => {
  const browser = { onLine: false };
  vi.stubGlobal('navigator', browser);
  expect(await untilLoaded(failing(20), () => Promise.resolve())).toBe('part');
});

it('with a network it tries three times, then says what is wrong', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  expect(await untilLoaded(failing(2), () => Promise.resolve())).toBe('part');
  await expect(untilLoaded(failing(3), () => Promise.resolve())).rejects.toThrow('Failed to fetch');
});
