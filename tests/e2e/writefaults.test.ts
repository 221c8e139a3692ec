import { expect, ProgramPage, test, WEDNESDAY } from './fixture.ts';
import { add, CLEAN, complete, Oracle, press, rename, row } from './oracle.ts';
import { startSecure, type Fault, type Sandbox } from './sandbox.ts';

const PLANNER = 'Write up interview notes';
const TODO = 'Read three candidate portfolios';
const MAIL = 'Contract draft, clause 7';

test.beforeEach(({ allowed }) => { allowed.expected.push(/Failed to load resource/); });

const stamp = (day: string): object => ({ dateTime: `${day}T00:00:00`, timeZone: 'UTC' });

async function idOf(oracle: Oracle, title: string): Promise<string> {
  return (await row(oracle.page, title).getAttribute('data-id')) ?? '';
}

/** Another person of the plan changes a task. */
async function plannerElsewhere(sandbox: Sandbox, id: string, body: object): Promise<void> {
  const task = await sandbox.as<{ '@odata.etag': string }>('yuko', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`);
  await sandbox.as('yuko', ['Tasks.ReadWrite'], 'PATCH', `/planner/tasks/${id}`, body, { 'if-match': task['@odata.etag'] });
}

/** The same person changes a To Do task on another device. @returns its path */
async function todoPath(sandbox: Sandbox, title: string): Promise<string> {
  const lists = await sandbox.as<{ value: { id: string }[] }>('ida', ['Tasks.Read'], 'GET', '/me/todo/lists?$top=100');
  for (const { id } of lists.value) {
    const tasks = await sandbox.as<{ value: { id: string; title: string }[] }>('ida', ['Tasks.Read'], 'GET', `/me/todo/lists/${id}/tasks?$top=100`);
    const found = tasks.value.find((task) => task.title === title);
    if (found) return `/me/todo/lists/${id}/tasks/${found.id}`;
  }
  throw new Error(`No ${title}`);
}

test('somebody else changed another field: all three services merge it without a word', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  const [planner, mail] = [await idOf(oracle, PLANNER), await idOf(oracle, MAIL)];
  const todo = await todoPath(sandbox, TODO);
  // Planner merges by itself what does not clash, so the refusal that asks for a new reading is added.
  await plannerElsewhere(sandbox, planner, { priority: 9 });
  await sandbox.as('ida', ['Tasks.ReadWrite'], 'PATCH', todo, { importance: 'low' });
  await sandbox.as('ida', ['Mail.ReadWrite'], 'PATCH', `/me/messages/${mail}`, { flag: { flagStatus: 'flagged', startDateTime: stamp('2026-10-20'), dueDateTime: stamp('2026-10-20') } }, { prefer: 'IdType="ImmutableId"' });
  await sandbox.fault({ match: { method: 'PATCH', path: '/planner/tasks/*' }, status: 412, times: 1 });
  for (const title of [PLANNER, TODO, MAIL]) await complete(page, title);
  await oracle.settle();
  expect(await oracle.states()).toEqual(['saved', 'saved', 'saved']);
  expect(await oracle.verdict({ foreign: 3 })).toEqual(CLEAN);
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${planner}`)).toMatchObject({ percentComplete: 100, priority: 9 });
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', todo)).toMatchObject({ status: 'completed', importance: 'low' });
  expect(await sandbox.as('ida', ['Mail.ReadWrite'], 'GET', `/me/messages/${mail}`, undefined, { prefer: 'IdType="ImmutableId"' })).toMatchObject({ flag: { flagStatus: 'complete', dueDateTime: { dateTime: expect.stringMatching(/^2026-10-20/) as unknown } } });
});

test('the same field changed here and elsewhere: both stand side by side, and the ledger holds what was chosen', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  const id = await idOf(oracle, PLANNER);
  const todo = await todoPath(sandbox, TODO);
  await plannerElsewhere(sandbox, id, { title: 'Notes, as Yuko calls them' });
  await sandbox.as('ida', ['Tasks.ReadWrite'], 'PATCH', todo, { title: 'Portfolios, as the phone calls them' });

  const drawer = await rename(page, PLANNER, 'Notes, as I call them');
  await oracle.settle();
  const asked = drawer.locator('[data-conflict]');
  await expect(asked).toContainText('Notes, as I call them');
  await expect(asked).toContainText('Notes, as Yuko calls them');
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`)).toMatchObject({ title: 'Notes, as Yuko calls them' });
  await asked.getByRole('button', { name: /^Keep/ }).click();
  await oracle.settle();
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`)).toMatchObject({ title: 'Notes, as I call them' });
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const second = await rename(page, TODO, 'Portfolios, as I call them');
  await oracle.settle();
  const again = second.locator('[data-conflict]');
  await expect(again).toContainText('Portfolios, as the phone calls them');
  await again.getByRole('button', { name: /^(Take|Use)/ }).click();
  await oracle.settle();
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', todo)).toMatchObject({ title: 'Portfolios, as the phone calls them' });
  await expect(page.locator('[data-conflict]')).toHaveCount(0);
  expect(await oracle.verdict({ expected: 1, foreign: 2 })).toEqual(CLEAN);
});

test('a write that is throttled says saving, waits the two seconds it was told, then is made once', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  await sandbox.fault({ match: { method: 'PATCH', path: '/me/todo/**' }, status: 429, headers: { 'Retry-After': '2' }, times: 1 });
  await page.clock.pauseAt(new Date('2026-10-14T07:20:00Z'));
  await press(page, TODO, 'n');
  await expect.poll(() => oracle.sent()).toHaveLength(1);
  await page.waitForTimeout(150);
  await expect(row(page, TODO).locator('[data-state="saving"]')).toHaveCount(1);
  await page.clock.runFor(1_900);
  await page.waitForTimeout(150);
  expect(await oracle.sent()).toHaveLength(1);
  expect(await oracle.written()).toEqual([]);
  await page.clock.runFor(600);
  await expect.poll(() => oracle.written()).toEqual(['update todo/tasks']);
  await page.clock.resume();
  await oracle.settle();
  await expect(row(page, TODO).locator('[data-state]')).toHaveCount(0);
  expect(await oracle.verdict()).toEqual(CLEAN);
});

test('of a bulk act only the part that was throttled is sent again', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  const path = await todoPath(sandbox, 'Call the dentist');
  await sandbox.fault({ match: { method: 'PATCH', path, part: true }, status: 429, headers: { 'Retry-After': '2' }, times: 1 });
  await page.getByRole('button', { name: 'All to today' }).click();
  await oracle.settle();
  const parts = (await oracle.sent()).filter((each) => each.startsWith('PATCH'));
  const again = parts.filter((each, index) => parts.indexOf(each) !== index);
  expect(again).toEqual([`PATCH ${path}`]);
  await expect.poll(() => program.count('Overdue')).toBe(0);
  expect(new Set(await oracle.states())).toEqual(new Set(['saved']));
  // One for each task and mail, and one for the settings file, which holds the days of the Planner tasks.
  expect(await oracle.verdict({ expected: new Set(parts).size + 1 })).toEqual(CLEAN);
});

test('a service that is down for a moment is waited for; down for long, it is said, kept, and saved by Retry', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  await sandbox.fault({ match: { method: 'PATCH', path: '/planner/**' }, status: 503, headers: { 'Retry-After': null }, times: 2 });
  await complete(page, PLANNER);
  await oracle.settle();
  expect(await oracle.states()).toEqual(['saved']);
  await sandbox.fault({ match: { method: 'PATCH', path: '/me/todo/**' }, status: 503, headers: { 'Retry-After': null } });
  await complete(page, TODO);
  await oracle.settle();
  const toast = page.locator('[data-act-state="not-saved"]');
  await expect(toast).toContainText('Not saved: Read three candidate portfolios');
  await expect(toast).toContainText('To Do did not answer');
  expect(await oracle.verdict({ expected: 1 })).toEqual(CLEAN);
  await sandbox.clearFaults();
  await toast.getByRole('button', { name: 'Retry' }).click();
  await oracle.settle();
  await expect(page.locator('[data-act-state="not-saved"]')).toHaveCount(0);
  expect(await oracle.written()).toEqual(['update planner/tasks', 'update todo/tasks']);
  expect(await oracle.verdict({ expected: 2, acts: 2 })).toEqual(CLEAN);
});

/** Two things are made and three changed; of each the answer does not arrive. */
async function loseAnswers(oracle: Oracle, how: Omit<Fault, 'match'>): Promise<void> {
  const { page, sandbox } = oracle;
  const hit = (method: string, path: string): Promise<void> => sandbox.fault({ ...how, match: { method, path }, when: 'after', times: 1 });
  await hit('POST', '/planner/tasks');
  await add(page, 'Check the price sheet fri +Sales');
  await oracle.settle();
  await hit('POST', '/me/todo/lists/*/tasks');
  await add(page, 'Order the badges fri +Admin');
  await oracle.settle();
  for (const path of ['/planner/tasks/*', '/me/todo/lists/*/tasks/*', '/me/messages/*']) await hit('PATCH', path);
  for (const title of [PLANNER, TODO, MAIL]) await complete(page, title);
  await oracle.settle();
  expect((await oracle.written()).sort()).toEqual(['create planner/tasks', 'create todo/tasks', 'update mail/messages', 'update planner/tasks', 'update todo/tasks']);
  expect(await oracle.states()).toEqual(['saved', 'saved', 'saved', 'saved', 'saved']);
  for (const title of ['Check the price sheet', 'Order the badges']) await expect(page.locator('[data-id][data-bucket]').filter({ hasText: title })).toHaveCount(1);
  expect(await oracle.verdict()).toEqual(CLEAN);
}

test('the answer was lost on its way (504): nothing is made or changed twice, in Planner, To Do or mail', async ({ program }) => {
  await loseAnswers(await Oracle.open(program), { status: 504 });
});

test('the connection was reset after the write: nothing is made or changed twice, in Planner, To Do or mail', async ({ browser }) => {
  const { sandbox, stop } = await startSecure();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await sandbox.clock(WEDNESDAY);
  await loseAnswers(await Oracle.open(new ProgramPage(await context.newPage(), sandbox)), { reset: true });
  await context.close();
  await stop();
});

test('a change that is refused stands as not saved until Retry or Discard', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  const before = await program.count('Today');
  await sandbox.fault({ match: { method: 'PATCH', path: '/planner/**' }, status: 403, code: 'ErrorAccessDenied' });
  await complete(page, PLANNER);
  await oracle.settle();
  const toast = page.locator('[data-act-state="not-saved"]');
  await expect(toast).toContainText('You may not change this in Planner.');
  await expect(row(page, PLANNER).locator('[data-state="not-saved"]')).toBeVisible();
  expect(await oracle.sent()).toHaveLength(1);
  expect(await oracle.verdict()).toEqual(CLEAN);
  await toast.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => program.count('Today')).toBe(before);
  await expect(row(page, PLANNER).locator('[data-state]')).toHaveCount(0);
  expect(await oracle.written()).toEqual([]);
});

test('an item that was deleted meanwhile leaves with a note, and what was typed can still be copied', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  const path = await todoPath(sandbox, TODO);
  const before = await program.count('Today');
  await sandbox.as('ida', ['Tasks.ReadWrite'], 'DELETE', path);
  const drawer = await rename(page, TODO, 'Read the three portfolios and write to Yuko');
  await oracle.settle();
  await expect(page.locator('[data-act-state="not-saved"]')).toContainText('It was deleted in To Do meanwhile.');
  await expect(drawer).toContainText('Read the three portfolios and write to Yuko');
  await expect(drawer.getByRole('status')).toContainText('Not saved.');
  await expect.poll(() => program.count('Today')).toBe(before - 1);
  expect(await oracle.verdict({ foreign: 1 })).toEqual(CLEAN);
});
