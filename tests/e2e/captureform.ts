import type { Locator, Page } from '@playwright/test';
import { openItem } from './acting.ts';
import { expect } from './fixture.ts';

/** Opens the form of a mail and, the first time, lets its text be read. */
export async function form(page: Page, title = 'Re: hosting renewal'): Promise<Locator> {
  const drawer = await openItem(page, title);
  await drawer.getByRole('button', { name: 'Make a task of it' }).click();
  await drawer.getByRole('button', { name: 'Allow' }).click();
  await expect(drawer.getByRole('button', { name: 'Read the mail' })).toBeVisible();
  return drawer;
}
