import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

interface Violation { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }

/** Longer than any motion, shorter than a toast's time: milliseconds. */
const MOTION = 2_000;

/** Waits until what moves has come to rest, and nothing more sets off: half faded in, nothing has the contrast it is drawn with. */
async function atRest(page: Page | Frame): Promise<void> {
  const wasMoving = (): Promise<boolean> => page.evaluate(async (longest) => {
    const moving = document.getAnimations().filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().endTime) < longest);
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
    return moving.length > 0;
  }, MOTION);
  do await page.waitForTimeout(50); while (await wasMoving());
}

/** Every violation axe finds, one line each. */
export async function violations(page: Page | Frame): Promise<string[]> {
  // A page just come to may stand without its style sheet for a moment.
  await page.waitForLoadState('load');
  await atRest(page);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe;
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  });
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`));
}
