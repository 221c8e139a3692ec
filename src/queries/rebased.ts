import type { Change } from '../domain/act.ts';
import type { Clash } from '../domain/merge.ts';
import type { TaskEdit } from '../domain/taskedit.ts';

/** What to write when mine is chosen: the clashing fields alone, over theirs. */
export function mineOf(clashes: readonly Clash[]): Change {
  const fields: Record<string, unknown> = {};
  for (const { field, path: [key], mine, theirs } of clashes) {
    if (key !== undefined) fields[field] = { ...(fields[field] as object | undefined), [key]: { from: theirs ?? null, to: mine ?? null } };
    else fields[field] = SWAPPED.includes(field) ? { from: theirs, to: mine } : mine;
  }
  return { kind: 'edit', fields: fields as TaskEdit };
}

const SWAPPED = ['bucket', 'notes', 'reminder', 'recurrence'];
