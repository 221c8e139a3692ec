import { expect, it } from 'vitest';
import { plannerEtag, plannerVersion } from './etag.ts';

it('writes versions so that a newer etag is the greater string', () => {
  const etags = [1, 2, 25, 26, 27, 675, 676, 100_000].map((version) => plannerEtag('Task', version));
  expect([...etags].sort()).toEqual(etags);
  for (const etag of etags) expect(etag).toMatch(/^W\/"JzEtVGFzayAg[A-Z]{16}RCc="$/);
});

it('reads back its own kind only', () => {
  const etag = plannerEtag('Task', 4711);
  expect(plannerVersion('Task', etag)).toBe(4711);
  expect(plannerVersion('TaskDetails', etag)).toBeUndefined();
  expect(plannerVersion('Task', '*')).toBeUndefined();
  expect(plannerVersion('Task', etag.replace('W/', ''))).toBeUndefined();
});
