/** Longer ones are times of day, or nothing that is done in one go. */
const MOST_HOURS = 12;

/** In French `14h30` is a time of day, and so is `9h`; shorter ones are lengths. */
const FRENCH_TIME_FROM = 7;

const HOURS = /^(\d{1,2})h(?:(\d{2})m?)?$/iu;
const PART_HOURS = /^(\d{1,2})[.,](\d{1,2})h$/iu;
const MINUTES = /^(\d{1,3})(?:m|min)$/iu;

/** A length in two words, `30 min` or `2 hours`, as the source of a pattern: one token in the line. */
export const LENGTH_IN_WORDS = String.raw`\d{1,3}(?:[.,]\d{1,2})?[ \u00A0](?:min|mins|minutes?|minuten|minutos?|minuti|h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur|دقيق[ةه]|دقائق|د|ساع[ةه]|ساعات|س)(?=[ \u00A0]|$)`;

const IN_WORDS = /^(\d+(?:[.,]\d+)?)[ \u00A0](min|د)?\p{L}*$/iu;

/** "in 30m" and its like are times from now, not lengths. */
const FROM_NOW = /^(in|dans|om|en)$/iu;

/**
 * The minutes that a word such as `30m`, `45min`, `1h`, `1h30` or `1.5h` (`1,5h`), or two such as `30 min`, mean, or null
 * when it is no length.
 * `before` is the word before it.
 */
export function lengthAt(word: string, before: string, locale: string): number | null {
  const bare = word.replace(/[,.;:!?]+$/u, '');
  if (bare !== word || FROM_NOW.test(before)) return null;
  const [, number, isMinutes] = IN_WORDS.exec(bare) ?? [];
  if (number !== undefined && !(isFrench(locale) && / h$/iu.test(bare))) return sound(Math.round(Number(number.replace(',', '.')) * (isMinutes ? 1 : 60)));
  const [, minutes] = MINUTES.exec(bare) ?? [];
  if (minutes !== undefined) return sound(Number(minutes));
  const [, whole, part] = PART_HOURS.exec(bare) ?? [];
  if (whole !== undefined && part !== undefined) return sound(Math.round(Number(`${whole}.${part}`) * 60));
  const [, hours, rest = '0'] = HOURS.exec(bare) ?? [];
  if (hours === undefined || Number(rest) > 59) return null;
  if (isFrench(locale) && Number(hours) >= FRENCH_TIME_FROM) return null;
  return sound(Number(hours) * 60 + Number(rest));
}

function isFrench(locale: string): boolean {
  return /^fr\b/iu.test(locale);
}

function sound(minutes: number): number | null {
  return minutes > 0 && minutes <= MOST_HOURS * 60 ? minutes : null;
}
