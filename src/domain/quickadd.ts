import { isDay } from './day.ts';
import type { Day, Person, Zone } from './item.ts';
import { findPerson, findPlace } from './quickaddnames.ts';
import { LENGTH_IN_WORDS, lengthAt } from './quickaddlength.ts';
import type { Named } from './taskedit.ts';

/** A date or time of day that the date parser found, as places in the text (`to` is the first after it). */
export interface DateFound {
  from: number;
  to: number;
  /** Null when only a time was written. */
  day: Day | null;
  /** Minutes from midnight; null when only a day was written. */
  time: number | null;
  /** End of a written range (`14-15:30`), minutes from midnight. */
  until?: number | null;
}

export interface QuickAddOptions {
  /** Finds dates in the languages of the person; given by the page, since the library for it is large. */
  parseDates: (text: string, today: Day) => readonly DateFound[];
  today: Day;
  zone: Zone;
  plans: readonly Named[];
  lists: readonly Named[];
  /** Those most likely meant first. */
  people: readonly Person[];
  locale: string;
}

export interface Mark {
  from: number;
  to: number;
  kind: 'date' | 'target' | 'person' | 'length';
}

/** What was not understood for sure, with the words it is about. */
export interface Doubt {
  kind: 'no-title' | 'unknown-place' | 'several-places' | 'unknown-person' | 'several-people' | 'second-place' | 'second-length'
    | 'second-date' | 'past-day' | 'list-has-no-people';
  text: string;
}

/** What one line was understood as (F8); shown before anything is saved. */
export interface QuickAdd {
  title: string;
  day: Day | null;
  /** Minutes from midnight. */
  time: number | null;
  /** Estimate or length, minutes. */
  minutes: number | null;
  target: { kind: 'plan' | 'list'; id: string; name: string } | null;
  people: Person[];
  /** On by default: a task that nobody is assigned to is on nobody's page. */
  assignMe: boolean;
  /** What of the text was understood, in order, never overlapping. The rest is the title. */
  marks: Mark[];
  doubts: Doubt[];
}

type Parts = Omit<QuickAdd, 'title' | 'assignMe'>;

/**
 * Reads one line: `Call Bo fri 14:00 30m +Sales @Bo`. `+` names a plan or list and `@` a person, by the beginning of the
 * name, case and accents aside, in quotes when it has spaces; `30m`, `1h`, `1h30` and `1.5h` are lengths; dates are what
 * `parseDates` finds in the rest. What is not understood stays in the title, so no word is ever lost.
 */
export function parseQuickAdd(text: string, options: QuickAddOptions): QuickAdd {
  const parts: Parts = { day: null, time: null, minutes: null, target: null, people: [], marks: [], doubts: [] };
  readTokens(text, options, parts);
  readDates(text, options, parts);
  parts.marks.sort((a, b) => a.from - b.from);
  const title = titleOf(text, parts.marks);
  const doubts = [...parts.doubts, ...finalDoubts(title, parts, options.today)];
  return { ...parts, title, doubts, assignMe: true };
}

/** A word after `+` or `@`, with or without quotes; or any other word. */
const TOKEN = new RegExp(String.raw`(?<=^|\s)(?:([+@])(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|(\S+))|(${LENGTH_IN_WORDS}|\S+))`, 'giu');

function readTokens(text: string, options: QuickAddOptions, parts: Parts): void {
  let before = '';
  for (const match of text.matchAll(TOKEN)) {
    const [whole, sign, ...groups] = match;
    const word = groups.pop();
    const quoted = groups.slice(0, 4).find((each) => each !== undefined);
    const name = quoted ?? (groups[4] ?? '').replace(/[,.;:!?]+$/u, '');
    const length = quoted === undefined ? whole.length - ((groups[4] ?? '').length - name.length) : whole.length;
    const mark = { from: match.index, to: match.index + (sign === undefined ? whole.length : length) };
    if (sign === '+') readPlace(name, mark, options, parts);
    else if (sign === '@') readPerson(name, mark, options, parts);
    else readLength(word ?? '', before, mark, options.locale, parts);
    before = whole;
  }
}

type Span = Pick<Mark, 'from' | 'to'>;

function readPlace(name: string, span: Span, options: QuickAddOptions, parts: Parts): void {
  const { found, several } = findPlace(name, options.plans, options.lists);
  if (!found) {
    // "+45 12 34 56 78" and "+1" are no plans.
    if (name !== '' && !/^\d/u.test(name)) parts.doubts.push({ kind: 'unknown-place', text: name });
    return;
  }
  if (parts.target) {
    parts.doubts.push({ kind: 'second-place', text: name });
    return;
  }
  if (several) parts.doubts.push({ kind: 'several-places', text: name });
  parts.target = found;
  parts.marks.push({ ...span, kind: 'target' });
}

function readPerson(name: string, span: Span, options: QuickAddOptions, parts: Parts): void {
  const { found, several } = findPerson(name, options.people);
  if (!found) {
    if (name !== '') parts.doubts.push({ kind: 'unknown-person', text: name });
    return;
  }
  if (several) parts.doubts.push({ kind: 'several-people', text: name });
  if (!parts.people.includes(found)) parts.people.push(found);
  parts.marks.push({ ...span, kind: 'person' });
}

function readLength(word: string, before: string, span: Span, locale: string, parts: Parts): void {
  const minutes = lengthAt(word, before, locale);
  if (minutes === null) return;
  if (parts.minutes !== null) {
    parts.doubts.push({ kind: 'second-length', text: word });
    return;
  }
  parts.minutes = minutes;
  parts.marks.push({ ...span, kind: 'length' });
}

/** Fills the places of marks, so that no date reaches over them; a letter that is part of no date in any language. */
const FILLER = '\uFFFC';

function readDates(text: string, options: QuickAddOptions, parts: Parts): void {
  const rest = parts.marks.reduce((kept, { from, to }) => kept.slice(0, from) + FILLER.repeat(to - from) + kept.slice(to), text);
  let end = 0;
  for (const found of [...options.parseDates(rest, options.today)].sort((a, b) => a.from - b.from)) {
    if (found.from < end || !isSound(found, text.length) || rest.slice(found.from, found.to).includes(FILLER)) continue;
    if ((found.day !== null && parts.day !== null) || (found.time !== null && parts.time !== null)) {
      parts.doubts.push({ kind: 'second-date', text: text.slice(found.from, found.to) });
      continue;
    }
    end = found.to;
    parts.day ??= found.day;
    parts.time ??= found.time;
    const until = found.until ?? null;
    if (until !== null && found.time !== null && until > found.time) parts.minutes ??= until - found.time;
    parts.marks.push({ from: found.from, to: found.to, kind: 'date' });
  }
  // A time alone means today.
  if (parts.time !== null) parts.day ??= options.today;
}

function isSound({ from, to, day, time }: DateFound, length: number): boolean {
  const places = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= length;
  const values = (day === null || isDay(day)) && (time === null || (time >= 0 && time < 1440));
  return places && values && (day !== null || time !== null);
}

function titleOf(text: string, marks: readonly Mark[]): string {
  let end = 0;
  const pieces: string[] = [];
  for (const mark of marks) {
    pieces.push(text.slice(end, mark.from));
    end = mark.to;
  }
  return [...pieces, text.slice(end)].join(' ').replace(/\s+/gu, ' ').trim();
}

function finalDoubts(title: string, parts: Parts, today: Day): Doubt[] {
  const doubts: Doubt[] = [];
  if (title === '') doubts.push({ kind: 'no-title', text: '' });
  if (parts.day !== null && parts.day < today) doubts.push({ kind: 'past-day', text: parts.day });
  const [person] = parts.people;
  if (parts.target?.kind === 'list' && person) doubts.push({ kind: 'list-has-no-people', text: person.name ?? person.address ?? '' });
  return doubts;
}
