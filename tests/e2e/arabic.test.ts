import type { Page } from '@playwright/test';
import { allow, focusRow, openItem, row, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

const ASKED = { about: 'ينقص إذن', yes: 'السماح' };

/** How far the page, or a layer over it, reaches beyond what is in sight, CSS pixels. */
const sideways = (page: Page): Promise<number> => page.evaluate(() => Math.max(
  ...[document.documentElement, ...document.querySelectorAll('[role="dialog"]')].map((each) => each.scrollWidth - each.clientWidth),
));

const left = async (page: Page, place: string): Promise<number> => (await page.locator(`section[aria-label="${place}"]`).boundingBox())?.x ?? Number.NaN;

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-EG' });

  test('the page runs from right to left: columns, keys and the dragged row; names keep their own direction', async ({ program, sandbox, page }) => {
    await program.open();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await left(page, 'اليوم')).toBeGreaterThan(await left(page, 'هذا الأسبوع'));
    // The arrow that points to the neighbour leads to the neighbour.
    await focusRow(page, 'Read three candidate portfolios');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'))).toBe('هذا الأسبوع');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'))).toBe('اليوم');

    // A long English title begins at its own beginning and stands at the line's; a number beside an English word stays in its place.
    const title = row(page, 'Contract draft, clause 7').locator('[data-stop] > span');
    expect(await title.evaluate((each) => [getComputedStyle(each).direction, getComputedStyle(each).textAlign])).toEqual(['ltr', 'right']);
    await expect(row(page, 'Standup Nordlys')).toContainText('\u2068اجتماع Teams\u2069 · 6 أشخاص');

    const [held, onto] = [await row(page, 'Read three candidate portfolios').boundingBox(), await program.place('الأسبوع القادم').boundingBox()];
    if (held === null || onto === null) throw new Error('It is not drawn');
    await page.mouse.move(held.x + held.width / 2, held.y + 12);
    await page.mouse.down();
    await page.mouse.move(onto.x + onto.width / 2, onto.y + 60, { steps: 8 });
    // What hangs at the pointer hangs at the pointer.
    const ghost = await page.locator('[aria-hidden]').filter({ hasText: /^Read three candidate portfolios/ }).last().boundingBox();
    expect(Math.abs((ghost?.x ?? Number.NaN) - (onto.x + onto.width / 2))).toBeLessThanOrEqual(24);
    await page.mouse.up();
    await allow(page, ASKED);
    await expect(program.items('next-week').filter({ hasText: 'Read three candidate portfolios' })).toHaveCount(1);
    await focusRow(page, 'Comprar los billetes');
    // On an Arabic keyboard the key where N is gives another letter.
    await page.evaluate(() => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ى', code: 'KeyN', bubbles: true, cancelable: true })); });
    await expect(program.items('next-week').filter({ hasText: 'Comprar los billetes' })).toHaveCount(1);
    await expect.poll(async () => (await sandbox.ledger()).map(({ body }) => (body as { dueDateTime: { dateTime: string } }).dueDateTime.dateTime.slice(0, 10))).toEqual(['2026-10-19', '2026-10-19']);
    expect(await violations(page)).toEqual([]);
  });

  test('at 320 px a line is added with its day, a drawer is opened, and nothing scrolls sideways', async ({ program, sandbox, page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await program.open({ query: 'theme=dark' });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('a');
    await page.keyboard.type('مراجعة العقد غدًا 30 د +Sales');
    await expect(page.getByRole('checkbox', { name: 'إسناد إليّ' })).toBeChecked();
    await page.keyboard.press('Escape');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await allow(page, ASKED);
    await expect.poll(async () => (await written(program))[0]).toBe('create planner/tasks');
    expect((await sandbox.ledger())[0]?.body).toMatchObject({ title: 'مراجعة العقد', dueDateTime: expect.stringMatching(/^2026-10-15/) as unknown });

    const drawer = await openItem(page, 'Write up interview notes');
    await expect(drawer.getByText('قائمة التحقق')).toBeVisible();
    expect(await drawer.locator('dd').evaluateAll((values) => [...new Set(values.map((each) => getComputedStyle(each).direction))])).toEqual(['rtl']);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const hash of ['connections', 'ledger', 'keeping', 'administration']) {
      await page.evaluate((name) => { location.hash = name; }, hash);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([hash, await sideways(page)]).toEqual([hash, 0]);
    }
  });
});
