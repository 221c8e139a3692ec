import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import i18next from 'i18next';
import { isolated, joined } from './isolate.ts';
import { startLanguage } from './language.ts';

const page = { documentElement: { dir: 'ltr', lang: 'en' } };
beforeEach(() => { vi.stubGlobal('document', page); });
afterEach(() => { page.documentElement.dir = 'ltr'; vi.unstubAllGlobals(); });

// The words are one for all files of a run.
afterAll(() => i18next.changeLanguage('en'));

test('from left to right every text stays as it is', () => {
  expect(isolated('Teams')).toBe('Teams');
  expect(joined(['Teams', null, '', '6 people'])).toBe('Teams · 6 people');
});

test('from right to left a name of the other direction stands in a direction of its own; numbers and own words do not', () => {
  page.documentElement.dir = 'rtl';
  expect(isolated('Teams (2)')).toBe('\u2068Teams (2)\u2069');
  expect(['14:00', '6 أشخاص', 'شيت 3'].map(isolated)).toEqual(['14:00', '6 أشخاص', 'شيت 3']);
  expect(isolated('annex\u202Egpj.exe')).toBe('\u2068annex\u202Egpj.exe\u2069');
  expect(isolated('\u202Efdp.رس')).toBe('\u2068\u202Efdp.رس\u2069');
  expect(joined(['اجتماع Teams', '6 أشخاص'])).toBe('\u2068اجتماع Teams\u2069 · 6 أشخاص');
});

test('so do the names inside sentences, and nothing is escaped twice', async () => {
  await startLanguage('ar');
  expect(page.documentElement).toEqual({ dir: 'rtl', lang: 'ar' });
  expect(i18next.t('program:row.completeWhat', { title: 'R&D <b>' })).toBe('إكمال \u2068R&D <b>\u2069');
  expect(i18next.t('program:row.due', { day: 'الخميس' })).toBe('مستحق الخميس');
  expect(i18next.t('filter:hidden', { count: 3 })).toBe('3 مخفية');
});
