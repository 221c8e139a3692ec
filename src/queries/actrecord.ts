import type { Act, ActWord, Change, Step } from '../domain/act.ts';
import type { Instant, Item } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';

export type Ending = 'undone' | 'discarded' | 'not-allowed';

/** One act of this page, as far as it has come. */
export interface ActRecord {
  act: Act;
  /**
   * asking: leave is asked for; waiting: the network is missing; conflict: a choice is asked. How it ended before anything
   * of it was kept: undone; discarded: what was not saved was given up; not-allowed: leave was not given.
   */
  state: 'asking' | 'waiting' | 'saving' | 'saved' | 'not-saved' | 'conflict' | Ending;
  /** Steps saved so far: progress of bulk acts, and what is left of one of which a part was given up. */
  done: number;
  failed: { item: Item; change: Change; problem: Problem }[];
  at: Instant;
}

/** The same fields changed here and elsewhere. What does not clash is saved already, and named in `merged`. */
export interface Conflict {
  id: string;
  /** As the service has it now. */
  item: Item;
  clashes: { field: string; mine: unknown; theirs: unknown }[];
  merged: string[];
}

/** What a person does to items. */
export interface Acts {
  /** Shown at once, written in order per item; never rejects. @returns the act's id */
  perform(steps: Step[], word?: ActWord): string;
  /** The newest undoable act when no id is given (Ctrl+Z, last twenty). */
  undo(actId?: string): void;
  /** Writes the failed steps of an act again. */
  retry(actId: string): void;
  /** Gives up the failed steps: the page shows the service's state again. */
  discard(actId: string): void;
  /** From a click: asks for what `useActConsent` names, then writes what waits. @throws what the host's sign-in throws */
  allow(): Promise<void>;
  /** What waits for leave is taken back. */
  refuse(): void;
  resolve(conflictId: string, choice: 'mine' | 'theirs'): void;
}
