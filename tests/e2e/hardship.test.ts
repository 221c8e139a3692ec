import { allow, complete, passTime, row } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test, WEDNESDAY } from './fixture.ts';
import { tenantNamed } from './hostile.ts';
import { WRITING } from './oracle.ts';

type Item = Record<string, unknown>;

test('a newer version is put up while the page is open: what is gone is missing alone, it is said, and what was typed stays', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  await expect(page.locator('[data-acting="ready"]')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.type('Call Bo about the stand');
  await expect(page.getByRole('group', { name: 'What was understood' })).toBeVisible();
  await sandbox.deploy();
  const open = (title: string): Promise<void> => page.locator('[data-id][data-bucket]').filter({ hasText: title }).getByRole('button', { name: title }).first().click();
  await open('Approve timesheets');
  // Three tries, two seconds apart.
  await passTime(page, 4, 2_000);
  const said = page.locator('[data-outdated]');
  await expect(said).toContainText('Triptych was updated meanwhile');
  await expect(page.getByRole('combobox', { name: 'Add a task' })).toHaveValue('Call Bo about the stand');
  await expect(program.items('today').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await said.getByRole('button', { name: 'Close' }).click();
  await expect(said).toHaveCount(0);
  await sandbox.deploy(false);
  await open('Read three candidate portfolios');
  await said.getByRole('button', { name: 'Load again' }).click();
  await program.complete();
  await open('Approve timesheets');
  await expect(page.getByRole('dialog')).toContainText('Approve timesheets');
});

test('a slow line with far service and a slow processor: nothing is given up that would have come, and a change is saved', async ({ program, sandbox, page }) => {
  test.slow();
  await sandbox.grant(WRITING);
  await sandbox.network({ latencyMs: 300, kbps: 1000 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await program.open({ wait: false });
  await expect(page.locator('[data-program]')).toHaveAttribute('data-program', 'complete', { timeout: 40_000 });
  await expect(page.locator('[data-acting="ready"]')).toBeVisible({ timeout: 20_000 });
  const lines = await sandbox.requests();
  expect(lines.filter(({ status }) => status === 0 || status >= 400)).toEqual([]);
  expect(new Set(lines.map(({ url, body }) => `${url} ${JSON.stringify(body)}`)).size).toBe(lines.length);
  await complete(page, 'Read three candidate portfolios');
  await expect.poll(async () => (await sandbox.ledger()).length, { timeout: 20_000 }).toBe(1);
});

test('the browser is closed while a change is being saved: the next opening shows what the service has and claims nothing', async ({ program, sandbox, page, context, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await sandbox.grant(WRITING);
  await program.open();
  await sandbox.fault({ match: { method: 'PATCH', path: '/planner/tasks/*' }, hang: true });
  await complete(page, 'Write up interview notes');
  await expect(page.locator('[data-act-state="saving"]')).toBeVisible();
  const again = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await sandbox.clearFaults();
  expect(await sandbox.ledger()).toEqual([]);
  await again.clock.install({ time: new Date(WEDNESDAY) });
  await again.goto(`${sandbox.origin}/`);
  await expect(again.locator('[data-program]')).toHaveAttribute('data-program', 'complete', { timeout: 20_000 });
  await expect(row(again, 'Write up interview notes').getByRole('checkbox')).not.toBeChecked();
  await expect(again.locator('[data-act]')).toHaveCount(0);
});

test('what somebody else changed shows within five minutes while the page is looked at, and at once when one comes back to it', async ({ program, sandbox, page }) => {
  await program.open();
  const id = await row(page, 'Write up interview notes').getAttribute('data-id') ?? '';
  const rename = async (title: string): Promise<void> => {
    const path = `/planner/tasks/${id}`;
    const { '@odata.etag': etag = '' } = await sandbox.as<Record<string, string>>('ida', ['Tasks.ReadWrite'], 'GET', path);
    await sandbox.as('ida', ['Tasks.ReadWrite'], 'PATCH', path, { title }, { 'If-Match': etag });
  };
  await rename('Write up all interview notes');
  await passTime(page, 6, 60_000);
  await expect(row(page, 'Write up all interview notes')).toBeVisible();
  await rename('Write up the last interview notes');
  await page.clock.fastForward(8 * 3_600_000);
  await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
  await expect(row(page, 'Write up the last interview notes')).toBeVisible();
});

test('titles of 64 kB, a mail to five thousand and a meeting of a thousand are shown, opened and acted on', async ({ program, sandbox, page }) => {
  test.slow();
  const long = 'long words '.repeat(6_000);
  const people = (many: number): object[] => Array.from({ length: many }, (_, n) => ({ type: 'required', emailAddress: { name: `Person ${n}`, address: `person${n}@contoso.example` } }));
  const tenant = tenantNamed(['a', 'b', 'c', 'd']) as { planner: { tasks: Item[] }; mailboxes: Record<string, { calendars: { events: Item[] }[]; messages: Item[]; todoLists: { tasks: Item[] }[] }> };
  for (const task of tenant.planner.tasks) task['title'] = long;
  for (const { calendars, messages, todoLists } of Object.values(tenant.mailboxes)) {
    for (const task of todoLists.flatMap(({ tasks }) => tasks)) task['title'] = long;
    for (const event of calendars.flatMap(({ events }) => events)) Object.assign(event, { subject: long, attendees: people(1_000) });
    for (const message of messages) Object.assign(message, { subject: long, toRecipients: people(5_000).map((each) => ({ emailAddress: (each as { emailAddress: object }).emailAddress })) });
  }
  await sandbox.tenant(tenant);
  await program.open();
  for (const source of ['planner', 'todo', 'calendar', 'mail']) {
    await page.locator(`li[data-source="${source}"] [data-stop]`).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.locator('li[data-source="todo"]').getByRole('checkbox').click();
  await allow(page);
  await expect.poll(async () => (await sandbox.ledger()).map(({ entity, action }) => `${action} ${entity}`)).toEqual(['update todo/tasks']);
});
