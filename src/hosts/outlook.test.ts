import { expect, it } from 'vitest';
import { themeOfColour } from './outlook.ts';

it('tells dark from light by the background that Outlook names', () => {
  expect(['#212121', '#000000', '292929', '#0a2f4a'].map(themeOfColour)).toEqual(['dark', 'dark', 'dark', 'dark']);
  expect(['#ffffff', '#f0f0f0', '#FAF9F8', '#e1dfdd'].map(themeOfColour)).toEqual(['light', 'light', 'light', 'light']);
  expect([undefined, '', 'white'].map(themeOfColour)).toEqual([null, null, null]);
});
