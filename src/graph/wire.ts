/**
 * What Graph sent, before anybody trusted it: the names are Graph's (checked against its own types), the values unknown.
 * A field that is missing, null or of another type than documented becomes the fallback; nothing here throws.
 */
export type Wire<T> = { readonly [Name in keyof T]?: unknown };

/** `value` as an entity of Graph, or null when it is not an object. */
export function entity<T>(value: unknown): Wire<T> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire<T>) : null;
}

/** All objects of a list; anything else in it is passed over. */
export function entities<T>(value: unknown): Wire<T>[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => entity<T>(each)).filter((each) => each !== null);
}

/** `value` when it is a string that is not empty. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each !== '') : [];
}

export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** `value` when it is one of `members`, else `fallback`: enumerations evolve and send members nobody knows yet. */
export function oneOf<T extends string>(members: readonly T[], value: unknown, fallback: T): T {
  return members.find((member) => member === value) ?? fallback;
}

/** The etag of an entity, as it was sent. */
export function etagOf(json: object): string {
  const etag: unknown = (json as Record<string, unknown>)['@odata.etag'];
  return text(etag) ?? '';
}
