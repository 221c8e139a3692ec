import type { ParsedResult } from 'chrono-node';
import { addDays, isDay } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';
import type { DateFound } from '../../domain/quickadd.ts';
import type { DateParser } from './dateparsers.ts';

/** Weekdays cut so short that they are words too ("sun", "do", "so", "mar", "mon"). */
const ALSO_WORDS = /^(?:sun|sat|mon|mar|do|so|mi|di|sa|dom|sab|son|lun|jeu|don|vie|gio|ter|qua|za|zo|wo|ma|vr)$/iu;
/** "3 weeks report": a length of time in a title, not a day in three weeks. */
const BARE_SPAN = /^(?:\d+(?:[.,]\d+)?|an?|the|half|few|several|one|two|three|four|five|six|seven|eight|nine|ten)\s*\p{L}+$/iu;
/** A weekday before today would be taken for the next one. */
const BACKWARDS = /\b(?:last|past|previous|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|derni[eè]re?|pass[ée]e?|pasad[oa]|passad[oa]|scors[oa])\b/iu;
/** "this morning": today, though only a part of it is named. */
const TODAY = /^(?:this|ce|cet|cette|esta|este|questa|questo|deze|vanavond|hoje|今)/iu;
/** "14:00 -2": what follows a time is no offset from Greenwich. */
const OFFSET = /\s+\(?(?:(?:GMT|UTC)\s?)?[+-]\d{1,2}(?::?\d{2})?\)?$/u;

/** What the library does not know: `20.10.` and `20.10.2026`; the French days next to tomorrow and yesterday. */
const DOTTED = /(?<![\p{L}\p{N}.])(\d{1,2})\.(\d{1,2})\.(?:(\d{4})|(\d{2})(?![\d.]))?(?![\d])/gu;
const NEXT_TO = [[/(?<!\p{L})apr[eè]s[-\s]demain(?!\p{L})/giu, 2], [/(?<!\p{L})avant[-\s]hier(?!\p{L})/giu, -2]] as const;

/**
 * The dates and times in a line, in order, never overlapping: the longest reading wins, then that of the earlier parser.
 * A date without a year is the next one to come. @param minute of the day, from midnight: what "in 2 hours" counts from
 */
export function datesIn(parsers: readonly DateParser[], text: string, today: Day, minute: number): DateFound[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const from = { instant: new Date(Date.UTC(year, month - 1, day, 0, minute)), timezone: 0 };
  const read = parsers.flatMap((parser) => parser.parse(text, from, { forwardDate: true }).flatMap((result) => foundIn(result, text, today)));
  const all = [...dotted(text, today), ...nextTo(text, today), ...read].sort((a, b) => b.to - b.from - (a.to - a.from));
  const kept: DateFound[] = [];
  for (const found of all) {
    if (kept.every((other) => found.to <= other.from || found.from >= other.to)) kept.push(found);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function foundIn(result: ParsedResult, text: string, today: Day): DateFound[] {
  const { start, end, index } = result;
  const relative = result.tags().has('result/relativeDate');
  const ends = end?.isCertain('hour') === true && dayOf(end) === dayOf(start) && minuteOf(end) > minuteOf(start);
  const said = relative || ends ? result.text : result.text.replace(OFFSET, '');
  const to = index + said.length;
  if (isInsideWord(text, index, to) || BACKWARDS.test(said) || (relative && BARE_SPAN.test(said))) return [];
  const time = start.isCertain('hour') ? minuteOf(start) : null;
  if (ALSO_WORDS.test(said) && !isLast(text, to)) return [];
  const named = start.isCertain('day') || start.isCertain('weekday');
  // Of several days the last one: that is when it is due.
  const day = named ? dayOf(end ?? start) : TODAY.test(said) ? today : null;
  const until = time !== null && end && ends ? minuteOf(end) : null;
  return day === null && time === null ? [] : [{ from: index, to, day, time, until }];
}

type Components = ParsedResult['start'];

function minuteOf(components: Components): number {
  return (components.get('hour') ?? 0) * 60 + (components.get('minute') ?? 0);
}

function dayOf(components: Components): Day | null {
  return dayFrom(components.get('year') ?? 0, components.get('month') ?? 0, components.get('day') ?? 0);
}

function dayFrom(year: number, month: number, day: number): Day | null {
  const name = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return isDay(name) ? name : null;
}

/** The library's own borders of words know no accents: "früh" holds no Friday. */
function isInsideWord(text: string, from: number, to: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const [first, last] = [text[from] ?? '', text[to - 1] ?? ''];
  // Japanese has no spaces between its words.
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(first + last)) return false;
  return (letter.test(first) && /[\p{L}\p{N}'’-]/u.test(text[from - 1] ?? '')) || (letter.test(last) && letter.test(text[to] ?? ''));
}

/** True when only marks and the like follow: `\uFFFC` stands for what was understood otherwise. */
function isLast(text: string, to: number): boolean {
  return /^[\s\uFFFC.,;!]*$/u.test(text.slice(to));
}

function dotted(text: string, today: Day): DateFound[] {
  return [...text.matchAll(DOTTED)].flatMap((match) => {
    const [whole, day, month, long, short] = match;
    const year = long ?? (short === undefined ? null : `20${short}`);
    const thisYear = Number(today.slice(0, 4));
    const named = dayFrom(Number(year ?? thisYear), Number(month), Number(day));
    const next = year === null && named !== null && named < today ? dayFrom(thisYear + 1, Number(month), Number(day)) : named;
    return next === null ? [] : [{ from: match.index, to: match.index + whole.length, day: next, time: null }];
  });
}

function nextTo(text: string, today: Day): DateFound[] {
  return NEXT_TO.flatMap(([pattern, days]) => [...text.matchAll(pattern)].map((match) => (
    { from: match.index, to: match.index + match[0].length, day: addDays(today, days), time: null }
  )));
}
