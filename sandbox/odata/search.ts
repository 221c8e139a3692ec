/** Default meaning of `$search`: words are looked for at the start of the tokens of an item's texts. */
import type { Entity } from './entity.ts';
import type { SearchTree } from './tree.ts';

function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name.startsWith('@') || name === 'contentBytes' ? [] : textsOf(inner, depth + 1)));
}

function tokens(text: string): string[] {
  return text.toLowerCase().normalize('NFKD').split(/[^\p{L}\p{N}\p{M}]+/u).filter((token) => token !== '');
}

/** True when every word of `wanted` begins some token of the texts; blanks, dots and dashes part tokens. */
export function containsWords(texts: readonly string[], wanted: string): boolean {
  const present = texts.flatMap(tokens);
  return tokens(wanted).every((word) => present.some((token) => token.startsWith(word)));
}

/** @param read texts of an item for a property name, or all texts for null; the default reads the item itself. */
export function matchesSearch(tree: SearchTree, item: Entity, read: (item: Entity, property: string | null) => string[] = readTexts): boolean {
  if (tree.kind === 'and') return matchesSearch(tree.left, item, read) && matchesSearch(tree.right, item, read);
  if (tree.kind === 'or') return matchesSearch(tree.left, item, read) || matchesSearch(tree.right, item, read);
  if (tree.kind === 'not') return !matchesSearch(tree.operand, item, read);
  return containsWords(read(item, tree.property), tree.value);
}

/** All texts of the item, or those of one property (found without case). */
export function readTexts(item: Entity, property: string | null): string[] {
  if (property === null) return textsOf(item);
  const name = Object.keys(item).find((key) => key.toLowerCase() === property.toLowerCase());
  const value = name === undefined ? undefined : item[name];
  return typeof value === 'boolean' ? [String(value)] : textsOf(value);
}
