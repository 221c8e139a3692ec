import { expect, test } from '@playwright/test';
import { startDevelopment } from './sandbox.ts';

test('npm start shows the program from its sources, under the same policy, and each stand-in host has its page', async ({ page }) => {
  const { sandbox, stop } = await startDevelopment();
  try {
    const complaints: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${sandbox.origin}/`);
    await expect(page.locator('[data-program]')).toHaveAttribute('data-program', 'complete', { timeout: 40_000 });
    await expect(page.getByText('Sample data')).toBeVisible();
    expect(complaints).toEqual([]);
    for (const host of ['teams', 'outlook']) expect((await page.request.get(`${sandbox.origin}/hosts/${host}`)).headers()['content-type']).toMatch(/^text\/html/);
  } finally {
    await stop();
  }
});
