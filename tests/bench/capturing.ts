import type { Browser, Locator, Page } from '@playwright/test';
import { SIZES, type Bed } from './bed.ts';
import { percentile } from './figures.ts';
import { openApp } from './opening.ts';
import { row, type Row } from './report.ts';

/** Milliseconds: a button that is not there ends the bench with its name, it does not hang it. */
const PATIENCE = 20_000;

/** Opens the capture form of one of the mails of the page, in turn, filled in with what the mail says. */
async function form(page: Page, place: number): Promise<Locator> {
  const mails = page.locator('[data-bucket][data-source="mail"]');
  const mail = mails.nth(place % (await mails.count()));
  await mail.scrollIntoViewIfNeeded();
  await mail.locator('[data-stop]').click();
  const drawer = page.getByRole('dialog').first();
  await drawer.getByRole('button', { name: 'Make a task of it' }).click();
  return drawer;
}

/** The first capture asks for leave and loads what it needs; it is not measured. */
async function allowed(page: Page): Promise<void> {
  const drawer = await form(page, 0);
  await drawer.getByRole('button', { name: 'Allow' }).click();
  await drawer.getByRole('button', { name: 'Read the mail' }).waitFor();
  await drawer.getByRole('button', { name: 'Save task' }).click();
  const asked = page.getByRole('dialog', { name: /permission/ });
  await asked.getByRole('button', { name: 'Allow' }).click();
  await drawer.locator('[data-captured="saved"]').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}

/** Milliseconds from the next click to the moment at which the page says "saved". Told by the page itself: Playwright looks every half second. */
function timeToSaved(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    document.addEventListener('click', ({ timeStamp }) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('[data-captured="saved"]') === null) return;
        watch.disconnect();
        resolve(performance.now() - timeStamp);
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    }, { once: true, capture: true });
  }));
}

/** From the one click in the form until it says that it is saved: task, its details with note and link, and the memory of the mail. */
export async function captureRow(bed: Bed, browser: Browser, times: number): Promise<Row> {
  await bed.load(SIZES.S);
  const { opened } = await openApp(bed, browser);
  const { page } = opened;
  page.setDefaultTimeout(PATIENCE);
  await allowed(page);
  const took: number[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    const drawer = await form(page, turn);
    await drawer.getByRole('button', { name: 'Read the mail' }).waitFor();
    const saved = timeToSaved(page);
    await drawer.getByRole('button', { name: 'Save task' }).click();
    took.push(await saved);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }
  await opened.context.close();
  return row('F1', 'a plain mail saved as a task: click to saved, S', percentile(took, 50), 'ms', 1_000, { note: `p95 ${percentile(took, 95).toFixed(0)}, ${times} mails` });
}
