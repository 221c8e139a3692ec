import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

for (const theme of ['light', 'dark', 'contrast']) {
  for (const width of [320, 900, 1600]) {
    test(`axe finds nothing on the program in ${theme} at ${width} px`, async ({ program, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await program.open({ query: `theme=${theme}` });
      expect(await violations(page)).toEqual([]);
    });
  }
}
