import type { ProgramPage } from './fixture.ts';

/** How many stand in each place, and the rows that are drawn. */
export async function picture({ page }: ProgramPage): Promise<{ counts: string[]; rows: string[] }> {
  return {
    counts: await page.locator('section[aria-label][data-count]').evaluateAll((all) => all.map((each) => `${each.getAttribute('aria-label') ?? ''} ${each.getAttribute('data-count') ?? ''}`).sort()),
    rows: await page.locator('[data-id]:is([data-bucket="today"], [data-bucket="this-week"], [data-bucket="next-week"])').evaluateAll((all) => all.map((each) => `${each.getAttribute('data-bucket') ?? ''} ${each.getAttribute('data-id') ?? ''}`).sort()),
  };
}
