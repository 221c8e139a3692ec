import type { Task } from '../domain/item.ts';
import type { Clash } from '../domain/merge.ts';
import { rebaseEdit, type DetailValues } from '../domain/rebase.ts';
import type { TaskEdit } from '../domain/taskedit.ts';
import { carryDetails } from './carrydetails.ts';
import { mineOf } from './rebased.ts';
import { conflictOf, persist, type Look, type WriteContext, type Written } from './writecontext.ts';

/** An edit of a task on its way to the service. */
export interface Work {
  /** The task that the edit was made over, as it was read. */
  before: Task;
  /** What is left to write. */
  edit: TaskEdit;
  /** What both sides changed: out of the edit until somebody chooses. */
  clashes: Clash[];
  /** Fields that were written although others clashed. */
  merged: string[];
}

export interface WorkKind {
  /** One try. @throws GraphError */
  attempt(work: Work, look: Look): Promise<void>;
  /** The task as the page knows it now; null when it does not. */
  current(task: Task): Task | null;
}

/**
 * Writes an edit until it stands or must be given up, and keeps the details of an open drawer.
 *
 * @param seen the task that the edit was made over
 * @param moved the same task where it is to be written, when it went to another plan or list first
 * @throws GraphError
 */
export async function writeEdit(context: WriteContext, seen: Task, moved: Task, edit: TaskEdit, { attempt, current }: WorkKind): Promise<Written> {
  const work: Work = { before: moved, edit, clashes: [], merged: [] };
  await persist(context, (look) => attempt(work, look));
  const theirs = current(work.before) ?? work.before;
  carryDetails(context.session, seen, theirs, edit);
  return conflictOf(theirs, work.clashes, work.merged, mineOf(work.clashes));
}

/** Brings the edit up to date with the task as it is now; what clashes leaves it. */
export function rebaseWork(work: Work, theirs: Task, values: DetailValues): void {
  const rebased = rebaseEdit(work.before, work.edit, theirs, values);
  work.clashes.push(...rebased.clashes);
  if (rebased.clashes.length > 0) work.merged = Object.keys(rebased.edit);
  work.edit = rebased.edit;
  work.before = theirs;
}
