import type { Locator, Page } from '@playwright/test';
import { expect, type ProgramPage } from './fixture.ts';
import type { Sandbox } from './sandbox.ts';

/** The row of an item, wherever it stands. */
export const row = (page: Page, title: string): Locator => page.locator('[data-id][data-bucket]').filter({ hasText: title }).first();

export async function complete(page: Page, title: string): Promise<void> {
  await row(page, title).getByRole('checkbox').click();
}

/** Opens an item's drawer from its row. */
export async function openItem(page: Page, title: string): Promise<Locator> {
  await row(page, title).getByRole('button', { name: new RegExp(title.slice(0, 12)) }).first().click();
  const drawer = page.getByRole('dialog').first();
  await expect(drawer).toBeVisible();
  return drawer;
}

/** Says yes to the permission that the first act of a kind asks for. */
export async function allow(page: Page, words = { about: 'permission', yes: 'Allow' }): Promise<void> {
  const asked = page.getByRole('dialog').filter({ hasText: words.about });
  await asked.getByRole('button', { name: words.yes }).click();
  await expect(asked).toHaveCount(0);
}

export async function focusRow(page: Page, title: string): Promise<void> {
  await row(page, title).getByRole('button', { name: new RegExp(title.slice(0, 12)) }).first().focus();
}

/** What the sandbox's ledger holds, as `update todo/tasks`. */
export const written = async (program: ProgramPage): Promise<string[]> => (await program.sandbox.ledger()).map(({ action, entity }) => `${action} ${entity}`);

/** The first body that was written to each of these; undefined where nothing was. */
export async function bodiesOf(sandbox: Sandbox, ...entities: readonly string[]): Promise<(Record<string, unknown> | undefined)[]> {
  const ledger = await sandbox.ledger();
  return entities.map((wanted) => ledger.find(({ entity }) => entity === wanted)?.body as Record<string, unknown> | undefined);
}

/** Lets the page's clock run, which is the journey's, and gives answers the real time that they need. @param step milliseconds of the page */
export async function passTime(page: Page, steps = 8, step = 4_000): Promise<void> {
  for (let turn = 0; turn < steps; turn += 1) {
    await page.clock.runFor(step);
    await page.waitForTimeout(150);
  }
}

/** Has all of a place's rows drawn: scrolls to those that are drawn as they come near, and presses "Show more" until nothing more is offered. */
export async function showAll(place: Locator): Promise<void> {
  const more = place.getByRole('button', { name: /^Show (\d+ more|all|the last)/ });
  for (;;) {
    await expect(async () => {
      expect(await place.evaluate((region) => { const ahead = [...region.querySelectorAll('[data-ahead]')]; ahead[0]?.scrollIntoView(); return ahead.length; })).toBe(0);
    }).toPass({ intervals: [20] });
    if (await more.count() === 0) return;
    await more.first().click();
  }
}
