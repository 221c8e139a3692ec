/** Weak etags that grow: a greater ordinal string is newer ([planner-overview]). */

const salt = 'JzEt';

/**
 * @param version counts up from 1 with every change of the entity.
 * @returns `W/"JzEt…"`, ordinally greater for a greater version.
 */
export function etagOf(version: number): string {
  return `W/"${salt}${version.toString(36).padStart(8, '0').toUpperCase()}="`;
}

/** The version inside an etag made by `etagOf`; null for any other text. */
export function versionOf(etag: string): number | null {
  const found = /^W\/"JzEt([0-9A-Z]{8})="$/.exec(etag.trim());
  return found ? Number.parseInt((found[1] ?? '').toLowerCase(), 36) : null;
}
