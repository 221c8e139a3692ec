import type { Change, Step } from '../domain/act.ts';
import { keepsPersonal } from '../domain/draft.ts';
import type { Instant, Item } from '../domain/item.ts';
import type { ItemKey } from '../domain/personal.ts';
import type { Problem } from '../domain/problem.ts';
import { forgetsPersonal } from '../domain/scopesforchange.ts';
import { editsPersonal, editsService } from '../domain/taskedit.ts';
import type { Conflict } from './actrecord.ts';

/** What is written to the item's own service, and what to the settings file. */
export type Part = 'service' | 'personal';

/** What must be looked up before something is sent again. */
export interface Doubt {
  /** When something was first sent of which nobody knows whether it arrived. */
  sent: Instant | null;
  /** The id of what was made already, while the rest of it is not written. */
  made: string | null;
  /** Ids of what was there before it was first sent. */
  known?: ReadonlySet<string>;
}

/** One part of one step of one act: what the writer handles. */
export interface Op {
  actId: string;
  index: number;
  step: Step;
  part: Part;
  /** True when it belongs to an act of many steps, which travel in batches. */
  together: boolean;
  /** What is not known of it yet. */
  doubt: Doubt;
}

/** A conflict, and what to write when mine is chosen. */
export interface FoundConflict extends Omit<Conflict, 'id'> {
  mine: Change;
}

/** Whom the writer tells. */
export interface Desk {
  done(ops: readonly Op[]): void;
  failed(op: Op, problem: Problem): void;
  conflicted(op: Op, conflict: FoundConflict): void;
  /** The scope was thought to be granted, and is not. */
  refused(op: Op, scope: string): void;
  /** The occurrence that the service made when the op completed a repeating task. */
  made(op: Op, occurrence: string): void;
  renamed(from: ItemKey, to: ItemKey): void;
  offline(is: boolean): void;
}

/** Writes what it is given; knows the order and never rejects. */
export interface Writer {
  add(ops: readonly Op[]): void;
}

export function partsOf(change: Change, item: Item): Part[] {
  switch (change.kind) {
    case 'plan':
    case 'pin':
    case 'dismiss': return ['personal'];
    case 'edit': return [...(editsService(change.fields) ? ['service' as const] : []), ...(editsPersonal(change.fields) ? ['personal' as const] : [])];
    case 'create': return ['service', ...(keepsPersonal(change.draft) ? ['personal' as const] : [])];
    case 'delete': return ['service', ...(forgetsPersonal(item, change) ? ['personal' as const] : [])];
    default: return item.source === 'mail' && 'sent' in item ? [] : ['service'];
  }
}
