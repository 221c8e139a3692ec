import type { Page } from '@playwright/test';
import { allow, focusRow, row, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

interface Dated { dueDateTime?: { dateTime: string }; flag?: { dueDateTime: { dateTime: string } }; start?: { dateTime: string } }

/** What the ledger tells of the day an item was moved to. */
const dayIn = (body: unknown): string | undefined => {
  const { dueDateTime, flag, start } = body as Dated;
  return (dueDateTime ?? flag?.dueDateTime ?? start)?.dateTime.slice(0, 10);
};

const MOVED = [
  { source: 'To Do', title: 'Read three candidate portfolios', home: 'today', day: '2026-10-14' },
  { source: 'mail', title: 'Contract draft, clause 7', home: 'today', day: '2026-10-14' },
  { source: 'the calendar', title: 'Focus: board figures', home: 'this-week', day: '2026-10-16' },
];

/** The id of the row that has focus; null when none has. */
const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('li[data-id]')?.dataset['id'] ?? null);

async function byMenu(page: Page, title: string, verb: string): Promise<void> {
  await focusRow(page, title);
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: verb }).click();
}

async function byDate(page: Page, title: string, day: string): Promise<void> {
  await focusRow(page, title);
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByLabel('Day').fill(day);
  await page.keyboard.press('Enter');
}

for (const { source, title, home, day } of MOVED) {
  test(`an item of ${source} moves by menu, by date and by key, each one write, and Ctrl+Z goes back the whole way`, async ({ program, sandbox, page }) => {
    await page.addInitScript(() => {
      // Where a browser can speak by itself, Fluent's announcer puts nothing on the page.
      const said: string[] = [];
      Object.assign(window, { said });
      Object.assign(Document.prototype, { ariaNotify: (text: string) => { said.push(text); } });
      Object.assign(Element.prototype, { ariaNotify: (text: string) => { said.push(text); } });
    });
    await program.open();
    const heir = await row(page, title).evaluate((each) => (each.nextElementSibling as HTMLElement | null)?.dataset['id'] ?? null);
    await byMenu(page, title, 'Next week');
    await allow(page);
    await expect(program.items('next-week').filter({ hasText: title })).toHaveCount(1);
    // Focus went on to the next row, and what happened is spoken.
    if (heir !== null) await expect.poll(() => focused(page)).toBe(heir);
    await expect.poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said.join('\n'))).toMatch(new RegExp(`to Mon.*: ${title}`));
    await byDate(page, title, '2026-10-22');
    await expect.poll(async () => (await sandbox.ledger()).length).toBe(2);
    await focusRow(page, title);
    await page.keyboard.press('m');
    await expect(program.items('this-week').filter({ hasText: title })).toHaveCount(1);
    await expect.poll(async () => (await sandbox.ledger()).map(({ body }) => dayIn(body))).toEqual(['2026-10-19', '2026-10-22', '2026-10-15']);
    expect(await violations(page)).toEqual([]);
    for (let undone = 0; undone < 3; undone += 1) await page.keyboard.press('Control+z');
    await expect(program.items(home).filter({ hasText: title })).toHaveCount(1);
    await expect.poll(async () => dayIn((await sandbox.ledger()).at(-1)?.body)).toBe(day);
    expect((await sandbox.ledger()).length).toBeLessThanOrEqual(6);
  });
}

test('a shared task: planned by menu, its due date changed for everyone only by that name, completed and reopened', async ({ program, sandbox, page }) => {
  await program.open();
  const title = 'Write up interview notes';
  await byMenu(page, title, 'Next week');
  await allow(page);
  await expect(program.items('next-week').filter({ hasText: title })).toContainText('due today');
  await expect.poll(() => written(program)).toEqual(['create drive/items']);
  await focusRow(page, title);
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Change due date for everyone…' }).click();
  await page.getByRole('dialog').getByLabel('Day').fill('2026-10-23');
  await page.keyboard.press('Enter');
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['create drive/items', 'update planner/tasks']);
  expect(Object.keys((await sandbox.ledger())[1]?.body ?? {})).toEqual(['dueDateTime']);
  await focusRow(page, title);
  await page.keyboard.press('c');
  await expect.poll(async () => (await sandbox.ledger())[2]?.body).toEqual({ percentComplete: 100 });
  await program.place('Done').getByRole('button', { name: /Done/ }).click();
  // By key: the toasts of the last acts lie over the end of the column.
  await program.place('Done').getByRole('checkbox', { name: new RegExp(`Reopen ${title}`) }).press('Space');
  await expect.poll(async () => (await sandbox.ledger())[3]?.body).toEqual({ percentComplete: 0 });
});

test('a mail’s flag is cleared by menu, and Undo sets it again with its dates', async ({ program, sandbox, page }) => {
  await program.open();
  const before = await program.count('Today');
  await byMenu(page, 'Contract draft, clause 7', 'Clear flag');
  await allow(page);
  await expect.poll(() => program.count('Today')).toBe(before - 1);
  await expect.poll(async () => (await sandbox.ledger()).map(({ body }) => body)).toEqual([{ flag: { flagStatus: 'notFlagged' } }]);
  await page.locator('[data-act]').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => program.count('Today')).toBe(before);
  await expect.poll(async () => (await sandbox.ledger())[1]?.body).toMatchObject({ flag: { flagStatus: 'flagged', dueDateTime: { dateTime: '2026-10-14T00:00:00' } } });
});

test('with the network gone two changes wait and say so, leaving is guarded, and both are written once when it is back', async ({ program, page, context, allowed }) => {
  allowed.expected.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await program.open();
  await row(page, 'Approve timesheets').getByRole('checkbox').click();
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['update todo/tasks']);
  await context.setOffline(true);
  await row(page, 'Read three candidate portfolios').getByRole('checkbox').click();
  await row(page, 'Write up interview notes').getByRole('checkbox').click();
  await expect(page.getByText('changes wait: 2')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const guard = await asked;
  expect(guard.type()).toBe('beforeunload');
  await guard.dismiss();
  await context.setOffline(false);
  for (let step = 0; step < 4; step += 1) { await page.clock.runFor(3_000); await page.waitForTimeout(100); }
  await expect.poll(async () => (await written(program)).sort()).toEqual(['update planner/tasks', 'update todo/tasks', 'update todo/tasks']);
  await expect(page.getByText(/changes wait/)).toHaveCount(0);
});
