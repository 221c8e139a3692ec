import { createContext, createElement, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Instant, Zone } from '../../domain/item.ts';
import { isolated } from './isolate.ts';
import { formatLocale, hostLocale } from './language.ts';

/** Words of time: days are plain calendar days, instants are shown in the program's zone. */
export interface Format {
  /** `Wed 14 Oct` */
  day(day: Day): string;
  /** `Wednesday 14 October` */
  dayLong(day: Day): string;
  /** `Wed` */
  weekday(day: Day): string;
  /** `09:00` in the program's zone; `9:00 AM` where people write it so. */
  time(at: Instant): string;
  /** `09:00–10:30` in the program's zone. */
  times(start: Instant, end: Instant): string;
  /** `Wed 14 Oct, 09:00` in the program's zone. */
  moment(at: Instant): string;
  /** Minutes from midnight as a time of day: 540 is `09:00`. */
  clock(minutes: number): string;
  /** `1 h 40`, `2 h`, `30 min` */
  minutes(count: number): string;
  /** `Thu 15 – Sun 18 Oct`; one day alone as `day` writes it. */
  range(first: Day, last: Day): string;
  /** `today`, `Thu` within five days, `Tue 20` within two weeks, else `Fri 2 Oct`. */
  dueWord(day: Day, today: Day): string;
  /** `1,204` */
  count(count: number): string;
  /** `Anna, Bo and Chen` */
  list(words: readonly string[]): string;
  /** `Wed 14 Oct, today`: one after the other, with the comma of the language between them. */
  commas(words: readonly string[]): string;
  locale: string;
  zone: Zone;
}

/** The few words Intl does not know. */
export interface FormatWords {
  today: string;
  hours(hours: string): string;
  hoursMinutes(hours: string, minutes: string): string;
  minutes(minutes: string): string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl formatter costs about as much as drawing a row, so each is made once. */
function formatter(locale: string, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** Noon UTC of a calendar day, written in UTC: a day never passes through anybody's zone (rule 5). */
function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const LONG = { weekday: 'long', day: 'numeric', month: 'long' } as const;

function timeOptions(locale: string): Intl.DateTimeFormatOptions {
  const cycle = formatter(locale, 'UTC', { hour: 'numeric' }).resolvedOptions().hourCycle;
  // Two digits keep the columns of a 24-hour day straight; "09:00 AM" nobody writes.
  return { hour: cycle === 'h12' || cycle === 'h11' ? 'numeric' : '2-digit', minute: '2-digit' };
}

function rangeWords(locale: string, first: Day, last: Day): string {
  const whole = formatter(locale, 'UTC', SHORT);
  if (first === last) return whole.format(noon(first));
  const parts = whole.formatToParts(noon(last));
  const dayFirst = parts.findIndex((part) => part.type === 'day') < parts.findIndex((part) => part.type === 'month');
  if (/^(?:en|es|pt)\b/u.test(locale) && dayFirst && first.slice(0, 7) === last.slice(0, 7)) {
    // These languages name the month twice in some regions; the head of a bucket has no room for that.
    return `${weekdayAndDay(locale, first)} – ${whole.format(noon(last))}`;
  }
  return whole.formatRange(noon(first), noon(last));
}

function weekdayAndDay(locale: string, day: Day): string {
  const made = formatter(locale, 'UTC', { weekday: 'short', day: 'numeric' });
  if (!locale.startsWith('en')) return made.format(noon(day));
  // In en-US Intl writes "20 Tue".
  const parts = made.formatToParts(noon(day));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}`;
}

function dueWords(locale: string, day: Day, today: Day, words: FormatWords): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return words.today;
  if (ahead > 0 && ahead <= 5) return formatter(locale, 'UTC', { weekday: 'short' }).format(noon(day));
  if (ahead > 5 && ahead <= 13) return weekdayAndDay(locale, day);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return formatter(locale, 'UTC', sameYear ? SHORT : { ...SHORT, year: 'numeric' }).format(noon(day));
}

const numberFormatters = new Map<string, Intl.NumberFormat>();

function numbers(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale}|${digits}`;
  const known = numberFormatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { minimumIntegerDigits: digits });
  numberFormatters.set(key, made);
  return made;
}

function minuteWords(locale: string, count: number, words: FormatWords): string {
  const total = Math.max(0, Math.round(count));
  const write = (value: number, digits: number): string => numbers(locale, digits).format(value);
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  if (hours === 0) return words.minutes(write(rest, 1));
  return rest === 0 ? words.hours(write(hours, 1)) : words.hoursMinutes(write(hours, 1), write(rest, 2));
}

/**
 * Pure: the same locale, zone and words give the same text, whatever the machine's own zone is.
 * `locale` is BCP 47; `zone` an IANA name. A day that is not a day gives an error from Intl (RangeError).
 */
export function makeFormat(locale: string, zone: Zone, words: FormatWords): Format {
  const days = (options: Intl.DateTimeFormatOptions) => (day: Day) => formatter(locale, 'UTC', options).format(noon(day));
  const times = formatter(locale, zone, timeOptions(locale));
  const comma = /^ar\b/u.test(locale) ? '،' : ',';
  return {
    locale,
    zone,
    day: days(SHORT),
    dayLong: days(LONG),
    weekday: days({ weekday: 'short' }),
    time: (at) => times.format(at),
    times: (start, end) => `${times.format(start)}–${times.format(end)}`,
    moment: (at) => `${formatter(locale, zone, SHORT).format(at)}${comma} ${times.format(at)}`,
    clock: (minutes) => formatter(locale, 'UTC', timeOptions(locale)).format(minutes * 60_000),
    count: (count) => numbers(locale, 1).format(count),
    minutes: (count) => minuteWords(locale, count, words),
    range: (first, last) => rangeWords(locale, first, last),
    dueWord: (day, today) => dueWords(locale, day, today, words),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map(isolated)),
    commas: (items) => items.map(isolated).join(`${comma} `),
  };
}

/** `locale` null: the one the page was started with. */
const Place = createContext<{ locale: string | null; zone: Zone }>({ locale: null, zone: 'UTC' });

/** Carries the program's zone, set where the program is known, and where wanted another locale than the host's. What is left out is inherited. */
export function FormatProvider(props: { locale?: string; zone?: Zone; children: ReactNode }): ReactNode {
  const outer = useContext(Place);
  const locale = props.locale ?? outer.locale;
  const zone = props.zone ?? outer.zone;
  const value = useMemo(() => ({ locale, zone }), [locale, zone]);
  return createElement(Place.Provider, { value }, props.children);
}

/** The words of time for where this component stands. The object changes only with locale, zone or language. */
export function useFormat(): Format {
  const { locale, zone } = useContext(Place);
  const { t, i18n } = useTranslation('format');
  const language = i18n.resolvedLanguage ?? 'en';
  const written = formatLocale(locale ?? hostLocale(), language);
  return useMemo(() => makeFormat(written, zone, {
    today: t('today'),
    hours: (hours) => t('hours', { hours }),
    hoursMinutes: (hours, minutes) => t('hoursMinutes', { hours, minutes }),
    minutes: (minutes) => t('minutes', { minutes }),
  }), [written, zone, t]);
}
