import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

const FAILS = /Failed to load resource/;

test('the Connections page tells each source, explains each permission, and lets one choose, disconnect and connect', async ({ program, sandbox, page }) => {
  await program.open();
  await page.getByRole('button', { name: /^To Do/ }).first().click();
  await page.getByRole('button', { name: 'Connections' }).click();
  await expect(page.getByRole('heading', { name: 'Connections', level: 1 })).toBeFocused();
  const row = (source: string) => page.locator(`[data-connection="${source}"]`);
  for (const source of ['planner', 'todo', 'calendar', 'mail']) await expect(row(source)).toHaveAttribute('data-status', 'on');
  expect(await violations(page)).toEqual([]);

  const permission = page.locator('[data-scope="Presence.Read.All"]');
  await permission.getByRole('button', { name: /free or busy/ }).click();
  await expect(permission).toContainText('It cannot see why they are busy');
  await expect(permission).toContainText('It opens everybody’s status');
  await permission.getByRole('button', { name: 'Allow…' }).click();
  await expect(permission).toHaveAttribute('data-status', 'on');

  await page.getByRole('button', { name: 'More for To Do' }).click();
  await page.getByRole('menuitem', { name: 'Choose what is shown' }).click();
  const list = page.getByRole('dialog').getByRole('checkbox').first();
  await expect(list).toBeChecked();
  const name = await page.getByRole('dialog').locator('bdi').first().textContent();
  await list.click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'More for Mail' }).click();
  await page.getByRole('menuitem', { name: 'Choose what is shown' }).click();
  await expect(page.getByRole('dialog').getByText('Inbox')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More for Planner' }).click();
  await page.getByRole('menuitem', { name: 'Disconnect' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nothing changes in Planner itself');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(row('planner')).toHaveAttribute('data-status', 'off');
  await sandbox.clearRequests();
  await row('todo').getByRole('button', { name: 'More for To Do' }).click();
  await page.getByRole('menuitem', { name: 'Read again now' }).click();
  await page.getByRole('button', { name: 'Back to the program' }).click();
  await program.complete('partial');
  await expect(page.locator('[data-bucket] [data-source="planner"], [data-source="planner"][data-id]')).toHaveCount(0);
  await expect(page.locator('[data-source="todo"][data-id]', { hasText: ` · ${name}` })).toHaveCount(0);
  expect((await sandbox.requestLines()).includes('/planner/')).toBe(false);

  // Its place on the page offers to connect it again.
  await page.getByRole('button', { name: /^Planner off/ }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await program.complete();
  await expect(page.locator('[data-source="planner"][data-id]').first()).toBeVisible();

  await page.goto(`${sandbox.origin}/#connections`);
  await expect(row('planner')).toHaveAttribute('data-status', 'on');
  await expect(row('files')).toHaveAttribute('data-status', 'consent');
  await row('files').getByRole('button', { name: 'Allow…' }).click();
  await expect(row('files')).toHaveAttribute('data-status', 'on');
});

test('a source that fails says why and since when in its row, and can be tried again there', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(FAILS);
  await program.open();
  await sandbox.fault({ match: { path: '/me/planner/tasks' }, status: 403, code: 'Forbidden', times: 99 });
  await page.goto(`${sandbox.origin}/#connections`);
  await page.getByRole('button', { name: 'More for Planner' }).click();
  await page.getByRole('menuitem', { name: 'Read again now' }).click();
  const row = page.locator('[data-connection="planner"]');
  await expect(row).toHaveAttribute('data-status', 'blocked');
  await expect(row).toContainText(/since \d/);
  await expect(row).toContainText('Planner refused to show your items. (answer 403)');
  await expect(page.locator('[data-connection="todo"]')).toHaveAttribute('data-status', 'on');
  await sandbox.clearFaults();
  await row.getByRole('button', { name: 'Retry' }).click();
  await expect(row).toHaveAttribute('data-status', 'on');
});

test('the ledger holds every call there was, in plain words; what is kept is shown, downloaded and deleted', async ({ program, sandbox, page }) => {
  await program.open();
  await page.getByRole('button', { name: /Settings/ }).click();
  const drawer = page.getByRole('dialog', { name: /Settings/ });
  await drawer.getByRole('radio', { name: 'Compact' }).click();
  await drawer.getByRole('button', { name: 'Allow' }).click();
  await expect(drawer.getByText('Saved in your OneDrive.')).toBeVisible();
  await drawer.getByRole('button', { name: 'What we keep' }).click();
  await expect(page.getByRole('heading', { name: 'What we keep', level: 1 })).toBeFocused();
  await sandbox.clearRequests();
  await page.reload();
  await expect(page.locator('[data-file]')).toHaveAttribute('data-file', 'there');
  await expect(page.locator('pre')).toContainText('"density": "compact"');
  expect(await violations(page)).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ density: 'compact' });
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted. Nothing of yours is kept now.')).toBeVisible();
  expect((await sandbox.ledger()).at(-1)).toMatchObject({ entity: 'drive/items', action: 'delete' });

  await page.getByRole('button', { name: 'Back to Connections' }).click();
  await page.getByRole('button', { name: 'Call ledger' }).click();
  const logged = (await sandbox.requests()).filter(({ method }) => method !== 'OPTIONS').flatMap((request): unknown[] => request.body?.requests ?? [request]);
  await expect(page.locator('[data-calls]')).toHaveAttribute('data-calls', String(logged.length));
  await expect(page.locator('[data-call="read"], [data-call="write"]')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Only changes' }).click();
  await expect(page.locator('[data-call]').first()).toContainText('Delete your settings file');
  await expect(page.locator('[data-call]').first()).toContainText('Files.ReadWrite.AppFolder');
});

test('a dialog gives focus back to what opened it, a menu’s to the menu’s button, and the page takes it where nothing had it', async ({ program, sandbox, page }) => {
  await program.open();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${sandbox.origin}/#connections`);
  for (const [source, item] of [['Planner', 'Disconnect'], ['Calendar', 'Choose what is shown']] as const) {
    const more = page.getByRole('button', { name: `More for ${source}` });
    await more.click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    expect(await violations(page)).toEqual([]);
  }
});
