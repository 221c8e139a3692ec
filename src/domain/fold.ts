/** Letters that Unicode does not take apart into a base letter and a mark, but that people type without it. */
const LETTERS: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i' };

/** Combining marks of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs. Indic vowels are letters and stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

const PLAIN = /^[ -~]*$/;

/** Names of people, plans and lists come again on hundreds of items; the map is emptied when it has grown to this size. */
const MOST_KEPT = 5000;
const kept = new Map<string, string>();

/** The text without case, accents and width, for finding and sorting: `Ærø ÉTÉ` gives `aero ete`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const known = kept.get(text);
  if (known !== undefined) return known;
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[æœøłđðþßı]/g, (letter) => LETTERS[letter] ?? letter);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, folded);
  return folded;
}
