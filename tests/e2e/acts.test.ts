import { allow, complete, focusRow, row, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

const COMPLETED = [
  { source: 'Planner', title: 'Write up interview notes', entity: 'planner/tasks', body: { percentComplete: 100 }, back: { percentComplete: 0 } },
  { source: 'To Do', title: 'Read three candidate portfolios', entity: 'todo/tasks', body: { status: 'completed' }, back: {} },
  { source: 'mail', title: 'Contract draft, clause 7', entity: 'mail/messages', body: { flag: { flagStatus: 'complete' } }, back: { flag: { flagStatus: 'flagged' } } },
];

for (const { source, title, entity, body, back } of COMPLETED) {
  test(`an item of ${source} is completed in place with one write, and Undo takes it back`, async ({ program, sandbox, page }) => {
    await program.open();
    const before = await program.count('Today');
    await complete(page, title);
    await allow(page);
    await expect.poll(() => program.count('Today')).toBe(before - 1);
    await expect.poll(() => written(program)).toEqual([`update ${entity}`]);
    const [first] = await sandbox.ledger();
    expect(first?.body).toMatchObject(body);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => written(program)).toEqual([`update ${entity}`, `update ${entity}`]);
    expect((await sandbox.ledger())[1]?.body).toMatchObject(back);
    await expect.poll(() => program.count('Today')).toBe(before);
  });
}

test('the first change asks with one sentence, and “Not now” takes it back without a write', async ({ program, page }) => {
  await program.open();
  const before = await program.count('Today');
  await complete(page, 'Approve timesheets');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('complete, move, edit, add and delete tasks');
  expect(await violations(page)).toEqual([]);
  // Nothing is told as done while the answer is open.
  await expect(page.locator('[data-act]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(page.locator('[data-act-state="not-allowed"]')).toHaveText('Not allowed: Approve timesheets is as it was');
  await expect.poll(() => program.count('Today')).toBe(before);
  expect(await written(program)).toEqual([]);
});

test('a To Do task moves to next week by one key: its due date is what changes', async ({ program, sandbox, page }) => {
  await program.open();
  const next = await program.count('Next week');
  await focusRow(page, 'Read three candidate portfolios');
  await page.keyboard.press('n');
  await allow(page);
  await expect.poll(() => program.count('Next week')).toBe(next + 1);
  await expect.poll(() => written(program)).toEqual(['update todo/tasks']);
  expect((await sandbox.ledger())[0]?.body).toMatchObject({ dueDateTime: { dateTime: expect.stringMatching(/^2026-10-19/) as unknown } });
});

test('a Planner task moves for me alone: its due date stays and is shown', async ({ program, page }) => {
  await program.open();
  await focusRow(page, 'Offer v2 for Nordlys');
  await page.keyboard.press('t');
  await allow(page);
  await expect(program.items('today').filter({ hasText: 'Offer v2 for Nordlys' })).toContainText('due Thu');
  await expect.poll(() => written(program)).toEqual(['create drive/items']);
  await page.reload();
  await program.complete();
  await expect(program.items('today').filter({ hasText: 'Offer v2 for Nordlys' })).toContainText('due Thu');
});

test('dragging a row to Next week moves it, and Ctrl+Z brings it back', async ({ program, page }) => {
  await program.open();
  const source = row(page, 'Read three candidate portfolios');
  await source.dragTo(program.place('Next week').getByRole('heading', { name: /Next week/ }));
  await allow(page);
  await expect(program.items('next-week').filter({ hasText: 'Read three candidate portfolios' })).toHaveCount(1);
  await expect.poll(() => written(program)).toEqual(['update todo/tasks']);
  await page.keyboard.press('Control+z');
  await expect(program.items('today').filter({ hasText: 'Read three candidate portfolios' })).toHaveCount(1);
  await expect.poll(() => written(program)).toEqual(['update todo/tasks', 'update todo/tasks']);
});

test('one line adds a task with day and list, and shows what it understood first', async ({ program, sandbox, page }) => {
  await program.open();
  await page.keyboard.press('a');
  await page.keyboard.type('Call Bo about the stand fri +Admin');
  await expect(page.getByText(/Fri 16 Oct/).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await allow(page);
  await expect(program.items('this-week').filter({ hasText: 'Call Bo about the stand' })).toContainText('Admin');
  await expect.poll(() => written(program)).toEqual(['create todo/tasks']);
  expect((await sandbox.ledger())[0]?.body).toMatchObject({ title: 'Call Bo about the stand' });
});

test('a create whose answer was lost is not made twice', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  await sandbox.fault({ match: { method: 'POST', path: '/me/todo/lists/*/tasks' }, when: 'after', status: 504, times: 1 });
  await page.keyboard.press('a');
  await page.keyboard.type('Order the badges tomorrow +Admin');
  await page.keyboard.press('Enter');
  await allow(page);
  for (let step = 0; step < 6; step += 1) { await page.clock.runFor(3_000); await page.waitForTimeout(200); }
  expect(await written(program)).toEqual(['create todo/tasks']);
  await expect(page.locator('[data-id][data-bucket]').filter({ hasText: 'Order the badges' })).toHaveCount(1);
});

test('a write that is throttled waits as long as it was told, then is made once', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  await sandbox.fault({ match: { method: 'PATCH', path: '/me/todo/**' }, status: 429, headers: { 'Retry-After': '2' }, times: 1 });
  await complete(page, 'Approve timesheets');
  await allow(page);
  for (let step = 0; step < 4; step += 1) { await page.clock.runFor(1_500); await page.waitForTimeout(200); }
  await expect.poll(async () => (await written(program)).filter((line) => line === 'update todo/tasks')).toHaveLength(1);
});

test('a write that is refused comes back with a sentence, and Discard shows what the service has', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  const before = await program.count('Today');
  await sandbox.fault({ match: { method: 'PATCH', path: '/planner/tasks/*' }, status: 403, body: { error: { code: 'MaximumActiveTasksInProject', message: 'limit', innerError: {} } } });
  await complete(page, 'Write up interview notes');
  await allow(page);
  await expect(page.getByText(/Not saved: Write up interview notes/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.locator('[data-act-state="discarded"]')).toHaveText(/^Given up: Write up interview notes.* is as it was$/);
  await expect.poll(() => program.count('Today')).toBe(before);
  expect(await written(program)).toEqual([]);
});

test('somebody else’s change of another field is merged without a question', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  const id = await row(page, 'Write up interview notes').getAttribute('data-id') ?? '';
  const task = await sandbox.as<{ '@odata.etag': string }>('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`);
  await sandbox.as('ida', ['Tasks.ReadWrite'], 'PATCH', `/planner/tasks/${id}`, { priority: 1 }, { 'if-match': task['@odata.etag'] });
  await complete(page, 'Write up interview notes');
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['update planner/tasks', 'update planner/tasks']);
  const after = await sandbox.as<{ percentComplete: number; priority: number }>('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`);
  expect(after).toMatchObject({ percentComplete: 100, priority: 1 });
});

test('a line with + and the name of a plan becomes a Planner task of mine', async ({ program, sandbox, page }) => {
  await program.open();
  await page.keyboard.press('a');
  await page.keyboard.type('Check the price sheet fri +Sales');
  await expect(page.getByText(/Fri 16 Oct/).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await allow(page);
  await expect(program.items('this-week').filter({ hasText: 'Check the price sheet' })).toContainText('Sales');
  await expect.poll(async () => (await written(program))[0]).toBe('create planner/tasks');
  const me = await sandbox.as<{ id: string }>('ida', ['User.Read'], 'GET', '/me?$select=id');
  expect((await sandbox.ledger())[0]?.body).toMatchObject({ title: 'Check the price sheet', assignments: { [me.id]: { orderHint: ' !' } } });
});

test('a line with @ gives the task to that colleague too: found in the organisation once that is allowed, and shown before it is saved', async ({ program, sandbox, page }) => {
  await program.open();
  await page.keyboard.press('a');
  await page.keyboard.type('Check the price sheet fri +Sales @bo @matej');
  const understood = page.getByRole('group', { name: 'What was understood' });
  // A mail tells Bo's address, and Planner takes nothing but accounts; of Matěj nothing on the page tells.
  await expect(understood).toContainText(/Bo Ek.* cannot be assigned: your colleagues’ accounts are not known yet/);
  expect(await violations(page)).toEqual([]);
  await understood.getByRole('button', { name: 'Look names up in my organisation' }).click();
  await expect(understood).not.toContainText('cannot be assigned');
  await expect(understood).toContainText('Matěj Dvořák');
  await expect(understood.getByRole('button', { name: 'Look names up in my organisation' })).toHaveCount(0);
  const field = page.getByRole('combobox', { name: 'Add a task' });
  await field.press('Enter');
  await expect(field).toHaveValue('Check the price sheet fri +Sales @bo @"Matěj Dvořák" ');
  await field.press('Enter');
  await allow(page);
  await expect.poll(async () => (await written(program))[0]).toBe('create planner/tasks');
  const given = await Promise.all(['ida', 'bo', 'matej'].map(async (user) => (await sandbox.as<{ id: string }>(user, ['User.Read'], 'GET', '/me?$select=id')).id));
  const { assignments, title } = (await sandbox.ledger())[0]?.body as { assignments: object; title: string };
  expect(title).toBe('Check the price sheet');
  expect(Object.keys(assignments).sort()).toEqual(given.sort());
});

test('a step ticked in the drawer changes the task’s details and nothing else', async ({ program, page }) => {
  await program.open();
  await row(page, 'Offer v2 for Nordlys').getByRole('button', { name: /Offer v2/ }).first().click();
  const drawer = page.getByRole('dialog', { name: /Offer v2/ }).or(page.getByRole('dialog')).first();
  await drawer.getByRole('checkbox', { name: 'Legal: clause 7' }).click();
  await page.getByRole('dialog').filter({ hasText: 'permission' }).getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => written(program)).toEqual(['update planner/tasks/details']);
});

test('answering an invitation names who is told, and is sent only then', async ({ program, page }) => {
  await program.open();
  await row(page, 'Pipeline call').getByRole('button', { name: /Pipeline call/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText(/This tells 1 person/);
  expect(await written(program)).toEqual([]);
  await asked.getByRole('button', { name: 'Go on and tell them' }).click();
  await page.getByRole('dialog').filter({ hasText: 'permission' }).getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => (await written(program)).length).toBe(1);
  expect((await written(program))[0]).toMatch(/calendar\/events/);
});
