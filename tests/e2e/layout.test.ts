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
