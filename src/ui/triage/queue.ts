import type { Entry, Program } from '../../domain/program.ts';
import { isUnanswered } from '../../domain/item.ts';

/** Why an item is to be decided on. */
export type Why = 'overdue' | 'flag' | 'assigned';

/** One item of the walk. */
export interface Case {
  entry: Entry;
  why: Why;
}

/**
 * U12: what waits for a decision, in this order: what is overdue, oldest first; flagged mails without a date; Planner tasks
 * assigned to me that nobody has begun and that have no date. To Do tasks without a date are left out: people who wrote
 * them down themselves without a date meant it. Meetings and waiting mails are nobody's to move.
 */
export function triageQueue(program: Pick<Program, 'overdue' | 'noDate'>): Case[] {
  const overdue = program.overdue.entries.filter(isDecidable).map((entry): Case => ({ entry, why: 'overdue' }));
  const undated = program.noDate.entries.filter(isDecidable);
  const flags = undated.filter(({ item }) => item.source === 'mail').map((entry): Case => ({ entry, why: 'flag' }));
  const assigned = undated.filter(({ item }) => item.source === 'planner' && item.progress === 'notStarted').map((entry): Case => ({ entry, why: 'assigned' }));
  return [...overdue, ...flags, ...assigned];
}

function isDecidable({ item }: Entry): boolean {
  return item.source !== 'calendar' && !isUnanswered(item);
}
