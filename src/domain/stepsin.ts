import { cutTo, oneLine } from './capturetitle.ts';

/** Planner's limits for a task's checklist: so many steps, so many characters each. [planner-limits] */
const MOST = 20;
const LONGEST = 100;

/** `- x`, `* x`, `• x`, `1. x`, `2) x`, `a) x`, `[ ] x`, `☐ x`: the ways in which people write down what is to be done. */
const STEP = /^\s*(?:[-*•‣◦▪·–—]\s+(?:\[[ xX]?\]\s*)?|\[[ xX]?\]\s+|[☐☑□✓✔]\s*|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)(\S.*)$/u;

/**
 * The lines of a note that look like steps, in order, each once; at most as many as Planner takes. Empty with fewer than two:
 * one line with a dash is no list.
 */
export function stepsIn(note: string): string[] {
  const found = note.split('\n').flatMap((line) => {
    const step = STEP.exec(line)?.[1];
    return step === undefined ? [] : [cutTo(oneLine(step), LONGEST)];
  });
  const steps = [...new Set(found)].filter((step) => step !== '').slice(0, MOST);
  return steps.length < 2 ? [] : steps;
}
