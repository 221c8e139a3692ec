import { allow, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

test('overdue items are spread over free days only after Accept, each with its reason, and one Undo takes all back', async ({ program, page }) => {
  await program.open();
  const overdue = await program.count('Overdue');
  await page.getByRole('button', { name: 'Spread over free days…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Spread over free days' });
  await expect(dialog.getByRole('row').or(dialog.getByRole('listitem')).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await written(program)).toEqual([]);
  await dialog.getByRole('button', { name: /Accept \d+ moves/ }).click();
  await allow(page);
  await expect.poll(() => program.count('Overdue')).toBe(0);
  await expect.poll(async () => (await written(program)).length).toBeGreaterThanOrEqual(4);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => program.count('Overdue')).toBe(overdue);
});

test('all that is overdue comes to today with one click: a task’s own date for me, a shared one planned, and one Undo takes all back', async ({ program, page }) => {
  await program.open();
  const [overdue, today] = [await program.count('Overdue'), await program.count('Today')];
  await page.getByRole('button', { name: 'All to today' }).click();
  await allow(page);
  await expect.poll(() => program.count('Overdue')).toBe(0);
  await expect.poll(() => program.count('Today')).toBe(today + overdue);
  // What is planned for me is kept in one file.
  await expect.poll(async () => new Set(await written(program))).toEqual(new Set(['update todo/tasks', 'update mail/messages', 'create drive/items']));
  await page.keyboard.press('Control+z');
  await expect.poll(() => program.count('Overdue')).toBe(overdue);
  expect(await program.count('Today')).toBe(today);
});

test('with a filter on, spreading still counts the time of what is hidden, and Clear dates leaves shared dates alone', async ({ program, page }) => {
  await program.open({ query: 'source=todo&source=planner' });
  await page.getByRole('button', { name: 'Spread over free days…' }).click();
  // Today is full of meetings, though none is in sight.
  await expect(page.locator('[data-proposal]').first()).toContainText(/full/);
  await expect(page.locator('[data-proposal][data-to="2026-10-14"]')).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Clear dates…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear dates' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Sign off supplier data model' }).getByRole('button', { name: /Change for everyone/ })).toBeVisible();
  const stay = await dialog.getByRole('listitem').count();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /Clear \d+ dates?/ }).click();
  await allow(page);
  await expect.poll(async () => new Set(await written(program))).toEqual(new Set(['update todo/tasks']));
  await expect.poll(() => program.count('Overdue')).toBe(stay);
});
