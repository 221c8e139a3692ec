import { expect, ProgramPage, test } from './fixture.ts';
import { CLEAN, complete, Oracle, press, rename, row, WRITING } from './oracle.ts';
import { picture } from './picture.ts';
import { randomFrom } from './random.ts';
import type { Fault, Sandbox } from './sandbox.ts';

const PLANNER = 'Write up interview notes';
const TODO = 'Read three candidate portfolios';

test.beforeEach(({ allowed }) => { allowed.expected.push(/Failed to load resource|ERR_/); });

interface GraphTask { id: string; title: string; status: string; dueDateTime?: { dateTime: string } }

/** Every To Do task of this title, as the service holds it. */
async function todoTasks(sandbox: Sandbox, title: string): Promise<GraphTask[]> {
  const lists = await sandbox.as<{ value: { id: string }[] }>('ida', ['Tasks.Read'], 'GET', '/me/todo/lists?$top=100');
  const all = await Promise.all(lists.value.map(({ id }) => sandbox.as<{ value: GraphTask[] }>('ida', ['Tasks.Read'], 'GET', `/me/todo/lists/${encodeURIComponent(id)}/tasks?$top=100`)));
  return all.flatMap(({ value }) => value).filter((task) => task.title === title);
}

/** A second window of the same person. */
async function secondPage(program: ProgramPage): Promise<{ other: ProgramPage; oracle: Oracle }> {
  const page = await program.page.context().newPage();
  const oracle = await Oracle.over(page, program.sandbox);
  const other = new ProgramPage(page, program.sandbox);
  await other.open();
  return { other, oracle };
}

test('offline for ten seconds: two changes wait and say so, then each is made once', async ({ program, page, context }) => {
  const oracle = await Oracle.open(program);
  await context.setOffline(true);
  await complete(page, PLANNER);
  await complete(page, TODO);
  await page.clock.runFor(10_000);
  await expect(page.locator('[data-waiting]')).toHaveText('changes wait: 2');
  expect(await oracle.written()).toEqual([]);
  expect(await page.evaluate(() => { const leaving = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(leaving); return leaving.defaultPrevented; })).toBe(true);
  await context.setOffline(false);
  await oracle.settle();
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  expect((await oracle.written()).sort()).toEqual(['update planner/tasks', 'update todo/tasks']);
  expect(await oracle.states()).toEqual(['saved', 'saved']);
  expect(await oracle.verdict()).toEqual(CLEAN);
});

test('a token that expires for some parts of a bulk act is renewed once for all, and those parts alone are sent again', async ({ program, sandbox, page }) => {
  const oracle = await Oracle.open(program);
  let tokens = 0;
  page.on('request', (request) => { if (request.url().endsWith('/_sandbox/token')) tokens += 1; });
  await sandbox.fault({ match: { method: 'PATCH', path: '/me/todo/**', part: true }, status: 401, code: 'InvalidAuthenticationToken', times: 2 });
  await page.getByRole('button', { name: 'All to today' }).click();
  await oracle.settle();
  await expect.poll(() => program.count('Overdue')).toBe(0);
  expect(tokens).toBe(1);
  const parts = (await oracle.sent()).filter((each) => each.startsWith('PATCH'));
  expect(parts.length - new Set(parts).size).toBe(2);
  // One for each task and mail, and one for the settings file, which holds the days of the Planner tasks.
  expect(await oracle.verdict({ expected: new Set(parts).size + 1 })).toEqual(CLEAN);
});

test('two pages edit one task: what differs is merged, what clashes is asked in the second, and both end alike', async ({ program, sandbox, page }) => {
  const first = await Oracle.open(program);
  const { other, oracle: second } = await secondPage(program);
  const id = await row(page, PLANNER).getAttribute('data-id') ?? '';
  await rename(page, PLANNER, 'Notes from the first page');
  await first.settle();
  const drawer = await rename(other.page, PLANNER, 'Notes from the second page');
  await second.settle();
  await expect(drawer.locator('[data-conflict]')).toContainText('Notes from the first page');
  await drawer.locator('[data-conflict]').getByRole('button', { name: /^Keep/ }).click();
  await second.settle();
  // The first page does not know that title yet.
  await page.getByRole('dialog').getByRole('button', { name: 'Complete' }).last().click();
  await first.settle();
  expect(await sandbox.as('ida', ['Tasks.ReadWrite'], 'GET', `/planner/tasks/${id}`)).toMatchObject({ title: 'Notes from the second page', percentComplete: 100 });
  await expect(page.getByRole('dialog')).toContainText('Notes from the second page');
  expect(await first.written()).toEqual(['update planner/tasks', 'update planner/tasks', 'update planner/tasks']);
  expect(await first.verdict({ expected: 3, acts: 3 })).toEqual(CLEAN);
  expect(await second.verdict({ expected: 3, acts: 3 })).toEqual(CLEAN);
});

test('a storm of changes of one task over a line now slow, now fast: at most two under way, and the last one counts', async ({ program, sandbox, page }) => {
  test.setTimeout(90_000);
  const oracle = await Oracle.open(program);
  const KEYS = ['m', 'n', 'w', 't'];
  for (let turn = 0; turn < 16; turn += 1) {
    await sandbox.network({ latencyMs: turn % 2 === 0 ? 350 : 0 });
    await press(page, TODO, KEYS[turn % KEYS.length] ?? 'm');
  }
  await press(page, TODO, 'n');
  await oracle.settle();
  const [task] = await todoTasks(sandbox, TODO);
  expect(task?.dueDateTime?.dateTime).toMatch(/^2026-10-19/);
  await expect(program.items('next-week').filter({ hasText: TODO })).toHaveCount(1);
  const writes = (await sandbox.requests()).filter(({ method }) => method === 'PATCH').map(({ time, durationMs }) => ({ from: time, to: time + durationMs }));
  const mostAtOnce = Math.max(...writes.map(({ from }) => writes.filter((each) => each.from <= from && from < each.to).length));
  expect(mostAtOnce).toBeLessThanOrEqual(2);
  expect(writes.length).toBeLessThanOrEqual(17);
  expect(await oracle.verdict({ expected: writes.length, acts: 17 })).toEqual(CLEAN);
});

test('undoing the completion of a repeating task takes away the occurrence that the service made', async ({ program, sandbox, page }) => {
  const title = 'Approve timesheets';
  const oracle = await Oracle.open(program);
  const before = await todoTasks(sandbox, title);
  const open = before.find(({ status }) => status === 'notStarted');
  await complete(page, title);
  await oracle.settle();
  const after = await todoTasks(sandbox, title);
  const made = after.find(({ id }) => !before.some((task) => task.id === id))?.id;
  expect(made).toBeDefined();
  expect(after.find(({ id }) => id === open?.id)?.status).toBe('completed');
  await page.keyboard.press('Control+z');
  await oracle.settle();
  expect((await todoTasks(sandbox, title)).map(({ id, status }) => [id, status])).toEqual(before.map(({ id, status }) => [id, status]));
  expect((await sandbox.ledger()).map(({ action, entity, id }) => [action, entity, id === made])).toEqual([['update', 'todo/tasks', false], ['update', 'todo/tasks', false], ['delete', 'todo/tasks', true]]);
  await expect(program.items('today').filter({ hasText: title })).toHaveCount(1);
  expect(await oracle.verdict({ expected: 3, acts: 2 })).toEqual(CLEAN);
});

test('two pages change the settings file at once, and nothing of either is lost', async ({ program, sandbox, page }) => {
  const first = await Oracle.open(program);
  const { other, oracle: second } = await secondPage(program);
  await press(page, 'Offer v2 for Nordlys', 't');
  await first.settle();
  await press(other.page, PLANNER, 'm');
  await second.settle();
  await page.getByRole('button', { name: /Settings/ }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Private' }).check();
  await press(other.page, 'Critique: empty states', 'f');
  await Promise.all([first.settle(), second.settle()]);
  await expect.poll(async () => (await sandbox.ledger()).length).toBe(4);
  await page.reload();
  await program.complete();
  await expect(program.items('today').filter({ hasText: 'Offer v2 for Nordlys' })).toHaveCount(1);
  await expect(program.items('this-week').filter({ hasText: PLANNER })).toHaveCount(1);
  await expect(page.locator('[data-source="calendar"]').filter({ hasText: 'Private ·' }).first()).toBeAttached();
  // The key pins what is not pinned: this one is.
  await press(page, 'Critique: empty states', 'f');
  await expect(page.locator('[data-act]').filter({ hasText: 'Unpinned' })).toBeVisible();
});

const PASSING: Omit<Fault, 'match'>[] = [
  { status: 503, headers: { 'Retry-After': null } }, { status: 504, when: 'after' }, { truncate: true, when: 'after' }, { status: 429, headers: { 'Retry-After': '2' } },
  { status: 401, code: 'InvalidAuthenticationToken' }, { status: 409 },
];

test('a random session of acts, undos and faults: the page ends as the service does, and a page opened then shows the same', async ({ program, sandbox, page }) => {
  test.setTimeout(90_000);
  await sandbox.grant(WRITING);
  const oracle = await Oracle.open(program);
  const random = randomFrom(Number(process.env['SEED'] ?? 20261014));
  for (let turn = 0; turn < 18; turn += 1) {
    if (turn % 3 === 0) await sandbox.fault({ match: { method: ['PATCH', 'PUT'][random(2)] ?? 'PATCH', path: '/^(?!.*batch)/' }, times: 1, ...PASSING[random(PASSING.length)] });
    if (random(5) === 0) await page.keyboard.press('Control+z');
    else {
      const rows = page.locator('[data-id]:is([data-bucket="today"], [data-bucket="this-week"]):not([data-source="calendar"])');
      const chosen = rows.nth(random(Math.min(12, await rows.count())));
      await chosen.getByRole('button').first().focus();
      await page.keyboard.press(['c', 't', 'm', 'n', 'w', 'f'][random(6)] ?? 'c');
    }
    if (random(4) === 0) await oracle.settle();
  }
  await oracle.settle();
  expect((await oracle.states()).filter((state) => state !== 'saved' && state !== 'undone')).toEqual([]);
  const writes = (await sandbox.ledger()).length;
  expect(await oracle.verdict({ expected: writes, acts: 4 })).toEqual(CLEAN);
  const before = await picture(program);
  await page.reload();
  await program.complete();
  expect(await picture(program)).toEqual(before);
});
