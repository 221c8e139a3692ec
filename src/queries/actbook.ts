import type { Act } from '../domain/act.ts';
import type { Instant } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import { partsOf, type Op, type Part } from './actop.ts';
import type { ActRecord, Ending } from './actrecord.ts';

/** What a failed step was refused with, and which part of it. */
export interface Failure {
  index: number;
  op: Op;
  problem: Problem;
}

/** An act and everything known of its writing. */
export interface Page {
  act: Act;
  at: Instant;
  /** Undoing another act: told only when it fails. */
  undoes: string | null;
  /** Not written yet, those held among them. */
  open: Set<Op>;
  /** Waiting for leave. */
  held: Set<Op>;
  missing: readonly string[];
  failures: Failure[];
  conflicts: Set<string>;
  /** How it ended without being kept. */
  ended: Ending | null;
  /** Parts that were given up before they were written. */
  givenUp: Set<Op>;
  /** The occurrences that the service made, by step. */
  occurrences: Map<number, string>;
}

/** Records that the history tells. */
export const REMEMBERED = 20;

export function pageOf(act: Act, at: Instant, undoes: string | null): Page {
  const page: Page = {
    act, at, undoes, open: new Set(), held: new Set(), missing: [], failures: [], conflicts: new Set(), ended: null, givenUp: new Set(), occurrences: new Map(),
  };
  act.steps.forEach((step, index) => {
    for (const part of partsOf(step.change, step.item)) page.open.add(opOf(page, index, part));
  });
  return page;
}

export function opOf({ act }: Page, index: number, part: Part): Op {
  const step = act.steps[index];
  if (step === undefined) throw new Error('The act has no such step');
  return { actId: act.id, index, step, part, together: act.steps.length > 1, doubt: { sent: null, made: null } };
}

/** True while a part of the step is not written. */
export function isStepOpen(page: Page, index: number): boolean {
  for (const op of page.open) if (op.index === index) return true;
  return false;
}

/** Gives parts up that are not written: they count neither as done nor as something to undo. */
export function giveUp(page: Page, ops: Iterable<Op>): void {
  for (const op of ops) {
    page.open.delete(op);
    page.givenUp.add(op);
  }
}

/** True when every part of the step was given up. */
export function isGivenUp({ act, givenUp }: Page, index: number): boolean {
  const step = act.steps[index];
  if (step === undefined) return false;
  const parts = new Set([...givenUp].filter((op) => op.index === index).map(({ part }) => part));
  return partsOf(step.change, step.item).every((part) => parts.has(part));
}

export function recordOf(page: Page, offline: boolean): ActRecord {
  const { act, at, open, failures, givenUp } = page;
  const unsettled = new Set([...open, ...failures, ...givenUp].map(({ index }) => index));
  return {
    act,
    state: stateOf(page, offline),
    done: act.steps.length - unsettled.size,
    failed: [...new Map(failures.map((failure) => [failure.index, failure])).values()].flatMap(({ index, problem }) => {
      const step = act.steps[index];
      return step ? [{ ...step, problem }] : [];
    }),
    at,
  };
}

function stateOf({ open, held, failures, conflicts, ended }: Page, offline: boolean): ActRecord['state'] {
  if (conflicts.size > 0) return 'conflict';
  if (ended !== null) return ended;
  if (held.size > 0) return 'asking';
  if (open.size > 0) return offline ? 'waiting' : 'saving';
  return failures.length > 0 ? 'not-saved' : 'saved';
}

/** Those the history tells, newest first. An act that undoes another is part of that one, unless it failed. */
export function toldPages(pages: Iterable<Page>): Page[] {
  return [...pages].filter((page) => page.undoes === null || page.ended !== null || page.failures.length > 0 || page.conflicts.size > 0 || page.held.size > 0).reverse().slice(0, REMEMBERED);
}
