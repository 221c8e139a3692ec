import { startOfWeek } from './week.ts';
import { addDays } from './day.ts';
import type { Day, Person, Task } from './item.ts';
import type { ProgramFrame } from './program.ts';
import { isOpen } from './task.ts';

/** What one person of a plan has this week (J1). */
export interface TeamRow {
  person: Person;
  /** Due before today. */
  late: Task[];
  /** Due from today to the end of the week, or under way without a due date. */
  thisWeek: Task[];
  /** Open, and neither of both. */
  later: number;
}

export interface TeamPlan {
  rows: TeamRow[];
  /** Open and assigned to nobody (B2, U13), by due date. */
  unassigned: Task[];
}

/**
 * Who has what this week in a plan: a task of several people stands with each of them. The most loaded first; `me` before
 * all. Completed tasks are left out.
 */
export function teamPlan(tasks: readonly Task[], { weekStart }: Pick<ProgramFrame, 'weekStart'>, today: Day, me: string | null): TeamPlan {
  const last = addDays(startOfWeek(today, weekStart), 6);
  const rows = new Map<string, TeamRow>();
  const open = tasks.filter(isOpen).sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1));
  for (const task of open) {
    for (const person of task.assignees) {
      const id = person.id ?? '';
      const row = rows.get(id) ?? { person, late: [], thisWeek: [], later: 0 };
      rows.set(id, row);
      if (task.due !== null && task.due < today) row.late.push(task);
      else if (task.due === null ? task.progress === 'inProgress' : task.due <= last) row.thisWeek.push(task);
      else row.later += 1;
    }
  }
  const weight = (row: TeamRow) => row.late.length + row.thisWeek.length;
  const ofMe = (row: TeamRow) => (row.person.id === me ? 0 : 1);
  return {
    rows: [...rows.values()].sort((a, b) => ofMe(a) - ofMe(b) || weight(b) - weight(a) || ((a.person.id ?? '') < (b.person.id ?? '') ? -1 : 1)),
    unassigned: open.filter(({ assignees }) => assignees.length === 0),
  };
}
