import type { Page } from '@playwright/test';
import { allow, row } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

/** Presses one key until what has focus is what is wanted. @throws when that many presses do not find it */
async function press(page: Page, key: 'Tab' | 'ArrowDown' | 'ArrowUp', name: RegExp, most: number): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      return at === null ? '' : `${at.getAttribute('aria-label') ?? ''} ${at.textContent ?? ''}`.trim();
    });
    if (name.test(said)) return;
  }
  throw new Error(`${key} never reached ${String(name)}`);
}

/** What has focus can be seen: it is drawn within the window and has an outline, a ring or a border of its own. */
async function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return false;
    const { top, bottom, left, right } = at.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
  });
}

test('a day without a mouse: walk, complete, move, open, edit, add, search, settings, and back, each change once in the ledger', async ({ program, sandbox, page }) => {
  await program.open();
  // A bucket is one stop; arrows walk its rows.
  await press(page, 'Tab', /^(Hanna Weiß|1:1|Standup|Budget)/, 60);
  await press(page, 'ArrowDown', /^Read three candidate portfolios/, 40);
  expect(await focusShows(page)).toBe(true);
  await page.keyboard.press('c');
  await allowByKeys(page);
  await expect.poll(async () => (await sandbox.ledger()).map(({ body }) => body)).toEqual([expect.objectContaining({ status: 'completed' })]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await sandbox.ledger()).length).toBe(2);

  await press(page, 'ArrowUp', /^Budget 2027/, 40);
  await press(page, 'ArrowDown', /^Read three candidate portfolios/, 40);
  await page.keyboard.press('m');
  await expect.poll(async () => (await sandbox.ledger()).length).toBe(3);
  // Focus goes on to the next row, once the page is drawn.
  await expect(row(page, 'Write up interview notes').locator(':focus')).toHaveCount(1);
  expect(await focusShows(page)).toBe(true);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await press(page, 'Tab', /^Write up interview notes/, 12);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(', really');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sandbox.ledger()).at(-1)?.body).toMatchObject({ title: 'Write up interview notes, product design, really' });
  await page.keyboard.press('Escape');
  // While it slides out it still takes the keys.
  await expect(page.locator('[role="dialog"]')).toHaveCount(0);

  await page.keyboard.press('a');
  await page.keyboard.type('Water the plants fri +Private');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Water the plants')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Add' })).toHaveValue('');
  // Esc goes back to the row one came from.
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write up interview notes').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('?');
  // It has focus a moment after it shows.
  await expect(page.getByRole('dialog', { name: 'Keys' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="dialog"]')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('timesheets');
  await expect(row(page, 'Approve timesheets')).toBeVisible();
  await expect(row(page, 'Water the plants')).toHaveCount(0);
});

/** The permission dialog, answered with keys: its first answer is the one that goes on. */
async function allowByKeys(page: Page): Promise<void> {
  const asked = page.getByRole('dialog').filter({ hasText: 'permission' });
  await expect(asked).toBeVisible();
  await press(page, 'Tab', /^Allow/, 8);
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
}

test('at 400 % of a 1280 px window nothing lies beside the page, and everything still works', async ({ program, sandbox, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  await program.open();
  expect(await wide()).toBeLessThanOrEqual(320);
  await row(page, 'Read three candidate portfolios').scrollIntoViewIfNeeded();
  await row(page, 'Read three candidate portfolios').getByRole('button', { name: /^Read three/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await row(page, 'Read three candidate portfolios').getByRole('checkbox').click();
  await allow(page);
  await expect.poll(async () => (await sandbox.ledger()).length).toBe(1);
  for (const hash of ['connections', 'keeping', 'ledger', 'administration']) {
    await page.goto(`${sandbox.origin}/#${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(320);
  }
});

test('with forced colours axe finds nothing, and what is chosen, focused and complete is still told', async ({ program, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await program.open();
  expect(await violations(page)).toEqual([]);
  await row(page, 'Read three candidate portfolios').getByRole('button', { name: /^Read three/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null) return '';
    const [own, after] = [getComputedStyle(at), getComputedStyle(at, '::after')];
    return `${own.outlineStyle} ${own.borderStyle} ${after.outlineStyle} ${after.borderStyle}`;
  });
  expect(ring).toMatch(/solid|auto/);
});

test('with reduced motion an act moves nothing: no animation runs for longer than a moment', async ({ program, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await program.open();
  const longest: number[] = [];
  await page.exposeFunction('seen', (milliseconds: number) => { longest.push(milliseconds); });
  await page.evaluate(() => {
    const look = (): void => {
      for (const each of document.getAnimations()) {
        const { duration, iterations } = each.effect?.getComputedTiming() ?? {};
        // What turns for ever is a spinner, which says that something goes on; what lasts seconds is a toast's clock, which moves nothing.
        if (typeof duration === 'number' && duration < 2_000 && iterations !== Infinity) void (window as unknown as { seen(ms: number): void }).seen(duration);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await row(page, 'Read three candidate portfolios').getByRole('checkbox').click();
  await allow(page);
  await expect(row(page, 'Read three candidate portfolios')).toHaveCount(0);
  await row(page, 'Approve timesheets').getByRole('button', { name: /^Approve/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(Math.max(0, ...longest)).toBeLessThanOrEqual(100);
});
