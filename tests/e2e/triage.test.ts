import { allow, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

test('triage walks what is overdue and undecided, one key each, and Z goes back a step', async ({ program, page }) => {
  await program.open();
  const overdue = await program.count('Overdue');
  await page.keyboard.press('y');
  const dialog = page.getByRole('dialog', { name: 'Triage' });
  await expect(dialog.getByText(/^1 of \d+$/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('c');
  await allow(page);
  await expect(dialog.getByText(/^2 of \d+$/)).toBeVisible();
  await page.keyboard.press('s');
  await expect(dialog.getByText(/^3 of \d+$/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(dialog.getByText(/^2 of \d+$/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(dialog.getByText(/^1 of \d+$/)).toBeVisible();
  await expect.poll(async () => (await written(program)).length).toBe(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => program.count('Overdue')).toBe(overdue);
});
