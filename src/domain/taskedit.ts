import type { Day, Instant, Person, Priority, Progress } from './item.ts';
import type { Recurrence } from './recurrence.ts';

/** A plan, list, bucket or calendar. */
export interface Named {
  id: string;
  name: string;
}

/** A value that an item of the program does not carry, with what it was before: undo and merging need both. */
export interface Swap<T> {
  from: T;
  to: T;
}

/** An Outlook category, known by its name alone (`key` null), or a Planner label, whose key is `category1` … `category25`. */
export interface Category {
  key: string | null;
  name: string;
}

/** One step of a checklist. */
export interface ChecklistStep {
  title: string;
  done: boolean;
}

/**
 * The fields of a task that change; those left out stay as they are. Fields that `Task` carries are given as they shall
 * be; those that only its details carry are given with what they were (`Swap`).
 */
export interface TaskEdit {
  title?: string;
  /** Another plan or list. A To Do task gets a new id when it moves to another list. [todotask] */
  container?: Named;
  /** Planner only: the bucket inside the plan. */
  bucket?: Swap<Named | null>;
  /** The service's own start date. */
  start?: Day | null;
  due?: Day | null;
  /** To Do knows three: urgent and important are `high`, medium is `normal`. */
  priority?: Priority;
  /** Planner knows three: `waitingOnOthers` and `deferred` are To Do's alone. */
  progress?: Progress;
  /** Planner only. Those to add need an id. */
  assignees?: { add: Person[]; remove: Person[] };
  categories?: { add: Category[]; remove: Category[] };
  /** Plain text. */
  notes?: Swap<string>;
  /** By the step's id; a new step has a GUID made by the page, which Planner keeps and To Do replaces. Null: no such step. */
  checklist?: Record<string, Swap<ChecklistStep | null>>;
  /** Planner's references, by address as one opens it (not Graph's encoded key). Null: no such reference. */
  references?: Record<string, Swap<{ title: string } | null>>;
  /** To Do only. */
  reminder?: Swap<Instant | null>;
  /** To Do only. */
  recurrence?: Swap<Recurrence | null>;
  /** The do-date: settings file only. */
  planned?: Day | null;
  /** Minutes: settings file only. */
  estimate?: number | null;
}

/** The fields of a `TaskEdit` that are kept in the settings file, and so never sent to the task's service. */
export const PERSONAL_FIELDS = ['planned', 'estimate'] as const satisfies readonly (keyof TaskEdit)[];

/** True when the edit changes something that the task's own service keeps. */
export function editsService(fields: TaskEdit): boolean {
  return Object.keys(fields).some((field) => !(PERSONAL_FIELDS as readonly string[]).includes(field));
}

/** True when the edit changes something that the settings file keeps. */
export function editsPersonal(fields: TaskEdit): boolean {
  return PERSONAL_FIELDS.some((field) => field in fields);
}
