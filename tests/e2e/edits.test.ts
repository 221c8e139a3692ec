import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { allow, openItem, row, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import type { Sandbox } from './sandbox.ts';

test('the organiser renames a meeting and moves it: its guests are named first, and only what changed is sent', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, 'Workshop: onboarding flow');
  await drawer.getByRole('button', { name: 'Workshop: onboarding flow' }).click();
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Workshop: first week');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText('This tells 4 people');
  expect(await written(program)).toEqual([]);
  await asked.getByRole('button', { name: 'Go on and tell them' }).click();
  await allow(page);
  await expect.poll(async () => (await sandbox.ledger()).map(({ body }) => body)).toEqual([{ subject: 'Workshop: first week' }]);
  // What was pressed has focus again, so the drawer is not hidden from screen readers.
  await expect(drawer.getByRole('button', { name: 'Workshop: first week' })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await drawer.getByRole('button', { name: /15:40–17:00/ }).click();
  await drawer.getByLabel('To', { exact: true }).fill('2026-10-14T16:30');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await asked.getByRole('button', { name: 'Go on and tell them' }).click();
  await expect(drawer.getByRole('button', { name: /15:40–16:30/ })).toBeFocused();
  await expect.poll(async () => (await sandbox.ledger())[1]?.body).toEqual({
    isAllDay: false, start: { dateTime: '2026-10-14T13:40:00', timeZone: 'UTC' }, end: { dateTime: '2026-10-14T14:30:00', timeZone: 'UTC' },
  });
});

const field = (drawer: Locator, label: string): Locator => drawer.locator('dl > div').filter({ has: drawer.page().locator('dt', { hasText: new RegExp(`^${label}$`) }) });

async function pick(drawer: Locator, label: string, choice: string | RegExp): Promise<void> {
  await field(drawer, label).getByRole('button').first().click();
  await drawer.getByRole('menuitemradio', { name: choice }).or(drawer.getByRole('menuitemcheckbox', { name: choice })).click();
  if (await drawer.getByRole('menuitemcheckbox').count() > 0) await drawer.page().keyboard.press('Escape');
}

async function day(drawer: Locator, label: string, value: string): Promise<void> {
  await field(drawer, label).getByRole('button').first().click();
  // A day that comes whole, as from the calendar, is saved at once.
  await field(drawer, label).locator('input[type="date"]').fill(value);
  await expect(field(drawer, label).locator('input')).toHaveCount(0);
}

async function words(drawer: Locator, opener: string, name: string, value: string, enter = 'Enter'): Promise<void> {
  await drawer.getByRole('button', { name: opener }).first().click();
  await drawer.getByRole('textbox', { name }).fill(value);
  await drawer.page().keyboard.press(enter);
}

/** The ledger as what was written and which fields: `update planner/tasks title`. */
const fields = async (sandbox: Sandbox): Promise<string[]> =>
  (await sandbox.ledger()).map(({ action, entity, body }) => [`${action} ${entity}`, ...Object.keys(body ?? {}).filter((name) => !name.startsWith('@'))].join(' '));

test('every field of a Planner task is edited where it stands, and each edit sends that field alone', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, 'Offer v2 for Nordlys');
  await expect(drawer.getByText('Legal: clause 7')).toBeVisible();
  await words(drawer, 'Offer v2 for Nordlys', 'Title', 'Offer v3 for Nordlys');
  await allow(page);
  await day(drawer, 'Due', '2026-10-21');
  await day(drawer, 'Start', '2026-10-12');
  await pick(drawer, 'Priority', 'Low');
  await pick(drawer, 'Progress', 'Not started');
  await pick(drawer, 'Bucket', 'Contracts');
  await pick(drawer, 'Labels', 'DACH');
  await drawer.getByRole('textbox', { name: 'Add a step' }).fill('Ask Hanna');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: 'Add a link' }).click();
  await drawer.getByRole('textbox', { name: 'Address of the link' }).fill('https://nordlys.example/offer');
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => fields(sandbox)).toEqual([
    'update planner/tasks title', 'update planner/tasks dueDateTime', 'update planner/tasks startDateTime', 'update planner/tasks priority',
    'update planner/tasks percentComplete', 'update planner/tasks bucketId', 'update planner/tasks appliedCategories',
    'update planner/tasks/details checklist', 'update planner/tasks/details references',
  ]);
  expect(await violations(page)).toEqual([]);
});

test('every field of a To Do task is edited where it stands, its files too, and each edit sends that field alone', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, 'Read three candidate portfolios');
  await words(drawer, 'Read three candidate portfolios', 'Title', 'Read four portfolios');
  await allow(page);
  await day(drawer, 'Start', '2026-10-13');
  await pick(drawer, 'Progress', 'Waiting on others');
  await pick(drawer, 'Importance', 'Low');
  await drawer.getByRole('textbox', { name: 'Add a step' }).fill('Yuko first');
  await page.keyboard.press('Enter');
  const chosen = page.waitForEvent('filechooser');
  await drawer.getByRole('button', { name: 'Add a file' }).click();
  await (await chosen).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Three names.') });
  await expect(drawer.locator('[data-file="notes.txt"]')).toBeVisible();
  const saved = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Save notes.txt' }).click();
  expect((await readFile(await (await saved).path())).toString()).toBe('Three names.');
  await drawer.getByRole('button', { name: 'Remove notes.txt' }).click();
  await expect(drawer.locator('[data-file="notes.txt"]')).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect(drawer.locator('[data-file="notes.txt"]')).toBeVisible();
  await expect.poll(async () => (await fields(sandbox)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'update todo/tasks title', 'update todo/tasks startDateTime', 'update todo/tasks status', 'update todo/tasks importance',
    'create todo/checklistItems displayName', 'create todo/attachments name', 'delete todo/attachments', 'create todo/attachments name',
  ]);
  expect(await violations(page)).toEqual([]);
});

test('a To Do task goes to another list: made there once and gone here, and the drawer stays with it', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, 'Read three candidate portfolios');
  await expect(drawer.getByText('Portfolio B')).toBeVisible();
  await pick(drawer, 'List', 'Admin');
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['create todo/tasks', 'delete todo/tasks']);
  await expect(field(drawer, 'List')).toContainText('Admin');
  await expect(row(page, 'Read three candidate portfolios')).toContainText('Admin');
  await pick(drawer, 'Importance', 'Low');
  await expect.poll(async () => (await sandbox.ledger())[2]).toMatchObject({ action: 'update', body: { importance: 'low' }, id: (await sandbox.ledger())[0]?.id });
  // The keys of undo work in a drawer as on the page.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await sandbox.ledger())[3]?.body).toEqual({ importance: 'high' });
});

test('a Planner task goes to another plan with its steps, and Ctrl+Z brings it home: one task in the end', async ({ program, sandbox, page }) => {
  const ids = async (action: string): Promise<string[]> => (await sandbox.ledger()).filter((each) => each.action === action && each.entity === 'planner/tasks').map(({ id }) => id);
  const steps = async (id = ''): Promise<string[]> => {
    const { checklist } = await sandbox.as<{ checklist: Record<string, { title: string }> }>('ida', ['Tasks.Read'], 'GET', `/planner/tasks/${id}/details`);
    return Object.values(checklist).map(({ title }) => title);
  };
  await program.open();
  const drawer = await openItem(page, 'Offer v2 for Nordlys');
  await expect(drawer.getByText('Legal: clause 7')).toBeVisible();
  await pick(drawer, 'Plan', 'Design');
  await allow(page);
  await expect(row(page, 'Offer v2 for Nordlys')).toContainText('Design');
  await expect.poll(async () => (await ids('delete')).length).toBe(1);
  const [there] = await ids('create');
  expect(await steps(there)).toContain('Legal: clause 7');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Offer v2 for Nordlys')).toContainText('Sales');
  await expect.poll(async () => (await ids('delete')).at(1)).toBe(there);
  const made = await ids('create');
  expect(made).toHaveLength(2);
  expect(await steps(made[1])).toContain('Legal: clause 7');
  await expect(page.locator('[data-id][data-bucket]').filter({ hasText: 'Offer v2 for Nordlys' })).toHaveCount(1);
});
