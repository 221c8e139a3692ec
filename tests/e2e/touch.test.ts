import type { CDPSession, Locator, Page } from '@playwright/test';
import { allow, row, written } from './acting.ts';
import { expect, test } from './fixture.ts';

test.use({ hasTouch: true, viewport: { width: 1100, height: 800 } });

interface Point { x: number; y: number }

/** A finger on the glass: what the browser's own input gets, so that its scrolling and its gestures are the true ones. */
class Finger {
  private constructor(private readonly page: Page, private readonly wire: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  private send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> {
    return this.wire.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  }

  async press(at: Point): Promise<void> { await this.send('touchStart', [at]); }
  async lift(): Promise<void> { await this.send('touchEnd', []); }

  async slide(from: Point, to: Point): Promise<void> {
    for (let step = 1; step <= 8; step += 1) {
      await this.send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
      await this.page.waitForTimeout(16);
    }
  }
}

async function middle(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('It is not drawn');
  return { x: box.x + Math.min(80, box.width / 2), y: box.y + Math.min(box.height / 2, 20) };
}

/** How far anything on the page is scrolled, CSS pixels. */
const scrolled = (page: Page): Promise<number> => page.evaluate(() => [...document.querySelectorAll('*')].reduce((sum, each) => sum + each.scrollTop, 0));

test('a long press lifts a row and a finger drops it on Next week; a swipe scrolls and moves nothing', async ({ program, sandbox, page }) => {
  await program.open();
  const finger = await Finger.on(page);
  const title = 'Read three candidate portfolios';
  const held = await middle(row(page, title));

  // A swipe over the row: nothing is lifted, whatever it passes.
  const before = await scrolled(page);
  await finger.press(held);
  await finger.slide(held, { x: held.x, y: held.y - 160 });
  await expect(page.locator('[data-dragging]')).toHaveCount(0);
  await finger.lift();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
  expect(await written(program)).toEqual([]);

  const again = await middle(row(page, title));
  await finger.press(again);
  await page.clock.runFor(500);
  await expect(page.locator('[data-dragging]')).toHaveCount(1);
  await finger.slide(again, await middle(program.place('Next week').getByRole('heading', { name: /Next week/ })));
  await expect(page.locator('[data-drop-over]')).toHaveCount(1);
  await finger.lift();
  await allow(page);
  await expect(program.items('next-week').filter({ hasText: title })).toHaveCount(1);
  await expect.poll(() => written(program)).toEqual(['update todo/tasks']);
  expect((await sandbox.ledger())[0]?.body).toEqual({ dueDateTime: { dateTime: '2026-10-19T00:00:00', timeZone: 'UTC' } });
});
