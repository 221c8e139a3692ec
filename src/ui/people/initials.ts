/** Scripts whose single sign is as wide as two letters, or whose neighbours join. */
const ONE_SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Devanagari}]/u;

/** First letters of the first and the last word of a name: `Ida Marie Brandt (Sales)` → `IB`. One sign for a name of one word, and in wide or joining scripts. */
export function initialsOf(name: string): string {
  const words = name.replace(/\([^)]*\)|\[[^\]]*\]/g, '').split(/[\s,]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const initial = [...(first ?? '')][0] ?? '';
  if (ONE_SIGN.test(initial)) return initial;
  return [first, last].map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}
