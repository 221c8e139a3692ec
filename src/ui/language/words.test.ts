import { describe, expect, it } from 'vitest';
import { direction } from './language.ts';

type Words = { readonly [key: string]: string | Words };
/** Namespace (file name without `.json`) to its words. */
type Language = Record<string, Words>;

/** The same word in both languages is right, beside names of products and units (`NAMES`). Values as they stand in English. */
const COGNATES: Record<string, readonly string[]> = {
  de: ['Administrator', 'Bucket', 'Chat', 'Details', 'Filter', 'In Outlook', 'In Planner', 'In To Do', 'Link', 'Name', 'Normal', 'Offline', 'Online', 'Person', 'Plan', 'Text', 'offline'],
  fr: ['Actions', 'Administration', 'Date…', 'Important', 'Invitation', 'Message', 'Messages', 'Note', 'Notes', 'Participants', 'Plan', 'Source', 'Sources', 'Urgent', 'important', 'note', 'urgent'],
  da: ['Filter', 'Normal', 'Person', 'Plan', 'Status', 'Start', 'Offline', 'Online', 'Chat', 'Administration', 'Administrator', 'Bucket', 'Download', 'Find', 'Flag', 'Invitation', 'Link', 'Mail', 'Note', 'Program', 'Stop', 'bucket', 'flag', 'links', 'note', 'offline', 'start', '{{count}} person'],
  es: ['Normal', 'Plan', 'Chat', 'No'],
  pt: ['Normal', 'Chat', 'Offline', 'Online', 'Item', 'Bucket', 'E-mail', 'bucket', 'offline', '{{count}} item'],
  nl: [
    'Bucket', 'Chat', 'Details', 'E-mail', 'Filter', 'In Outlook', 'In Planner', 'In To Do', 'Labels', 'Later', 'Later…', 'Offline', 'Online', 'Plan', 'Start', 'Week',
    'bucket', 'in {{count}} plan', 'labels', 'of', 'offline', 'privacy', 'status',
  ],
  it: ['Bucket', 'Chat', 'File', 'In Outlook', 'In Planner', 'In To Do', 'No', 'Offline', 'Online', 'bucket', 'offline', 'privacy'],
};
const NAMES = ['Triptych', 'Planner', 'To Do', 'Outlook', 'Teams', 'OneDrive', 'Microsoft', 'Markdown', 'ics', 'eml', 'h', 'min'];
const DIRECTION = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/;

const read = import.meta.glob<Words>('./*/*.json', { import: 'default', eager: true });
const languages: Record<string, Language> = {};
for (const [path, words] of Object.entries(read)) {
  const [, language = '', file = ''] = path.split('/');
  (languages[language] ??= {})[file.replace('.json', '')] = words;
}
const { en: english = {}, ...others } = languages;

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] as [string, string][] : [...flat(value, `${before}${key}.`)]));
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{.*?\}\}|\$t\(.*?\)/g))].sort();
}

/** The English line each key of `language` answers to: plural keys become those of the language, `_one` answering to `_one`. */
function asked(language: string, words: Words): Map<string, string> {
  const lines = flat(words);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return new Map([...lines].flatMap(([key, text]): [string, string][] => {
    const base = key.replace(/_(one|other)$/, '');
    if (base === key || !lines.has(`${base}_other`) || !lines.has(`${base}_one`)) return [[key, text]];
    if (key.endsWith('_one')) return [];
    return categories.map((category) => [`${base}_${category}`, category === 'one' ? lines.get(`${base}_one`) ?? text : text]);
  }));
}

/** A form for none, one or two may say the number in words. */
function needed(key: string, text: string): string[] {
  return placeholders(text).filter((each) => !(each === '{{count}}' && /_(zero|one|two)$/.test(key)));
}

function isTranslated(language: string, text: string, from: string): boolean {
  if (text !== from || COGNATES[language]?.includes(text)) return true;
  const rest = NAMES.reduce((left, name) => left.replace(new RegExp(`\\b${name}\\b`, 'g'), ''), text.replace(/\{\{.*?\}\}/g, ''));
  return !/\p{L}/u.test(rest);
}

function lineFaults(language: string, key: string, text: string, from: string): string[] {
  const faults: string[] = [];
  if (text.trim() === '') faults.push('is empty');
  if (String(needed(key, text)) !== String(needed(key, from))) faults.push(`has ${String(placeholders(text))} for ${String(placeholders(from))}`);
  if (!isTranslated(language, text, from)) faults.push(`is still English: ${text}`);
  if (DIRECTION.test(text)) faults.push('holds a character of direction');
  return faults.map((fault) => `${key} ${fault}`);
}

/** Everything that keeps `theirs` from being a whole translation of English, one line each. */
function faultsOf(language: string, theirs: Language): string[] {
  const files = new Set([...Object.keys(english), ...Object.keys(theirs)]);
  return [...files].flatMap((file) => {
    const [from, to] = [english[file], theirs[file]];
    if (from === undefined) return [`${file}.json is not in English`];
    if (to === undefined) return [`${file}.json is missing`];
    const [want, have] = [asked(language, from), flat(to)];
    return [
      ...[...want.keys()].filter((key) => !have.has(key)).map((key) => `${key} is missing`),
      ...[...have.keys()].filter((key) => !want.has(key)).map((key) => `${key} is too much`),
      ...[...have].flatMap(([key, text]) => lineFaults(language, key, text, want.get(key) ?? text.concat('?'))),
    ].map((fault) => `${file}: ${fault}`);
  });
}

/** A whole translation into nothing: every line of English, in the forms the language has, with a mark before it. */
function invented(language: string): Language {
  return Object.fromEntries(Object.entries(english).map(([file, words]) =>
    [file, Object.fromEntries([...asked(language, words)].map(([key, text]) => [key, `¿${text}`]))]));
}

/** Product N5: at least ten, one of them written from right to left. */
const PRODUCT = ['ar', 'da', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt'];

describe('the words of every language', () => {
  it('are there for the ten languages of the product, each file of them, one from right to left', () => {
    expect(Object.keys(languages).sort()).toEqual(PRODUCT);
    for (const language of PRODUCT) expect(Object.keys(languages[language] ?? {}).sort()).toEqual(Object.keys(english).sort());
    expect(PRODUCT.filter((language) => direction(language) === 'rtl')).toEqual(['ar']);
  });

  it.each(Object.keys(others))('are whole in %s', (language) => {
    expect(faultsOf(language, others[language] ?? {})).toEqual([]);
  });

  it.each(['de', 'fr', 'ar', 'ja'])('are found broken where they are, in forms as %s has them', (language) => {
    const last = { de: 'other', fr: 'many', ar: 'few', ja: 'other' }[language] ?? '';
    const broken = (change: (copy: Record<string, Record<string, string>>) => void): string[] => {
      const copy = structuredClone(invented(language)) as Record<string, Record<string, string>>;
      change(copy);
      return faultsOf(language, copy);
    };
    const put = (file: string, key: string, text: string) => broken((copy) => { (copy[file] ??= {})[key] = text; });
    expect(broken(() => undefined)).toEqual([]);
    expect(broken((copy) => { delete copy['format']; })).toEqual(['format.json is missing']);
    expect(broken((copy) => { copy['forgotten'] = {}; })).toEqual(['forgotten.json is not in English']);
    expect(broken((copy) => { delete copy['format']?.['today']; })).toEqual(['format: today is missing']);
    expect(broken((copy) => { delete copy['filter']?.[`hidden_${last}`]; })).toEqual([`filter: hidden_${last} is missing`]);
    expect(put('format', 'tomorrow', 'x')).toEqual(['format: tomorrow is too much']);
    expect(put('format', 'hours', '{{hour}} x')).toEqual(['format: hours has {{hour}} for {{hours}}']);
    expect(put('filter', `hidden_${last}`, 'x')).toEqual([`filter: hidden_${last} has  for {{count}}`]);
    expect(put('format', 'today', ' ')).toEqual(['format: today is empty']);
    expect(put('format', 'today', 'today')).toEqual(['format: today is still English: today']);
    expect(put('format', 'today', 'x\u200F')).toEqual(['format: today holds a character of direction']);
  });
});
