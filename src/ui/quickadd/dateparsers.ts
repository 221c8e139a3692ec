import type { Chrono, Refiner } from 'chrono-node';

/** Reads dates in one language. */
export type DateParser = Pick<Chrono, 'parse'>;

interface Language {
  casual: Chrono;
}

/** Languages that dates can be written in, each fetched only for those whose host speaks it. English comes to all. */
const LANGUAGES: Record<string, () => Promise<Language>> = {
  de: () => import('chrono-node/de'),
  fr: () => import('chrono-node/fr'),
  es: () => import('chrono-node/es'),
  pt: () => import('chrono-node/pt'),
  nl: () => import('chrono-node/nl'),
  it: () => import('chrono-node/it'),
  ja: () => import('chrono-node/ja'),
  ar: () => import('./arabicdates.ts'),
};

/** Regions where an English date such as 10/20 has the month first. */
const MONTH_FIRST = ['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'FM', 'MH', 'PW', 'BZ'];

/**
 * The languages dates are read in, the person's own first, English always.
 * @param locale BCP 47 @throws what a failed download of the code throws
 */
export async function loadDateParsers(locale: string): Promise<DateParser[]> {
  const { language, region } = new Intl.Locale(locale).maximize();
  const [own, english] = await Promise.all([language === 'en' ? null : LANGUAGES[language]?.(), import('chrono-node/en')]);
  const monthFirst = MONTH_FIRST.includes(region ?? '');
  return [...(own ? [own.casual] : []), monthFirst ? english.casual : english.GB].map(withoutZoneNames);
}

/** Without this, "14:00 ist" would be an hour of India, and the word gone from the title. */
function withoutZoneNames(chrono: Chrono): DateParser {
  const kept = chrono.clone();
  kept.refiners = kept.refiners.filter((refiner: Refiner) => !('timezoneOverrides' in refiner));
  return kept;
}
