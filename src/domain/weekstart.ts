import type { Weekday } from './item.ts';

/**
 * First day of the week by region, for runtimes without `Intl.Locale` week data (Firefox).
 * Source: Unicode CLDR 48, supplemental/weekData, firstDay; every region not listed starts on Monday (001).
 */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR ' +
  'PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const FRIDAY = 'MV';

const BY_REGION = new Map<string, Weekday>([
  ...regions(FRIDAY, 5),
  ...regions(SATURDAY, 6),
  ...regions(SUNDAY, 0),
]);

/** `Intl.Locale` week data as ECMA-402 has it: 1 Monday … 7 Sunday. Older engines have the property, newer the function. */
interface WeekLocale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The first day of the week where `locale` (BCP 47) is used; Monday when the locale cannot be read. */
export function weekStartOf(locale: string): Weekday {
  const parsed = readLocale(locale);
  if (!parsed) return 1;
  const week = parsed as Intl.Locale & WeekLocale;
  const info = week.getWeekInfo?.() ?? week.weekInfo;
  if (info) return (info.firstDay % 7) as Weekday;
  return weekStartOfRegion(parsed.maximize().region ?? '001');
}

/** The same by region (ISO 3166, two letters), from the table alone. */
export function weekStartOfRegion(region: string): Weekday {
  return BY_REGION.get(region.toUpperCase()) ?? 1;
}

function readLocale(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale);
  } catch {
    return null;
  }
}

function regions(names: string, day: Weekday): [string, Weekday][] {
  return names.split(' ').map((name) => [name, day]);
}
