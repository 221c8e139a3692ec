import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

test('a task opens with its checklist and notes, and closes back to its row', async ({ program, page }) => {
  await program.open();
  const row = program.items('this-week').filter({ hasText: 'Offer v2 for Nordlys' }).first();
  await row.getByRole('button', { name: /Offer v2/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: /Offer v2 for Nordlys/ })).toBeVisible();
  await expect(drawer.getByText('Checklist')).toBeVisible();
  await expect(drawer.getByRole('link', { name: /Open in Planner/ }).or(drawer.getByRole('button', { name: /Open in Planner/ }))).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('a To Do task opens with its steps and its place in To Do', async ({ program, page }) => {
  await program.open();
  await program.items('next-week').filter({ hasText: 'Preparar la presentación' }).getByRole('button', { name: /Preparar/ }).click();
  const drawer = page.getByRole('dialog');
  for (const step of ['Guion', 'Fotos', 'Ensayo']) await expect(drawer.getByText(step)).toBeVisible();
  await expect(drawer.getByText('Open in To Do')).toBeVisible();
});

test('a colleague is read only with leave: then name, photo and presence stand there', async ({ program, sandbox, page }) => {
  await program.open();
  await program.items('today').filter({ hasText: 'Budget 2027' }).getByRole('button', { name: /Budget 2027/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Omar Haddad/ }).first().click();
  const person = page.getByRole('dialog').filter({ hasText: 'needs your permission' });
  await expect(person.getByText(/basic profile and the presence/)).toBeVisible();
  expect((await sandbox.requests()).flatMap((request) => request.scopes)).not.toContain('Presence.Read.All');
  expect(await page.evaluate(() => performance.getEntriesByType?.('resource').filter((entry) => entry.name.includes('mgt-person-card')).length ?? 0)).toBe(0);
  await person.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByRole('dialog').getByText(/Available|Busy|In a meeting|Away|Offline|Do not disturb|Be right back|In a call/).first()).toBeVisible();
  expect((await sandbox.requests()).flatMap((request) => request.scopes)).toContain('Presence.Read.All');
  await expect.poll(() => page.locator('mgt-person').evaluateAll((people) => people.some((one) => one.shadowRoot?.querySelector('img')))).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('a day opens as a sheet with its meetings in Graph Toolkit’s agenda, which asks Graph nothing', async ({ program, sandbox, page }) => {
  await program.open();
  await sandbox.clearRequests();
  await program.place('This week').getByRole('button', { name: /Thu 15 Oct/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: /Thursday 15 October/ })).toBeVisible();
  await expect(sheet.locator('mgt-agenda')).toContainText('Kundemøde Fjord Energi');
  expect(await sandbox.requests()).toEqual([]);
  await expect(sheet.locator('[data-id]')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('further own calendars are shown with their names once they are chosen', async ({ program, page }) => {
  await program.open();
  const before = await program.count('Next week');
  await page.getByRole('button', { name: /Settings/ }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Private' }).check();
  await expect.poll(() => program.count('Next week')).toBeGreaterThan(before);
  await expect(page.locator('[data-source="calendar"]').filter({ hasText: 'Private ·' }).first()).toBeAttached();
});

test('Join stands from ten minutes before the start to the end of an online meeting', async ({ program, page }) => {
  await program.open();
  const standup = program.items('today').filter({ hasText: 'Standup Nordlys' });
  await expect(standup.getByRole('link', { name: /Join/ }).or(standup.getByRole('button', { name: /Join/ }))).toBeVisible();
  const interview = program.items('today').filter({ hasText: 'Interview: Produktdesigner' });
  await expect(interview.getByText('Join')).toHaveCount(0);
  await page.clock.runFor(9 * 60_000);
  await expect(standup.getByText('Join')).toHaveCount(0);
});
