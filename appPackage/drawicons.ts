/** Draws the icons of the package and of the ribbon from their SVG sources: `npx tsx appPackage/drawicons.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Source, file to write, edge in pixels. The ribbon's are served by the app itself: Outlook fetches them by address. */
const ICONS: readonly [source: string, file: string, edge: number][] = [
  ['icons/color.svg', 'icons/color.png', 192],
  ['icons/color.svg', 'icons/color32x32.png', 32],
  ['icons/outline.svg', 'icons/outline.png', 32],
  ...[16, 32, 64, 80, 128].map((edge): [string, string, number] => ['icons/small.svg', `../src/public/icons/${edge}.png`, edge]),
];

mkdirSync(here('../src/public/icons'), { recursive: true });
const executablePath = process.env['CHROMIUM'];
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
const page = await browser.newPage();
for (const [source, file, edge] of ICONS) {
  await page.setViewportSize({ width: edge, height: edge });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${edge}px;height:${edge}px}</style>${readFileSync(here(source), 'utf8')}`);
  writeFileSync(here(file), await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: edge, height: edge } }));
}
await browser.close();
