import { expect, test } from 'vitest';
import { weekStartOf, weekStartOfRegion } from './weekstart.ts';

test.each([
  ['en-US', 0], ['en-GB', 1], ['da', 1], ['de-CH', 1], ['fr-CA', 0], ['pt-BR', 0], ['pt-PT', 0], ['ja', 0], ['ar-EG', 6],
  ['ar-SA', 0], ['dv-MV', 5], ['nonsense_locale', 1], ['', 1],
])('%s', (locale, day) => {
  expect(weekStartOf(locale)).toBe(day);
});

test('the table agrees with the week data of this runtime for every region it knows', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((a) => letters.map((b) => a + b)).filter((region) => names.of(region));
  const off = regions.filter((region) => {
    const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } };
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    // Only current regions: BU, RH and YD are old names of MM, ZW and YE.
    return locale.maximize().region === region && info && info.firstDay % 7 !== weekStartOfRegion(region);
  });
  expect(regions.length).toBeGreaterThan(240);
  expect(off).toEqual([]);
});
