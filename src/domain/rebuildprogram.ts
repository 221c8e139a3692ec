import { dayPlan, entriesOf, listOf, overdueLane, planOf, tray, type List, type Plan } from './buildprogram.ts';
import { sumCapacity } from './capacity.ts';
import type { Item } from './item.ts';
import { placedIn } from './order.ts';
import type { BucketPlan, Entry, Program, ProgramInput } from './program.ts';

/** With more changes than this, building anew is as quick. */
const FEW = 60;

/** A program and what it was built from. */
export interface Built {
  input: ProgramInput;
  program: Program;
}

/**
 * What `buildProgram` would give for the new input in the same frame, made from the last program and the items that
 * changed: an act on one of ten thousand items costs what that item costs. Days and trays that nothing changed in stay
 * the same objects. @returns null when much changed, or when an item comes twice: then the program must be built anew
 */
export function rebuildProgram(last: Built, input: ProgramInput): Program | null {
  const difference = differenceOf(last.input, input);
  if (difference === null || isTwice(difference, input)) return null;
  const plan = planOf(last.program.frame);
  const gone = difference.gone.flatMap((item) => entriesOf(item, plan));
  const come = difference.come.flatMap((item) => entriesOf(item, plan));
  const lists = new Set([...gone, ...come].map(listOf));
  if (lists.size === 0) return last.program;
  const program = { ...last.program, buckets: { ...last.program.buckets } };
  for (const list of lists) replace(program, list, gone.filter((each) => listOf(each) === list), come.filter((each) => listOf(each) === list), plan);
  return program;
}

interface Difference {
  gone: Item[];
  come: Item[];
}

const KINDS = ['tasks', 'meetings', 'messages', 'unanswered'] as const;

/** Null when more than a few items changed. */
function differenceOf(before: ProgramInput, after: ProgramInput): Difference | null {
  const all: Difference = { gone: [], come: [] };
  for (const kind of KINDS) {
    const one = between(before[kind], after[kind]);
    all.gone.push(...one.gone);
    all.come.push(...one.come);
    if (all.gone.length > FEW || all.come.length > FEW) return null;
  }
  return all;
}

function between(before: readonly Item[], after: readonly Item[]): Difference {
  if (before === after) return { gone: [], come: [] };
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let [left, right] = [before.length, after.length];
  while (left > first && right > first && before[left - 1] === after[right - 1]) [left, right] = [left - 1, right - 1];
  const [old, young] = [before.slice(first, left), after.slice(first, right)];
  const [had, has] = [new Set(old), new Set(young)];
  return { gone: old.filter((item) => !has.has(item)), come: young.filter((item) => !had.has(item)) };
}

const keyOf = (item: Item): string => `${item.source}:${item.id}`;

/** True when an id of a changed item occurs more than once: which of them stands is decided by building anew. */
function isTwice({ gone, come }: Difference, input: ProgramInput): boolean {
  const ids = new Set([...gone, ...come].map((item) => item.id));
  if (new Set(gone.map(keyOf)).size < gone.length) return true;
  const found = new Set<string>();
  for (const kind of KINDS) {
    for (const item of input[kind]) {
      if (!ids.has(item.id)) continue;
      const key = keyOf(item);
      if (found.has(key)) return true;
      found.add(key);
    }
  }
  return gone.some((item) => found.has(keyOf(item)) && !come.some((each) => keyOf(each) === keyOf(item)));
}

function replace(program: Program, list: List, gone: readonly Entry[], come: readonly Entry[], plan: Plan): void {
  switch (list) {
    case 'today': case 'this-week': case 'next-week':
      program.buckets[list] = bucketAfter(program.buckets[list], gone, come, plan);
      return;
    case 'overdue': program.overdue = overdueLane(entriesAfter(program.overdue.entries, gone, come, true)); return;
    case 'later': program.later = tray(entriesAfter(program.later.entries, gone, come, true)); return;
    case 'no-date': program.noDate = tray(entriesAfter(program.noDate.entries, gone, come, false)); return;
    default: program[list] = tray(entriesAfter(program[list].entries, gone, come, false));
  }
}

function entriesAfter(entries: readonly Entry[], gone: readonly Entry[], come: readonly Entry[], byDay: boolean): Entry[] {
  const keys = new Set(gone.map(({ key }) => key));
  const kept = keys.size === 0 ? entries : entries.filter(({ key }) => !keys.has(key));
  return come.reduce<Entry[]>((list, entry) => placedIn(list, entry, byDay), [...kept]);
}

function bucketAfter(bucket: BucketPlan, gone: readonly Entry[], come: readonly Entry[], plan: Plan): BucketPlan {
  const touched = new Set([...gone, ...come].map(({ day }) => day));
  const days = bucket.days.map((each) => {
    if (!touched.has(each.day)) return each;
    const onDay = ({ day }: Entry): boolean => day === each.day;
    return dayPlan(each.day, entriesAfter(each.entries, gone.filter(onDay), come.filter(onDay), false), plan.frame);
  });
  const items = (entries: readonly Entry[]): number => new Set(entries.map(({ item }) => item)).size;
  return {
    ...bucket,
    days,
    count: bucket.count - items(gone) + items(come),
    rows: bucket.rows - gone.length + come.length,
    capacity: sumCapacity(days.map((day) => day.capacity)),
  };
}

