import { expect, test, WEDNESDAY } from './fixture.ts';
import { expectedProgram, countPlaces } from './expected.ts';

const SETTINGS = /Settings/;

test('the week start is chosen, kept with leave in the app folder, and holds after a reload', async ({ program, sandbox, page }) => {
  await program.open();
  await expect(program.place('This week')).toContainText('Thu 15 – Sun 18 Oct');
  await page.getByRole('button', { name: SETTINGS }).click();
  const drawer = page.getByRole('dialog', { name: SETTINGS });
  await drawer.getByRole('combobox', { name: 'Week starts on' }).click();
  await page.getByRole('option', { name: 'Sunday', exact: true }).click();
  await expect(program.place('This week')).toContainText('Thu 15 – Sat 17 Oct');
  await expect(program.place('Next week')).toContainText('Sun 18 – Sat 24 Oct');

  expect(await sandbox.ledger()).toEqual([]);
  await expect(drawer.getByText(/one file into its own folder/)).toBeVisible();
  await drawer.getByRole('button', { name: 'Allow' }).click();
  await expect(drawer.getByText('Saved in your OneDrive.')).toBeVisible();
  expect((await sandbox.ledger()).map(({ entity, action }) => `${action} ${entity}`)).toContain('create drive/items');

  await page.reload();
  await program.complete();
  await expect(program.place('This week')).toContainText('Thu 15 – Sat 17 Oct');
});

test('“Not now” keeps the choice for this page and writes nothing', async ({ program, sandbox, page }) => {
  await program.open();
  await page.getByRole('button', { name: SETTINGS }).click();
  const drawer = page.getByRole('dialog', { name: SETTINGS });
  await drawer.getByRole('combobox', { name: 'Week starts on' }).click();
  await page.getByRole('option', { name: 'Saturday', exact: true }).click();
  await drawer.getByRole('button', { name: 'Not now' }).click();
  await expect(program.place('This week')).toContainText('Thu 15 – Fri 16 Oct');
  expect(await sandbox.ledger()).toEqual([]);
});

test('working hours that end before they start get a sentence and change nothing', async ({ program, page }) => {
  await program.open();
  await page.getByRole('button', { name: SETTINGS }).click();
  const drawer = page.getByRole('dialog', { name: SETTINGS });
  await drawer.getByRole('textbox', { name: 'To' }).fill('07:00');
  await drawer.getByRole('textbox', { name: 'To' }).press('Tab');
  await expect(drawer.getByText(/has to end after it starts/)).toBeVisible();
  await expect(drawer.getByRole('textbox', { name: 'To' })).toHaveValue('07:00');
});

for (const zone of ['Pacific/Honolulu', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Kiritimati']) {
  test(`a mailbox in ${zone} has each item on its own day`, async ({ program, sandbox, page }) => {
    await sandbox.clock(WEDNESDAY, zone);
    await program.open();
    const expected = await expectedProgram(sandbox, new Date(WEDNESDAY), zone, 1);
    const counts = countPlaces(expected, 'todo');
    for (const [place, name] of [['today', 'Today'], ['this-week', 'This week'], ['next-week', 'Next week'], ['overdue', 'Overdue'], ['later', 'Later'], ['no-date', 'No date']] as const) {
      const whole = [...expected.places].filter(([, bucket]) => bucket === place).map(([key]) => key.split('@')[0]);
      expect(await program.count(name), `${name} in ${zone} (To Do ${counts[place] ?? 0})`).toBe(new Set(whole).size);
    }
    await expect(page.locator('[data-program]')).toHaveAttribute('data-program', 'complete');
  });
}
