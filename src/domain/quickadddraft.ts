import { instantAt } from './day.ts';
import type { PlannerDraft, TodoDraft } from './draft.ts';
import type { Person, Zone } from './item.ts';
import type { QuickAdd } from './quickadd.ts';
import type { Named } from './taskedit.ts';

export interface QuickAddPlace {
  /** A GUID made by the page: see `Draft`. */
  key: string;
  me: Person;
  zone: Zone;
  /** Where it goes when the line names no plan or list. */
  otherwise: Named & { kind: 'plan' | 'list' };
}

/**
 * The task that a line makes. Its day is its due date; a time of day becomes a To Do task's reminder; Planner has
 * none, so there it stays in the title. Me and those named are assigned in a plan; in a list nobody can be.
 */
export function draftOfQuickAdd(line: QuickAdd, { key, me, zone, otherwise }: QuickAddPlace): PlannerDraft | TodoDraft {
  const { kind, id, name } = line.target ?? otherwise;
  const base = {
    key, title: line.title, notes: '', start: null, due: line.day, planned: null, priority: 'medium' as const, categories: [],
    checklist: [], estimate: line.minutes,
  };
  if (kind === 'list') {
    const reminder = line.day !== null && line.time !== null ? instantAt(line.day, line.time, zone) : null;
    return { ...base, source: 'todo', list: { id, name }, reminder, recurrence: null };
  }
  const others = line.people.filter((person) => person.id !== null && person.id !== me.id);
  const title = line.time === null ? line.title : `${line.title} ${clock(line.time)}`.trim();
  return {
    ...base, title, source: 'planner', plan: { id, name }, bucket: null, assignees: line.assignMe ? [me, ...others] : others,
    references: [],
  };
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
