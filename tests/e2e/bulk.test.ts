import { allow, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

test('a bulk act goes in batches of at most twenty, says which failed and why, and Retry writes those alone', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  const lists = await sandbox.as<{ value: { id: string }[] }>('ida', ['Tasks.ReadWrite'], 'GET', '/me/todo/lists?$top=1');
  const add = (title: string): Promise<unknown> =>
    sandbox.as('ida', ['Tasks.ReadWrite'], 'POST', `/me/todo/lists/${lists.value[0]?.id ?? ''}/tasks`, { title, dueDateTime: { dateTime: '2026-10-13T00:00:00', timeZone: 'UTC' } });
  for (let index = 1; index <= 24; index += 1) await add(`Left over ${index}`);
  const already = (await written(program)).length;
  await program.open();
  const many = await program.count('Overdue');
  expect(many).toBeGreaterThan(24);
  await sandbox.fault({ match: { method: 'PATCH', path: '/me/todo/**', part: true }, status: 403, code: 'ErrorAccessDenied', times: 3 });
  await sandbox.network({ latencyMs: 1_500 });
  await sandbox.clearRequests();
  await page.getByRole('button', { name: 'All to today' }).click();
  await allow(page);
  await page.clock.runFor(1_100);
  await expect(page.locator('[data-act]')).toContainText(new RegExp(`\\d+ of ${many} saved`));
  await expect(page.locator('[data-act-state="not-saved"]')).toContainText(`3 of ${many} not saved`);
  await expect(page.locator('[data-act-state="not-saved"] li')).toHaveText([1, 2, 3].map(() => /.+: You may not change this in To Do\./));
  expect(await violations(page)).toEqual([]);
  const batches = (await sandbox.requests()).flatMap(({ body }) => (body?.requests ? [body.requests.filter(({ method }) => method === 'PATCH').length] : []));
  expect(Math.max(...batches)).toBeLessThanOrEqual(20);
  expect(batches.filter((parts) => parts > 0).length).toBeLessThan(many / 4);
  await sandbox.network({ latencyMs: 0 });
  const before = (await written(program)).length;
  expect(before).toBeGreaterThan(already + 20);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(async () => (await written(program)).length).toBe(before + 3);
  await expect(page.locator('[data-act-state="not-saved"]')).toHaveCount(0);
  // One Undo takes all of it back.
  await page.keyboard.press('Control+z');
  await expect.poll(() => program.count('Overdue')).toBe(many);
});
