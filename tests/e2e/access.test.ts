import { expect, test } from './fixture.ts';

const FAILS = /Failed to load resource/;

test('where only administrators may consent, the first start says so, with a message to send; allowed, it works', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(FAILS);
  await sandbox.signIn({ adminOnly: true });
  await program.open({ wait: false });
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Your administrator has to allow Triptych' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue(/Enterprise applications → Triptych → Permissions/);
  await sandbox.signIn({ adminOnly: false });
  await page.reload();
  await program.complete();
});

test('who is removed while working keeps what was read and hears whom to ask; added again, the page goes on', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(FAILS);
  await program.open();
  const today = await program.count('Today');
  await sandbox.requireAssignment(true);
  await sandbox.fault({ match: { path: '$batch', part: false }, status: 401, code: 'InvalidAuthenticationToken', times: 99 });
  await page.getByRole('button', { name: /^Mail/ }).first().click();
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.locator('[data-shut-out]')).toContainText('You may no longer use Triptych');
  expect(await program.count('Today')).toBe(today);
  await sandbox.clearFaults();
  await sandbox.requireAssignment(false);
  await page.keyboard.press('Escape');
  await page.clock.fastForward(61_000);
  await expect(page.locator('[data-shut-out]')).toHaveCount(0);
  await program.complete();
});

test('a permission taken back shows in the place of its source alone, on the page and on Connections, and is given again there', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(FAILS);
  await program.open();
  await sandbox.revoke(['Mail.ReadBasic']);
  await sandbox.fault({ match: { path: '$batch', part: false }, status: 401, code: 'InvalidAuthenticationToken', times: 1 });
  await page.clock.fastForward('06:00');
  await program.complete('partial');
  await expect(page.getByText('Mail is not allowed yet.')).toBeVisible();
  expect(await program.count('Today')).toBeGreaterThan(0);
  await page.locator('.fui-MessageBar').getByRole('button', { name: 'Connections' }).click();
  const row = page.locator('[data-connection="mail"]');
  await expect(row).toHaveAttribute('data-status', 'consent');
  await expect(page.locator('[data-connection="planner"]')).toHaveAttribute('data-status', 'on');
  await expect(page.locator('[data-scope="Mail.ReadBasic"]')).toHaveAttribute('data-status', 'consent');
  await row.getByRole('button', { name: 'Allow…' }).click();
  await expect(row).toHaveAttribute('data-status', 'on');
});
