import type words from '../language/en/permissions.json';

/** Where the words of a scope stand: `User.Read` under `userRead`. */
export function wordsKey(scope: string): keyof typeof words {
  const joined = scope.replaceAll('.', '');
  return `${joined.charAt(0).toLowerCase()}${joined.slice(1)}` as keyof typeof words;
}
