import { expect, test } from './fixture.ts';

test('a filter by source narrows every place, says how many it hides, and holds after a reload', async ({ program, page }) => {
  await program.open();
  const whole = await program.count('Today');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('checkbox', { name: 'Planner' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => program.count('Today')).toBeLessThan(whole);
  await expect(page.locator('[data-id]:not([data-source="planner"])')).toHaveCount(0);
  const narrowed = await program.count('Today');
  expect(new URL(page.url()).search).not.toBe('');
  await page.reload();
  await program.complete();
  expect(await program.count('Today')).toBe(narrowed);
  await expect(page.getByRole('button', { name: /Filter: 1 choice, \d+ hidden/ })).toBeVisible();
});

test('search finds by title without regard to case and accents, and Escape brings everything back', async ({ program, page }) => {
  await program.open();
  const whole = await program.count('Today');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search items' }).fill('COMITE');
  await expect.poll(() => program.count('Today')).toBe(1);
  await expect(program.items('today')).toContainText('Comité de pilotage');
  await page.keyboard.press('Escape');
  await expect.poll(() => program.count('Today')).toBe(whole);
});

test('a search that finds nothing says so and offers the way back', async ({ program, page }) => {
  await program.open();
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search items' }).fill('zzzz');
  await expect(page.getByText('Nothing passes the filter').first()).toBeVisible();
  await page.getByRole('button', { name: /Show (it|them)/ }).first().click();
  await expect.poll(() => program.count('Today')).toBeGreaterThan(0);
});
