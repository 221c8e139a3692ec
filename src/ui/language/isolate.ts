const FIRST_STRONG = '\u2068';
const END = '\u2069';
/** A letter that is written from left to right, or a character that turns the direction. */
const TURNS = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * A name inside a line written from right to left, in a direction of its own: without this a number or a bracket beside
 * `Teams` changes places with it (Unicode Bidirectional Algorithm, isolates). Elsewhere the text as it is.
 */
export function isolated(text: string): string {
  const rightToLeft = typeof document !== 'undefined' && document.documentElement.dir === 'rtl';
  return rightToLeft && TURNS.test(text) ? `${FIRST_STRONG}${text}${END}` : text;
}

/** Parts of a line of facts, ` · ` between them, none turning another round. Empty ones are left out. */
export function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part): part is string => part !== null && part !== '').map(isolated).join(' · ');
}
