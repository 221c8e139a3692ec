import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test, type ProgramPage } from './fixture.ts';

const row = (page: Page, title: string): Locator => page.locator('li[data-id][data-bucket]').filter({ hasText: title }).first();
const card = (page: Page, title: string): Locator => page.locator('li[data-block]').filter({ hasText: title });
const written = async (program: ProgramPage) => (await program.sandbox.ledger()).map(({ action, entity }) => `${action} ${entity}`);

/** Says yes to the permission that the first act of a kind asks for. */
async function allow(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const TASK = 'Read three candidate portfolios';

test('a task dropped on a free time becomes an event of its estimate that links back; Undo takes the event away', async ({ program, sandbox, page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await program.open();
  const slot = page.locator('[data-gap] [data-drop]').last();
  await slot.scrollIntoViewIfNeeded();
  await row(page, TASK).dragTo(slot);
  await allow(page);
  await expect(card(page, TASK)).toBeVisible();
  await expect.poll(() => written(program)).toEqual(['create calendar/events', 'create drive/items']);
  const [event] = await sandbox.ledger();
  expect(event?.body).toMatchObject({
    subject: TASK, showAs: 'busy', sensitivity: 'normal', isAllDay: false, transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, body: { contentType: 'text', content: expect.stringContaining('https://') as unknown },
  });
  await expect(row(page, TASK)).toContainText(/\d\d:\d\d–\d\d:\d\d/);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(card(page, TASK)).toHaveCount(0);
  await expect.poll(async () => (await written(program)).slice(2)).toEqual(['delete calendar/events', 'update drive/items']);
  await expect(row(page, TASK)).toBeVisible();
});

test('time kept by menu follows Outlook: moved there the plan moves, and done here the event says so and is free', async ({ program, sandbox, page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await program.open();
  await row(page, TASK).getByRole('button', { name: TASK }).focus();
  await page.keyboard.press('b');
  const times = page.getByRole('dialog', { name: new RegExp(TASK) });
  await expect(times.getByRole('combobox', { name: 'Length' })).toHaveValue('30');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(times).toHaveCount(0);
  await row(page, TASK).getByRole('button', { name: TASK }).focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /^Estimate/ }).click();
  await page.getByRole('menuitemradio', { name: '45 min' }).click();
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['create drive/items']);
  await row(page, TASK).getByRole('button', { name: TASK }).focus();
  await page.keyboard.press('b');
  await expect(times.getByRole('combobox', { name: 'Length' })).toHaveValue('45');
  await times.getByRole('combobox', { name: 'Day' }).selectOption({ index: 0 });
  await times.getByRole('combobox', { name: 'Length' }).selectOption('30 min');
  await times.getByRole('button', { name: '11:30–12:00' }).click();
  await allow(page);
  await expect(card(page, TASK)).toBeVisible();
  await expect.poll(async () => (await written(program)).slice(1)).toEqual(['create calendar/events', 'update drive/items']);
  const id = (await sandbox.ledger())[1]?.id ?? '';
  const at = (time: string) => ({ dateTime: `2026-10-16T${time}:00`, timeZone: 'Europe/Berlin' });
  await sandbox.as('ida', ['Calendars.ReadWrite'], 'PATCH', `/me/events/${encodeURIComponent(id)}`, { start: at('10:00'), end: at('10:45') });
  await page.reload();
  await program.complete();
  await expect(program.items('this-week').filter({ hasText: TASK })).toContainText('10:00–10:45');
  const before = (await sandbox.ledger()).length;
  await row(page, TASK).getByRole('checkbox').click();
  await allow(page);
  await expect.poll(async () => (await written(program)).slice(before).sort()).toEqual(['update calendar/events', 'update todo/tasks']);
  expect((await sandbox.ledger()).slice(before).find(({ entity }) => entity === 'calendar/events')?.body).toEqual({ subject: `✓ ${TASK}`, showAs: 'free' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await sandbox.ledger()).filter(({ entity }) => entity === 'calendar/events').at(-1)?.body).toEqual({ subject: TASK, showAs: 'busy' });
});

async function plan(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('suggested times come as a preview with reasons; nothing is written before Accept, and one Undo takes all of them back', async ({ program, page }) => {
  await program.open();
  const dialog = await plan(page, 'Suggest times…');
  const rows = dialog.locator('[data-plan-row]');
  await expect(rows.first()).toContainText('due today');
  await expect(rows.first()).toContainText(/\d\d:\d\d–\d\d:\d\d/);
  const count = await rows.count();
  expect(await violations(page)).toEqual([]);
  expect(await written(program)).toEqual([]);
  await dialog.getByRole('button', { name: /Accept \d+ time/ }).click();
  await allow(page);
  await expect.poll(async () => (await written(program)).filter((line) => line === 'create calendar/events').length).toBe(count);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await written(program)).filter((line) => line === 'delete calendar/events').length).toBe(count);
  await expect(page.locator('li[data-block]')).toHaveCount(0);
});

test('the morning plan has at most five steps, each skipped with one key and written only when accepted, and ends as text', async ({ program, page }) => {
  await program.open();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  const title = dialog.getByRole('heading', { level: 2 });
  await expect(title).toContainText(/items are overdue/);
  await page.keyboard.press('s');
  await expect(title).toContainText('What matters most today?');
  await dialog.getByRole('checkbox', { name: `Take ${TASK}` }).check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pin 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => written(program)).toEqual(['create drive/items']);
  await expect(title).toContainText('How long will it take?');
  for (let steps = 0; steps < 3 && !(await title.textContent())?.includes('as text'); steps += 1) {
    const before = await title.textContent();
    await page.keyboard.press('s');
    await expect(title).not.toHaveText(before ?? '');
  }
  await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(`^Wednesday 14 October\\n[\\s\\S]*09:00–09:20 Standup Nordlys[\\s\\S]*• ${TASK} \\(due today\\)`));
  expect(await written(program)).toEqual(['create drive/items']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row(page, TASK).getByLabel('Pinned')).toBeVisible();
});

test('in the evening the same key closes the day: each of the rest goes where it is told, after one Accept', async ({ program, page }) => {
  await program.sandbox.clock('2026-10-14T15:30:00Z');
  await program.open({ now: '2026-10-14T15:30:00Z' });
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toContainText('Close the day');
  const rest = await dialog.locator('[data-plan-row]').count();
  expect(rest).toBeGreaterThan(2);
  await dialog.getByRole('combobox', { name: `Where ${TASK} goes` }).selectOption('Next week');
  expect(await violations(page)).toEqual([]);
  expect(await written(program)).toEqual([]);
  await dialog.getByRole('button', { name: /^Move \d+$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect(program.items('next-week').filter({ hasText: TASK })).toHaveCount(1);
  await expect(dialog.getByRole('textbox')).toHaveValue(/^Thursday 15 October/);
});

test('a nudge is a ready draft that is opened, never sent; asked for again, the same one is found', async ({ program, page, context }) => {
  await program.open();
  await page.getByRole('button', { name: /^Waiting/ }).click();
  const waiting = program.place('Waiting').locator('li[data-id][data-source="mail"]').first();
  const nudge = async () => {
    await waiting.getByRole('button').first().focus();
    await page.keyboard.press('.');
    await page.getByRole('menuitem', { name: 'Nudge…' }).click();
  };
  await nudge();
  const dialog = page.getByRole('dialog', { name: /Nudge/ });
  await expect(dialog.getByRole('textbox')).toHaveValue(/have not heard back yet/);
  await expect(dialog).toContainText('it never sends a mail');
  expect(await violations(page)).toEqual([]);
  expect(await written(program)).toEqual([]);
  await dialog.getByRole('button', { name: 'Prepare reply' }).click();
  await expect(dialog).toContainText('The reply is ready in your drafts.');
  expect(await written(program)).toEqual(['create mail/messages']);
  expect((await program.sandbox.ledger())[0]?.body).toMatchObject({ comment: expect.stringContaining('have not heard back yet') as unknown });
  const opened = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Open the draft' }).click();
  await (await opened).close();
  await nudge();
  await page.getByRole('dialog').getByRole('button', { name: 'Prepare reply' }).click();
  await expect(page.getByRole('dialog')).toContainText('There is a draft in this conversation already.');
  expect(await written(program)).toEqual(['create mail/messages']);
});

interface GraphTask { percentComplete: number; createdBy: { user: { id: string } }; assignments: Record<string, unknown> }

/** How many open tasks of a plan Ida made for others alone. */
async function handedOut({ sandbox }: ProgramPage, title: string): Promise<number> {
  const scopes = ['User.Read', 'Tasks.Read'];
  const { id: me } = await sandbox.graph<{ id: string }>('/me', scopes);
  const plans = await sandbox.graph<{ value: { id: string; title: string }[] }>('/me/planner/plans', scopes);
  const { value } = await sandbox.graph<{ value: GraphTask[] }>(`/planner/plans/${plans.value.find((each) => each.title === title)?.id ?? ''}/tasks`, scopes);
  return value.filter(({ percentComplete, createdBy, assignments }) => percentComplete < 100 && createdBy.user.id === me && Object.keys(assignments).length > 0 && !(me in assignments)).length;
}

test('a plan that is followed tells who has what this week, what is nobody’s, and what I handed out under Waiting', async ({ program, page }) => {
  const given = await handedOut(program, 'Sales');
  expect(given).toBeGreaterThan(0);
  await program.open();
  const dialog = await plan(page, 'Team plan…');
  await dialog.getByRole('combobox', { name: 'Plan' }).selectOption('Sales');
  await dialog.getByRole('button', { name: 'Show names' }).click();
  await expect(dialog.locator('[data-team]').filter({ hasText: 'Bo Ek' })).toContainText('Faktura 20418: clear with Bo');
  expect(await violations(page)).toEqual([]);
  const waiting = await program.count('Waiting');
  await dialog.getByRole('checkbox', { name: /Show under Waiting/ }).check();
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => program.count('Waiting')).toBe(waiting + given);
  await expect.poll(() => written(program)).toEqual(['create drive/items']);
  const nobody = dialog.getByRole('list', { name: 'Nobody’s yet' });
  const open = await nobody.getByRole('listitem').count();
  await nobody.getByRole('button', { name: /^Assign to me/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => written(program)).toEqual(['create drive/items', 'update planner/tasks']);
  await expect(nobody.getByRole('listitem')).toHaveCount(open - 1);
});

test('from a row to one person: open tasks, mails and the next meeting with them, each to be opened', async ({ program, page }) => {
  await program.open();
  await row(page, 'Kundemøde Fjord Energi').getByRole('button').first().focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /^Everything with/ }).first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: 'Next meeting' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const next = drawer.locator('[data-with]').first();
  const title = (await next.locator('span').first().textContent())?.slice(0, 6) ?? '';
  await next.click();
  await expect(page.getByRole('dialog').last()).toContainText(title);
  expect(await written(program)).toEqual([]);
});

test('every picture of the week has its table, and the week can be taken away as .ics and Markdown', async ({ program, page }) => {
  await program.open();
  const pictures = await plan(page, 'Two weeks in pictures…');
  for (const name of ['Booked time per day', 'Booked time per source']) {
    const figure = pictures.getByRole('figure', { name });
    await expect(figure.getByRole('img', { name: /the table below says the same/ })).toBeVisible();
    await expect(figure.getByRole('table', { name: `${name}, as a table` })).toBeVisible();
  }
  const today = pictures.locator('[data-load="2026-10-14"]');
  const meetings = (await program.place('Today').textContent())?.match(/(\d+ h(?: \d+)?|\d+ min) meetings/)?.[1] ?? 'none';
  await expect(today).toContainText(meetings);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const away = await plan(page, 'Take my week away…');
  await expect(away.getByRole('textbox')).toHaveValue(/^# My week\n\n## Wednesday 14 October\n\n\* /);
  const saved = page.waitForEvent('download');
  await away.getByRole('button', { name: 'Save as .ics' }).click();
  expect((await saved).suggestedFilename()).toBe('triptych-2026-10-14.ics');
  expect(await written(program)).toEqual([]);
});
