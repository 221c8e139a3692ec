import type { Instant, Task } from './item.ts';
import { sameValue } from './merge.ts';
import type { Clash } from './merge.ts';
import type { Recurrence } from './recurrence.ts';
import type { ChecklistStep, Named, Swap, TaskEdit } from './taskedit.ts';

/** What only a task's details carry, as read again. What is left out was not read, and then counts as unchanged. */
export interface DetailValues {
  bucket?: Named | null;
  notes?: string;
  checklist?: Record<string, ChecklistStep>;
  references?: Record<string, { title: string }>;
  reminder?: Instant | null;
  recurrence?: Recurrence | null;
}

export interface Rebased {
  /** What can be written over theirs; empty when nothing is left to write. */
  edit: TaskEdit;
  /** Fields that both changed to different values: not in `edit` until somebody chooses. */
  clashes: Clash[];
}

/**
 * Brings an edit that the service refused (409, 412) up to date: `before` is the task that was edited, `theirs` the task
 * as read again. Fields that only I changed stay, those that they changed to the same are done, those that they changed
 * to something else clash. People and categories are added and removed one by one, and so never clash; checklist and
 * references are compared by entry.
 */
export function rebaseEdit(before: Task, edit: TaskEdit, theirs: Task, details: DetailValues): Rebased {
  const rebased: Rebased = { edit: {}, clashes: [] };
  const { assignees, categories, planned, estimate } = edit;
  Object.assign(rebased.edit, { ...(assignees && { assignees }), ...(categories && { categories }) });
  // The settings file has a merge of its own: see `mergePersonal`.
  Object.assign(rebased.edit, { ...(planned !== undefined && { planned }), ...(estimate !== undefined && { estimate }) });
  for (const field of PLAIN) {
    if (edit[field] !== undefined) decide(rebased, field, { was: before[field], mine: edit[field], now: theirs[field] }, (mine) => mine);
  }
  for (const field of SWAPPED) {
    const swap = edit[field];
    if (swap === undefined) continue;
    const now = details[field] === undefined ? swap.from : details[field];
    decide(rebased, field, { was: swap.from, mine: swap.to, now }, (to) => ({ from: now, to }));
  }
  for (const field of DICTIONARIES) {
    const swaps = edit[field];
    if (swaps !== undefined) decideEntries(rebased, field, swaps, details[field]);
  }
  return rebased;
}

const PLAIN = ['title', 'container', 'start', 'due', 'priority', 'progress'] as const;
const SWAPPED = ['bucket', 'notes', 'reminder', 'recurrence'] as const;
const DICTIONARIES = ['checklist', 'references'] as const;

interface Sides {
  was: unknown;
  mine: unknown;
  now: unknown;
}

function decide(rebased: Rebased, field: keyof TaskEdit, { was, mine, now }: Sides, written: (mine: unknown) => unknown): void {
  if (sameValue(mine, now)) return;
  if (sameValue(was, now)) Object.assign(rebased.edit, { [field]: written(mine) });
  else rebased.clashes.push({ field, path: [], mine, theirs: now });
}

function decideEntries(
  rebased: Rebased,
  field: (typeof DICTIONARIES)[number],
  swaps: Record<string, Swap<unknown>>,
  read: Record<string, unknown> | undefined,
): void {
  const kept: [string, Swap<unknown>][] = [];
  for (const [key, { from, to }] of Object.entries(swaps)) {
    const now = read === undefined ? from : Object.hasOwn(read, key) ? read[key] : null;
    if (sameValue(to, now)) continue;
    if (sameValue(from, now)) kept.push([key, { from, to }]);
    else rebased.clashes.push({ field, path: [key], mine: to, theirs: now });
  }
  if (kept.length > 0) Object.assign(rebased.edit, { [field]: Object.fromEntries(kept) });
}
