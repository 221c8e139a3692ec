import type { Opened } from './browser.ts';
import type { Probe } from './probe.ts';

const LETTERS = 'review contract';

/** Types into the search and takes the letters back; milliseconds from each key to the frame in which the letter stands, and whether all arrived. */
export async function timeKeys({ page }: Opened, turns: number): Promise<{ painted: number[]; inputs: number[]; dropped: number }> {
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await field.waitFor();
  const painted: number[] = [];
  let dropped = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    for (const letter of LETTERS) {
      await page.evaluate(() => {
        const { bench } = window as unknown as { bench: Probe };
        bench.armValue('input[type="search"], [role="searchbox"]');
      });
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      painted.push(await page.evaluate(() => (window as unknown as { bench: Probe }).bench.painted ?? Number.NaN));
      await page.waitForTimeout(60);
    }
    if ((await field.inputValue()) !== LETTERS) dropped += 1;
    await page.waitForTimeout(400);
    await field.fill('');
    await page.waitForTimeout(400);
  }
  const inputs = await page.evaluate(() => (window as unknown as { bench: Probe }).bench.inputs);
  return { painted, inputs, dropped };
}
