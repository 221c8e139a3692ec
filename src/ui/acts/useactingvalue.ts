import { useMemo } from 'react';
import { notifies } from '../../domain/notifies.ts';
import type { Person } from '../../domain/item.ts';
import type { Step } from '../../domain/act.ts';
import type { Program } from '../../domain/program.ts';
import { weeks } from '../../domain/week.ts';
import { useActs } from '../../queries/acts.ts';
import type { Acting } from './acting.ts';
import { asked, beforeAct, refused } from './asked.ts';

/** Everybody whom the steps tell by mail, each once. */
export function toldBy(steps: readonly Step[]): Person[] {
  const people = new Map<string, Person>();
  for (const { item, change } of steps) {
    for (const person of notifies(item, change)) people.set(person.address?.toLowerCase() ?? person.id ?? person.name ?? '', person);
  }
  return [...people.values()];
}

/** The surroundings of acting for a program. */
export function useActingValue(program: Program): Acting {
  const acts = useActs();
  const { today } = program;
  const { zone, weekStart } = program.frame;
  const workingDays = program.frame.working.days.join();
  return useMemo(() => ({
    acts,
    today,
    zone,
    weeks: weeks(today, weekStart),
    workingDays: program.frame.working.days,
    perform: (steps, word) => {
      if (steps.length === 0) return;
      const people = toldBy(steps);
      if (people.length > 0) return asked.set({ kind: 'notify', steps, word, people });
      beforeAct.get()?.(steps);
      acts.perform(steps, word);
    },
    refuse: (item, refusal) => refused.set({ item, refusal }),
    // The list of days is made anew with each program; what it says is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }), [acts, today, zone, weekStart, workingDays]);
}
