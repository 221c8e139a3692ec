import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { APP, expect, test } from './standin.ts';

/** What axe finds in the pane, whatever stands around it. */
async function found(page: Page): Promise<string[]> {
  const pane = page.frames().find((frame) => frame.url().startsWith(`${APP}/pane.html`));
  return pane === undefined ? ['no pane'] : violations(pane);
}

test.beforeEach(async ({ standIn, allowed }) => {
  // office.js reads the browser's own timeline, which the journey's clock leaves empty; Outlook's window asks the sandbox for a token it may not have yet.
  allowed.push(/reading 'responseEnd'/, /status of 400/);
  await standIn.outlook();
});

test('in the Outlook pane a person allows the app in Outlook itself, reads a mail, and a pinned pane follows the selection', async ({ standIn }) => {
  const { app, page } = standIn;
  await standIn.screen('consent').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await standIn.screen('declined').getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await standIn.complete();
  const head = app.locator('[data-mail="read"] h1');
  const rows = page.locator('#list button .subject');
  await expect(head).toHaveText(await rows.nth(0).innerText());
  await rows.nth(3).click();
  await expect(head).toHaveText(await rows.nth(3).innerText());
  expect(await found(page)).toEqual([]);
  await app.getByRole('tab', { name: 'Mail' }).press('ArrowRight');
  await expect(app.getByRole('heading', { name: /^Today/ })).toBeVisible();
  expect(await found(page)).toEqual([]);
  await page.getByLabel('Theme').selectOption('dark');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('several mails, none, and one being written each have their own words in the pane', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await sandbox.consent('ida', ['Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read', 'Tasks.Read', 'User.Read']);
  await page.reload();
  await standIn.complete();
  await page.locator('#list button').nth(1).click({ modifiers: ['Control'] });
  await page.locator('#list button').nth(2).click({ modifiers: ['Control'] });
  await expect(app.locator('[data-mail="several"] li')).toHaveCount(3);
  await page.getByRole('button', { name: 'Select nothing' }).click();
  await expect(app.locator('[data-pane="program"]')).toBeVisible();
  await app.getByRole('tab', { name: 'Mail' }).click();
  await expect(app.locator('[data-mail="none"]')).toContainText('No mail is open');
  expect(await found(page)).toEqual([]);

  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByLabel('Subject').fill('Hall for May');
  await standIn.complete();
  await expect(app.locator('[data-mail="compose"]')).toContainText('It has no place in your mailbox yet');
  expect(page.frames().some((frame) => frame.url().startsWith(`${APP}/pane.html`))).toBe(true);
});

test('the open mail is flagged by one click, its answer is put on a day by two, and Undo leaves it as it was', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await sandbox.consent('ida', ['Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read', 'Tasks.Read', 'User.Read', 'Mail.ReadWrite', 'Mail.Read']);
  await page.reload();
  await standIn.complete();
  // The first one that has no flag.
  for (let place = 0; place < 12; place += 1) {
    await page.locator('#list button').nth(place).click();
    await expect(app.locator('[data-mail="read"] h1')).toHaveText(await page.locator('#list button .subject').nth(place).innerText());
    if (await app.locator('[data-followup]').getAttribute('data-followup') === 'none') break;
  }
  const state = app.locator('[data-followup]');
  const flags = async (): Promise<unknown[]> => (await sandbox.ledger()).map(({ body }) => (body as { flag?: unknown }).flag);
  await app.getByRole('button', { name: 'Flag', exact: true }).click();
  await expect(app.getByRole('button', { name: 'Flag', exact: true, pressed: true })).toBeVisible();
  await expect.poll(flags).toEqual([{ flagStatus: 'flagged' }]);
  await app.getByRole('button', { name: 'Reply later' }).click();
  await app.getByRole('menuitem', { name: /^Tomorrow/ }).click();
  await expect(state).toHaveAttribute('data-followup', '2026-10-15');
  expect(await found(page)).toEqual([]);
  await expect.poll(flags).toMatchObject([{ flagStatus: 'flagged' }, { flagStatus: 'flagged', dueDateTime: { dateTime: expect.stringMatching(/^2026-10-15/) as unknown } }]);
  await page.locator('#app').focus();
  await state.getByRole('button').first().focus();
  await page.keyboard.press('Control+z');
  await expect(state).toHaveAttribute('data-followup', 'flagged');
  await page.keyboard.press('Control+z');
  await expect(state).toHaveAttribute('data-followup', 'none');
  await expect.poll(async () => (await flags()).at(-1)).toEqual({ flagStatus: 'notFlagged' });
});
