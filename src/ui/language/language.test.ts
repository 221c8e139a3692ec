import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import details from './en/details.json';
import { addLateWords, direction, formatLocale, hostLocale, languageFor, startLanguage } from './language.ts';

describe('language', () => {
  it('starts in English at once and remembers the host\'s locale', async () => {
    const ready = startLanguage('de-DE');
    expect(i18next.t('format:hours', { hours: '2' })).toBe('2 h');
    addLateWords('details', details);
    expect(i18next.t('details:waiting', { count: 1 })).toBe('No answer for 1 working day');
    expect(hostLocale()).toBe('de-DE');
    await ready;
    expect(i18next.t('details:waiting', { count: 1 })).toBe('Keine Antwort seit 1 Arbeitstag');
    // The words are one for all files of a run.
    await i18next.changeLanguage('en');
  });

  it('takes the exact language, else the main one, else English', () => {
    const available = ['en', 'de', 'pt-BR', 'pt'];
    expect(languageFor('de-AT', available)).toBe('de');
    expect(languageFor('pt-BR', available)).toBe('pt-BR');
    expect(languageFor('pt-PT', available)).toBe('pt');
    expect(languageFor('fi-FI', available)).toBe('en');
    expect(languageFor('de-DE', ['en'])).toBe('en');
  });

  it('keeps the habits of the region when the words are English', () => {
    expect(formatLocale('en-GB', 'en')).toBe('en-GB');
    expect(formatLocale('de-AT', 'de')).toBe('de-AT');
    expect(formatLocale('de-DE', 'en')).toBe('en-DE');
    expect(formatLocale('ja', 'en')).toBe('en-JP');
    expect(formatLocale('not a locale', 'en')).toBe('en');
  });

  it('writes Arabic in the digits that its counts are in, and in the days that Graph counts, wherever it is spoken', () => {
    const said = (locale: string) => new Intl.DateTimeFormat(formatLocale(locale, 'ar'), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 9, 14));
    expect(said('ar')).toBe('14 أكتوبر');
    expect([said('ar-EG'), said('ar-SA'), said('de-DE')]).toEqual(Array(3).fill('14 أكتوبر'));
    expect(said('ar-EG-u-nu-arab-ca-islamic')).toBe('14 أكتوبر');
    expect(formatLocale('not a locale', 'ar')).toContain('ar');
  });

  it('knows the direction of writing', () => {
    expect(direction('ar')).toBe('rtl');
    expect(direction('he')).toBe('rtl');
    expect(direction('de')).toBe('ltr');
    expect(direction('ja')).toBe('ltr');
  });
});
