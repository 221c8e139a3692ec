import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../domain/act.ts';
import { itemOfDraft, type PlannerDraft, type TodoDraft } from '../domain/draft.ts';
import type { Day, Message, Task } from '../domain/item.ts';
import { itemKey } from '../domain/personal.ts';
import { currentKey } from './actstate.ts';
import { FakeGraph, type Fault } from './fakegraph.ts';
import { atRest, openPage, picture } from './fakepage.ts';

const DAYS: Day[] = ['2026-10-15', '2026-10-16', '2026-10-19', '2026-10-21'];
/** Faults that pass: after these nothing may be lost. */
const PASSING: Fault[] = [null, null, null, 'lost', 'reset', 503, 429, 409];

/** What a write outlasts: four tries. More refusals in a row leave it "not saved", which is told and is not what is asked here. */
const OUTLASTED = 3;
const passing = (faults: readonly Fault[]): boolean => {
  let row = 0;
  return faults.every((fault) => { row = fault === null ? 0 : row + 1; return row <= OUTLASTED; });
};

type Deed = { kind: 'due'; item: number; day: Day | null } | { kind: 'done'; item: number } | { kind: 'plan'; item: number; day: Day } | { kind: 'add'; to: 'planner' | 'todo' } | { kind: 'undo' } | { kind: 'rest' } | { kind: 'elsewhere'; item: number };

const index = fc.nat(5);
const day = fc.constantFrom(...DAYS);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('due' as const), item: index, day: fc.option(day, { nil: null }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('done' as const), item: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), item: fc.nat(3), day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), to: fc.constantFrom('planner' as const, 'todo' as const) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'rest' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), item: fc.nat(1) }) },
);

function tenant(): FakeGraph {
  const graph = new FakeGraph();
  for (const id of ['p0', 'p1']) graph.put(graph.planner, { id, title: id, planId: 'plan', percentComplete: 0, priority: 5 });
  for (const id of ['t0', 't1']) graph.put(graph.todo, { id, title: id, status: 'notStarted', importance: 'normal' });
  for (const id of ['m0', 'm1']) graph.put(graph.mail, { id, subject: id, flag: { flagStatus: 'flagged' }, receivedDateTime: '2026-10-01T08:00:00Z', parentFolderId: 'inbox' });
  return graph;
}

const IDS = ['p0', 'p1', 't0', 't1', 'm0', 'm1'];
const shown = (items: (Task | Message)[]) => items.map((item) => `${item.title}|${item.due}|${item.source === 'mail' ? item.completed : `${item.progress}|${item.planned}`}`).sort();

async function play(graph: FakeGraph, deeds: readonly Deed[]): Promise<{ page: string[]; service: string[]; titles: string[]; wanted: string[] }> {
  const session = await openPage(graph);
  const { acts } = session.acting;
  const find = (id: string) => [...picture(session).tasks, ...picture(session).messages].find((each) => each.id === id || currentKey(session.acting.aliases, itemKey(each)).endsWith(id));
  for (const [at, each] of deeds.entries()) {
    if (each.kind === 'undo') acts.undo();
    else if (each.kind === 'rest') await atRest(session);
    else if (each.kind === 'elsewhere') graph.put(graph.planner, { id: `p${each.item}`, priority: 1 + (at % 9) });
    else if (each.kind === 'add') acts.perform([addition(each.to, at)]);
    else {
      const item = find(IDS[each.item] ?? '');
      if (item) acts.perform([{ item, change: changeOf(each) }]);
    }
  }
  const wanted = shown([...picture(session).tasks, ...picture(session).messages]);
  await atRest(session);
  const page = shown([...picture(session).tasks, ...picture(session).messages]);
  const anew = await openPage(graph);
  const service = shown([...picture(anew).tasks, ...picture(anew).messages]);
  return { page, service, wanted, titles: [...graph.planner.values(), ...graph.todo.values()].map((json) => String(json['title'])) };
}

function changeOf(deed: Extract<Deed, { item: number }>): Change {
  if (deed.kind === 'done') return { kind: 'complete' };
  return deed.kind === 'plan' ? { kind: 'plan', day: deed.day } : { kind: 'due', day: deed.kind === 'due' ? deed.day : null };
}

function addition(to: 'planner' | 'todo', at: number) {
  const both = { key: crypto.randomUUID(), title: `new ${at}`, notes: '', start: null, due: DAYS[0] ?? null, planned: null, priority: 'medium', categories: [], checklist: [], estimate: null } as const;
  const draft: PlannerDraft | TodoDraft = to === 'planner'
    ? { ...both, source: 'planner', plan: { id: 'plan', name: '' }, bucket: null, assignees: [], references: [], categories: [], checklist: [] }
    : { ...both, source: 'todo', list: { id: 'list', name: 'Tasks' }, reminder: null, recurrence: null, categories: [], checklist: [] };
  return { item: itemOfDraft(draft), change: { kind: 'create', draft } as Change };
}

test('through acts, undos, changes elsewhere and faults that pass: what the page showed is what the service holds, once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), fc.array(fc.constantFrom(...PASSING), { maxLength: 20 }).filter(passing), async (deeds, faults) => {
    const graph = tenant();
    graph.faults = [...faults];
    const { page, service, wanted, titles } = await play(graph, deeds);
    expect(page).toEqual(service);
    expect(page).toEqual(wanted);
    expect(new Set(titles).size).toBe(titles.length);
  }), { numRuns: 120 });
}, 120_000);

test('through refusals too: the page shows what the service holds, and nothing twice', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), fc.array(fc.constantFrom<Fault>(...PASSING, 403, 403), { maxLength: 16 }), async (deeds, faults) => {
    const graph = tenant();
    graph.faults = [...faults];
    const { page, service, titles } = await play(graph, deeds);
    expect(page).toEqual(service);
    expect(new Set(titles).size).toBe(titles.length);
  }), { numRuns: 80 });
}, 120_000);
