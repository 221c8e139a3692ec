import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

const FAILS = /Failed to load resource/;

test('an administrator at first start allows, takes the role, adds people by name and from a list, saves them and removes one', async ({ program, sandbox, page }) => {
  await program.open({ query: 'user=tomasz', wait: false });
  await page.goto(`${sandbox.origin}/?user=tomasz#administration`);
  await page.getByRole('button', { name: 'Allow as an administrator' }).click();
  await expect(page.locator('[data-access]')).toHaveAttribute('data-access', 'open');
  await page.getByRole('button', { name: 'Make me its administrator' }).click();
  const list = page.locator('[data-assigned]');
  await expect(list).toHaveAttribute('data-assigned', '1');
  await expect(list).toContainText('Tomasz Wiśniewski');
  await expect(page.getByText('Triptych has no administrator here yet')).toHaveCount(0);

  await page.getByRole('combobox', { name: /Type a name/ }).click();
  await page.keyboard.type('Bo');
  await page.getByRole('option', { name: /Bo Ek/ }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(list).toHaveAttribute('data-assigned', '2');

  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Paste a list…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'List' }).fill('Name\tMail\nHanna\thanna@nordlys.example\nGone\tgone@nordlys.example');
  await dialog.getByRole('button', { name: 'Look them up' }).click();
  await expect(dialog).toContainText('1 found');
  await expect(dialog).toContainText('Nobody has this address here: gone@nordlys.example');
  await dialog.getByRole('button', { name: 'Add 1' }).click();
  await expect(list).toHaveAttribute('data-assigned', '3');
  await expect(dialog).toHaveCount(0);

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toHaveLength(4);
  await page.getByRole('button', { name: 'Remove Bo Ek' }).click();
  await expect(list).toHaveAttribute('data-assigned', '2');
  expect((await sandbox.ledger()).map(({ action, entity }) => `${action} ${entity}`)).toEqual([
    ...Array<string>(3).fill('create directory/appRoleAssignments'), 'delete directory/appRoleAssignments',
  ]);
});

test('who is no administrator is told so by Entra, and gets a request to send', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(FAILS);
  await program.open();
  await page.goto(`${sandbox.origin}/#administration`);
  await page.getByRole('button', { name: 'Allow as an administrator' }).click();
  await expect(page.getByText('you are no administrator who may agree')).toBeVisible();
  await page.getByRole('button', { name: 'Request…' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/AppRoleAssignment\.ReadWrite\.All: Lets an administrator add people[^]*https:\S+adminconsent\S+AppRoleAssignment\.ReadWrite\.All/);
  await page.getByRole('button', { name: 'Check whether it is allowed' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Not allowed yet');
});
