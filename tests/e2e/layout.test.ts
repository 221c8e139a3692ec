import { expect, test } from './fixture.ts';

/** Items of the program that lie wholly inside the window. */
const VISIBLE = () => [...document.querySelectorAll('[data-id][data-bucket]')].filter((row) => {
  const box = row.getBoundingClientRect();
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight && middle !== null && row.contains(middle);
}).length;

test('at 1440 × 900 at least 28 items are in view without scrolling', async ({ program, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await program.open();
  expect(await page.evaluate(VISIBLE)).toBeGreaterThanOrEqual(28);
});

for (const width of [270, 320, 480, 900, 1100, 1440, 1600]) {
  test(`at ${width} px nothing scrolls sideways and every bucket can be reached`, async ({ program, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await program.open();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    for (const name of ['Today', 'This week', 'Next week', 'Overdue', 'Waiting', 'No date', 'Later']) {
      await program.place(name).scrollIntoViewIfNeeded();
      await expect(program.place(name)).toBeVisible();
    }
  });
}

test('the number of nodes stays within 2 500 whatever the tenant holds', async ({ program, sandbox, page }) => {
  test.setTimeout(90_000);
  await sandbox.switches({ pageSizes: { planner: { default: 500, max: 500 } } });
  await sandbox.generate({ plannerTasks: 2000, todoTasks: 2000, todoLists: 40, events: 60, mails: 150, people: 25, seed: 3 });
  await program.open();
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2500);
});

test('before any script, the surfaces stand where the program’s will', async ({ program, sandbox, page, browser }) => {
  const still = await browser.newContext({ javaScriptEnabled: false });
  const first = await still.newPage();
  await first.goto(`${sandbox.origin}/`);
  await program.open();
  for (const width of [900, 1100, 1440]) {
    for (const each of [first, page]) await each.setViewportSize({ width, height: 900 });
    const surfaces = await first.locator('.first-grid > i:visible').all();
    expect(surfaces).toHaveLength(width < 1024 ? 2 : 3);
    for (const [index, bucket] of ['today', 'this-week', 'next-week'].slice(0, surfaces.length).entries()) {
      const stood = await surfaces[index]?.boundingBox();
      for (const side of ['x', 'y', 'width'] as const) {
        await expect.poll(async () => Math.abs(((await page.locator(`[data-drop="bucket:${bucket}"]`).boundingBox())?.[side] ?? 0) - (stood?.[side] ?? -100)), `${side} of ${bucket} at ${width} px`).toBeLessThanOrEqual(1);
      }
    }
  }
  await still.close();
});
