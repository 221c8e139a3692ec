import { Chrono, type Component, type Parser } from 'chrono-node/en';
import { addDays, weekdayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';

/** With or without the marks of vowels, and with the letters that people write for one another. */
function spelled(words: string): string {
  const letters: Record<string, string> = { ا: '[اأإآ]', أ: '[اأإآ]', إ: '[اأإآ]', ي: '[يى]', ة: '[ةه]', ' ': String.raw`[ \u00A0]+` };
  return [...words].map((letter) => (letter === '|' ? letter : `${letters[letter] ?? letter}${letter === ' ' ? '' : String.raw`[\u064B-\u0652]*`}`)).join('');
}

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
/** As most countries write them, and as the Levant and Iraq do. */
const MONTHS = [
  'يناير|كانون الثاني', 'فبراير|شباط', 'مارس|آذار', 'أبريل|نيسان', 'مايو|أيار', 'يونيو|حزيران', 'يوليو|تموز', 'أغسطس|آب', 'سبتمبر|أيلول', 'أكتوبر|تشرين الأول', 'نوفمبر|تشرين الثاني', 'ديسمبر|كانون الأول',
];
const NEXT = spelled('القادم|القادمة|المقبل|المقبلة');
const NUMBER = String.raw`[\d٠-٩]`;
const named = (words: readonly string[]): string => words.map((each) => spelled(each)).join('|');
const group = (name: string, pattern: string): string => `(?<${name}>${pattern})`;

const DAY = [
  `${group('after', spelled('بعد غد'))}[اً]*`,
  `${group('today', spelled('اليوم|الليلة'))}`,
  `${group('tomorrow', spelled('غدا|الغد'))}`,
  `${group('yesterday', spelled('أمس'))}`,
  `(?:ل?${spelled('يوم')} )?${group('weekday', named(DAYS))}(?! ${spelled('الماضي')})(?: ${group('next', NEXT)})?`,
  `${group('week', `${spelled('الأسبوع')} (?:${NEXT})`)}`,
  `${spelled('بعد')} (?:${group('in', `${NUMBER}{1,2}`)} )?${group('unit', named(['أيام', 'يومين', 'يوما', 'يوم', 'أسبوعين', 'أسابيع', 'أسبوعا', 'أسبوع']))}`,
  `${group('date', `${NUMBER}{1,2}`)} ${group('month', named(MONTHS))}(?: ${group('year', `${NUMBER}{4}`)})?`,
].join('|');
const HALF = `(?: ?${group('half', spelled('صباحا|مساء|ص|م'))})?`;
const CLOCK = `(?:${spelled('الساعة')} )?${group('hour', `${NUMBER}{1,2}`)}:${group('minute', `${NUMBER}{2}`)}${HALF}`;
const HOUR = `${spelled('الساعة')} ${group('hour', `${NUMBER}{1,2}`)}${HALF}`;

const nameless = (pattern: string): string => pattern.replaceAll(/\(\?<\w+>/gu, '(?:');
const BORDER = String.raw`(?![\p{L}\p{N}\p{M}:])`;
const TIME = `(?:${nameless(CLOCK)}|${nameless(HOUR)})${BORDER}`;
const BEFORE_TIME = String.raw`[ \u00A0،]+(?:${spelled('في')} )?`;
const WHOLE = new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}:])(?:(?:${nameless(DAY)})${BORDER}(?:${BEFORE_TIME}${TIME})?|${TIME})`, 'u');
const PARTS = [`^(?:${DAY})${BORDER}`, `${CLOCK}$`, `${HOUR}$`].map((pattern) => new RegExp(pattern, 'u'));

type Groups = Record<string, string | undefined>;

function number(digits: string): number {
  return Number(digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660)));
}

function indexOf(words: readonly string[], said: string): number {
  return words.findIndex((each) => new RegExp(`^(?:${spelled(each)})$`, 'u').test(said));
}

function weekday(groups: Groups, today: Day): Day {
  const ahead = (indexOf(DAYS, groups['weekday'] ?? '') - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 && groups['next'] !== undefined ? 7 : ahead);
}

/** "بعد 3 أيام", "بعد أسبوعين": two is a form of the word. */
function later(groups: Groups, today: Day): Day {
  const unit = groups['unit'] ?? '';
  const one = /سبوع|سابيع/u.test(unit) ? 7 : 1;
  const many = groups['in'] !== undefined ? number(groups['in']) : /ين$/u.test(unit) ? 2 : 1;
  return addDays(today, one * many);
}

function monthDay(groups: Groups, today: Day): Day {
  const [day, month] = [groups['date'] ?? '', String(indexOf(MONTHS, groups['month'] ?? '') + 1)].map((each) => String(number(each)).padStart(2, '0'));
  const year = groups['year'] === undefined ? null : number(groups['year']);
  const said = `${year ?? today.slice(0, 4)}-${month}-${day}`;
  return year === null && said < today ? `${Number(today.slice(0, 4)) + 1}${said.slice(4)}` : said;
}

function dayOf(groups: Groups, today: Day): Day | null {
  if (groups['after'] !== undefined) return addDays(today, 2);
  if (groups['today'] !== undefined) return today;
  if (groups['tomorrow'] !== undefined) return addDays(today, 1);
  if (groups['yesterday'] !== undefined) return addDays(today, -1);
  if (groups['week'] !== undefined) return addDays(today, 7);
  if (groups['weekday'] !== undefined) return weekday(groups, today);
  if (groups['unit'] !== undefined) return later(groups, today);
  return groups['date'] === undefined ? null : monthDay(groups, today);
}

type Moment = Partial<Record<Component, number>>;

/** Hour and minute; null when the clock has no such time. */
function timeOf(groups: Groups): Moment | null {
  const { hour: said, minute: past = '0', half } = groups;
  if (said === undefined) return {};
  const [hour, minute] = [number(said), number(past)];
  if (hour > 23 || minute > 59 || (half !== undefined && hour > 12)) return null;
  return { hour: half === undefined ? hour : (hour % 12) + (half.startsWith('م') ? 12 : 0), minute };
}

const parser: Parser = {
  pattern: () => WHOLE,
  extract: (context, match) => {
    const now = context.reference.getDateWithAdjustedTimezone();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, '0')).join('-');
    const groups: Groups = Object.assign({}, ...PARTS.map((part) => part.exec(match[0])?.groups ?? {}));
    const time = timeOf(groups);
    const day = dayOf(groups, today);
    if (time === null) return null;
    const [year, month, date] = (day ?? '').split('-').map(Number);
    return context.createParsingComponents(day === null ? time : { year, month, day: date, ...time } as Moment);
  },
};

/**
 * The commonest ways to write a day or a time in Arabic; the library reads none. Next week is this day in a week, as in English.
 * Dialects, spans of days and parts of a day are not read: their words stay in the title.
 */
export const casual = new Chrono({ parsers: [parser], refiners: [] });
