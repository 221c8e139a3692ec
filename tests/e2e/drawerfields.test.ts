import type { Locator, Page } from '@playwright/test';
import { allow, openItem, row, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import type { Sandbox } from './sandbox.ts';

const PORTFOLIOS = 'Read three candidate portfolios';
const field = (drawer: Locator, label: string): Locator => drawer.locator('dl > div').filter({ has: drawer.page().locator('dt', { hasText: new RegExp(`^${label}$`) }) });

/** Bodies of what was written, the newest last. */
const bodies = async (sandbox: Sandbox): Promise<unknown[]> => (await sandbox.ledger()).map(({ body }) => body);

async function chooseFile(page: Page, drawer: Locator, name: string, bytes: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await drawer.getByRole('button', { name: 'Add a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, 7) });
}

test('reminder, repetition, categories and note of a To Do task are set in its drawer, each by itself', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, PORTFOLIOS);
  await field(drawer, 'Reminder').getByRole('button').first().click();
  await field(drawer, 'Reminder').locator('input').fill('2026-10-15T08:30');
  await page.keyboard.press('Enter');
  await allow(page);
  await expect.poll(() => bodies(sandbox)).toEqual([{ isReminderOn: true, reminderDateTime: { dateTime: '2026-10-15T06:30:00', timeZone: 'UTC' } }]);

  await field(drawer, 'Repeats').getByRole('button').first().click();
  await field(drawer, 'Repeats').getByRole('combobox').selectOption('weekly');
  await expect.poll(async () => (await bodies(sandbox)).length).toBe(2);
  expect((await bodies(sandbox))[1]).toMatchObject({ recurrence: { pattern: { type: 'weekly', interval: 1 } } });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');

  await field(drawer, 'Categories').getByRole('button').first().click();
  const category = drawer.getByRole('menuitemcheckbox').first();
  const name = (await category.innerText()).trim();
  await category.click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await bodies(sandbox)).length).toBe(3);
  expect((await bodies(sandbox))[2]).toEqual({ categories: [name] });

  await drawer.getByRole('button', { name: /Add a note|Edit notes/ }).click();
  await drawer.getByRole('textbox', { name: 'Notes' }).fill('Yuko first, <b>then</b> Bo.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await bodies(sandbox)).length).toBe(4);
  expect((await bodies(sandbox))[3]).toEqual({ body: { content: 'Yuko first, <b>then</b> Bo.', contentType: 'text' } });
  expect(await violations(page)).toEqual([]);
});

test('a file above 3 MB goes on after a lost connection; one above 25 MB is refused in words and nothing is sent', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource|ERR_/);
  await program.open();
  await sandbox.grant(['Tasks.ReadWrite']);
  const drawer = await openItem(page, PORTFOLIOS);
  await chooseFile(page, drawer, 'film.mov', 26_300_000);
  await expect(drawer.getByText('film.mov is too large')).toContainText('25 MB');
  expect(await written(program)).toEqual([]);
  await sandbox.fault({ match: { method: 'PUT', path: '/**/attachmentSessions/*/content' }, reset: true, times: 1 });
  await chooseFile(page, drawer, 'stand.pdf', 5_000_000);
  const asks = drawer.getByRole('button', { name: 'Allow' });
  await expect(asks.or(drawer.locator('[data-file="stand.pdf"]'))).toBeVisible({ timeout: 30_000 });
  if (await asks.isVisible()) await asks.click();
  await expect(drawer.locator('[data-file="stand.pdf"]')).toBeVisible({ timeout: 30_000 });
  const made = (await sandbox.ledger()).filter(({ entity }) => entity === 'todo/attachments');
  expect(made.map(({ action, after }) => [action, after?.['name'], after?.['size']])).toEqual([['create', 'stand.pdf', 5_000_000]]);
  await drawer.getByRole('button', { name: 'Remove stand.pdf' }).click();
  await expect(drawer.locator('[data-file="stand.pdf"]')).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect(drawer.locator('[data-file="stand.pdf"]')).toBeVisible({ timeout: 30_000 });
});

for (const [answer, verb] of [['Maybe', 'tentativelyAccept'], ['Decline', 'decline']] as const) {
  test(`the answer ${answer} names who is told, and is sent only then`, async ({ program, sandbox, page }) => {
    await program.open();
    const drawer = await openItem(page, 'Pipeline call');
    await drawer.getByRole('button', { name: answer, exact: true }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText(/This tells 1 person/);
    expect(await written(program)).toEqual([]);
    await asked.getByRole('button', { name: 'Go on and tell them' }).click();
    await allow(page);
    await expect.poll(async () => (await sandbox.requests()).filter(({ url }) => url.includes(verb)).length).toBe(1);
    if (answer === 'Decline') await expect(row(page, 'Pipeline call')).toHaveCount(0);
  });
}
