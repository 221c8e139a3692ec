import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

test('whoever asks what the app keeps reads it without signing in, on a phone and in the dark, and finds back', async ({ sandbox, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${sandbox.origin}/privacy.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
  await expect(page.getByRole('term').filter({ hasText: 'Mail.ReadBasic' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(31, 31, 31)');
  for (const next of ['Terms', 'Support', 'Privacy']) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: next }).click();
    await expect(page.getByRole('link', { name: next })).toHaveAttribute('aria-current', 'page');
  }
  await expect(page.getByRole('link', { name: 'Triptych' })).toHaveAttribute('href', '/');
});
