import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import acts from './en/acts.json';
import add from './en/add.json';
import type admin from './en/admin.json';
import type capture from './en/capture.json';
import type connections from './en/connections.json';
import type consent from './en/consent.json';
import type details from './en/details.json';
import type documents from './en/documents.json';
import type edit from './en/edit.json';
import filter from './en/filter.json';
import format from './en/format.json';
import type keys from './en/keys.json';
import type pane from './en/pane.json';
import type people from './en/people.json';
import type permissions from './en/permissions.json';
import type plan from './en/plan.json';
import type privacy from './en/privacy.json';
import program from './en/program.json';
import type settings from './en/settings.json';
import type signin from './en/signin.json';
import type triage from './en/triage.json';
import type understood from './en/understood.json';
import { isolated } from './isolate.ts';

/** Words of pages that load after the program: `addLateWords` brings their English along with the page. */
interface LateWords {
  admin: typeof admin;
  capture: typeof capture;
  connections: typeof connections;
  consent: typeof consent;
  details: typeof details;
  documents: typeof documents;
  edit: typeof edit;
  keys: typeof keys;
  pane: typeof pane;
  people: typeof people;
  permissions: typeof permissions;
  plan: typeof plan;
  privacy: typeof privacy;
  settings: typeof settings;
  signin: typeof signin;
  triage: typeof triage;
  understood: typeof understood;
}

const english = { acts, add, filter, format, program };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'program';
    resources: typeof english & LateWords;
  }
}

/** Words of the languages that are not bundled: one JSON per namespace, fetched when the language is asked for. */
const others = import.meta.glob<Record<string, unknown>>(['./*/*.json', '!./en/*.json'], { import: 'default' });

/** The best language there are words for; English when there is none. `locale` is BCP 47, e.g. `de-AT`. */
export function languageFor(locale: string, available: readonly string[] = availableLanguages()): string {
  const wanted = locale.toLowerCase();
  const found = available.find((one) => one.toLowerCase() === wanted)
    ?? available.find((one) => one.toLowerCase() === wanted.split('-')[0]);
  return found ?? 'en';
}

/** Languages whose words can be shown. */
export function availableLanguages(): string[] {
  const folders = Object.keys(others).map((path) => path.split('/')[1] ?? '');
  return ['en', ...new Set(folders)];
}

/**
 * The locale dates and times are written in: the language of the words, with the region's habits.
 * `de-DE` with English words gives `en-DE`: 24 hours and day before month, but no German weekday inside an English line.
 */
export function formatLocale(locale: string, language: string): string {
  return inDigitsOf(language, spoken(locale, language));
}

function spoken(locale: string, language: string): string {
  try {
    const asked = new Intl.Locale(locale);
    if (asked.language === language.split('-')[0]) return locale;
    const region = asked.maximize().region;
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return language;
  }
}

/** Arabic alone: Egypt writes ٩ where `ar` writes 9, and the counts inside the words are 9, so a line would mix the two. */
function inDigitsOf(language: string, locale: string): string {
  return language === 'ar' ? new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' }).toString() : locale;
}

/** `rtl` for languages written from right to left. Asked of the script, since `Intl.Locale.textInfo` is not everywhere. */
export function direction(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr';
}

let started = 'en-GB';

/** The locale the page was started with, whatever language its words are in. */
export function hostLocale(): string {
  return started;
}

async function addWords(language: string): Promise<void> {
  const files = Object.entries(others).filter(([path]) => path.startsWith(`./${language}/`));
  await Promise.all(files.map(async ([path, read]) => {
    const namespace = path.slice(language.length + 3, -'.json'.length);
    i18next.addResourceBundle(language, namespace, await read());
  }));
}

/**
 * Starts the words: English at once, another language after its files came (the promise says when).
 * Sets `lang` and `dir` on `<html>` to the language really shown. A language that cannot be fetched leaves English.
 */
export async function startLanguage(locale: string): Promise<void> {
  started = locale;
  const language = languageFor(locale);
  if (!i18next.isInitialized) {
    void i18next.use(initReactI18next).init({
      lng: 'en',
      fallbackLng: 'en',
      defaultNS: 'program',
      resources: { en: english },
      initAsync: false,
      // React escapes; twice would show &amp;. What is put into a line keeps its own direction instead.
      interpolation: { escapeValue: true, escape: isolated },
      react: { useSuspense: false },
    });
  }
  markPage('en');
  if (language === 'en') return;
  await addWords(language).then(() => {
    // Before the words change and all is drawn anew: what is drawn asks which way the page runs (`isolated`).
    markPage(language);
    return i18next.changeLanguage(language);
  }).catch(() => undefined);
}

/** Brings the English words of a page that loads late; other languages have theirs already. Called once, beside the page's own code. */
export function addLateWords<Name extends keyof LateWords>(namespace: Name, words: LateWords[Name]): void {
  i18next.addResourceBundle('en', namespace, words);
}

function markPage(language: string): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}
