import type { Locator, Page } from '@playwright/test';
import { allow, openItem, written } from './acting.ts';
import { violations } from './axe.ts';
import { form } from './captureform.ts';
import { expect, test } from './fixture.ts';

/** Looks for a document and takes the one of that name. */
async function attach(page: Page, within: Locator, words: string, name: string): Promise<void> {
  await within.getByRole('combobox', { name: 'Document' }).fill(words);
  await page.getByRole('listbox').getByRole('option', { name }).click();
}

const referencesOf = (body: unknown): string[] => Object.keys((body as { references?: object } | undefined)?.references ?? {}).map(decodeURIComponent);

test('a document of one’s own, then one of a team, is found by name and hangs on a Planner task as a link; each search asks first', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await openItem(page, 'Write up interview notes');
  await drawer.getByRole('button', { name: 'Attach a document' }).click();
  // Nothing is asked of OneDrive before one said yes.
  await expect(drawer.getByRole('combobox', { name: 'Document' })).toBeDisabled();
  await drawer.getByRole('button', { name: 'Look in my OneDrive' }).click();
  await expect(drawer.getByRole('combobox', { name: 'Document' })).toBeFocused();
  await drawer.getByRole('combobox', { name: 'Document' }).fill('interview');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Interview guide\.pdf.*Hiring/]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('listbox').getByRole('option', { name: 'Interview guide' }).click();
  await allow(page);
  await expect.poll(async () => referencesOf((await sandbox.ledger()).at(-1)?.body)).toEqual([expect.stringMatching(/^https:\/\/contoso\.sharepoint\.com\/personal\/.*Interview%20guide\.pdf$/)]);
  await expect(drawer.getByRole('link', { name: 'Interview guide.pdf' })).toBeVisible();

  await drawer.getByRole('button', { name: 'Attach a document' }).click();
  await drawer.getByRole('checkbox', { name: /teams and colleagues/ }).click();
  await attach(page, drawer, 'interview scores', 'Interview scores.xlsx');
  await expect.poll(async () => referencesOf((await sandbox.ledger()).at(-1)?.body)).toEqual([expect.stringMatching(/\/sites\/.*Interview%20scores\.xlsx$/)]);
  expect(await written(program)).toEqual(['update planner/tasks/details', 'update planner/tasks/details']);
  const asked = (await sandbox.requests()).flatMap(({ url, body }) => [url, ...(body?.requests ?? []).map((part) => part.url)]).filter((url) => /search/.test(url));
  // One search for each text that stood still, not one for each letter; while leave for the wider one is awaited, one's own files are looked through.
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('a task made of a mail takes a document along; a name that finds nothing, and a search that fails, say so', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('button', { name: 'Attach a document' }).click();
  await drawer.getByRole('button', { name: 'Look in my OneDrive' }).click();
  const field = drawer.getByRole('combobox', { name: 'Document' });
  await field.fill('b');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText('Type at least two letters');
  await field.fill('zebra');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText('No file of that name');
  await sandbox.fault({ match: { path: '/me/drive/root/search**' }, status: 400, times: 1 });
  await field.fill('contract');
  await expect(drawer.getByText('Files could not be searched')).toBeVisible();
  await attach(page, drawer, 'contract fjord', 'Contract Fjord Energi.pdf');
  await expect(drawer.getByRole('link', { name: 'Contract Fjord Energi.pdf' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Save task' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured]')).toContainText('Saved: hosting renewal');
  const details = (await sandbox.ledger()).find(({ entity }) => entity === 'planner/tasks/details');
  expect(referencesOf(details?.body)).toEqual([expect.stringMatching(/^https:\/\/outlook/), expect.stringMatching(/Contract%20Fjord%20Energi\.pdf$/)]);
});
