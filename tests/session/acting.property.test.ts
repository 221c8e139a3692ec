import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../src/domain/act.ts';
import { itemOfDraft, type PlannerDraft, type TodoDraft } from '../../src/domain/draft.ts';
import type { Day, Message, Task } from '../../src/domain/item.ts';
import { itemKey } from '../../src/domain/personal.ts';
import { currentKey } from '../../src/queries/actstate.ts';
import { openPage, picture } from '../../src/queries/fakepage.ts';
import type { Session } from '../../src/queries/session.ts';
import { ANNA, BO, LIST, MAIL, PLAN, PLANNER, TODO } from './tenant.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => { world = await World.start(); });
afterAll(() => world.stop());

const DAYS: Day[] = ['2026-10-15', '2026-10-16', '2026-10-19', '2026-10-21'];
const IDS = [...PLANNER, ...TODO, ...MAIL];

/** What goes wrong with some of the next writes; all of it passes. */
const FAULTS = {
  'refused for a moment': { when: 'before', status: 503, headers: { 'Retry-After': null } },
  'answer lost after the write': { when: 'after', status: 504 },
  'connection reset after the write': { when: 'after', reset: true },
  'connection reset before the write': { when: 'before', reset: true },
  'answer cut off after the write': { when: 'after', truncate: true },
  throttled: { when: 'before', status: 429, headers: { 'Retry-After': '2' } },
  conflict: { when: 'before', status: 409 },
} as const;
/** These do not pass. */
const REFUSALS = { forbidden: { when: 'before', status: 403, code: 'ErrorAccessDenied', message: 'Access is denied.' } } as const;

type Name = keyof typeof FAULTS | keyof typeof REFUSALS;
interface Trouble {
  name: Name;
  times: number;
  seed: number;
}

type Deed =
  | { kind: 'due'; item: number; day: Day | null } | { kind: 'rename'; item: number; title: string } | { kind: 'done'; item: number }
  | { kind: 'plan'; item: number; day: Day } | { kind: 'add'; to: 'planner' | 'todo' } | { kind: 'undo' } | { kind: 'rest' } | { kind: 'token ends' } | { kind: 'elsewhere'; item: number };

const day = fc.constantFrom(...DAYS);
const item = fc.nat(IDS.length - 1);
const task = fc.nat(PLANNER.length + TODO.length - 1);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('due' as const), item, day: fc.option(day, { nil: null }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), item: fc.nat(PLANNER.length + 1), title: fc.constantFrom('one', 'two') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('done' as const), item }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), item: task, day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), to: fc.constantFrom('planner' as const, 'todo' as const) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'rest' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'token ends' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), item: fc.nat(PLANNER.length - 1) }) },
);
const trouble = (names: readonly Name[]): fc.Arbitrary<Trouble> => fc.record({ name: fc.constantFrom(...names), times: fc.integer({ min: 1, max: 2 }), seed: fc.nat(1000) });

const shown = (session: Session) => {
  const { tasks, messages } = picture(session);
  return [...tasks, ...messages].map((each: Task | Message) => `${each.title}|${each.due}|${each.source === 'mail' ? each.completed : `${each.progress}|${each.planned}`}`).sort();
};

/** Reads are not hit: what becomes of writes is looked at here. */
async function arm({ name, times, seed }: Trouble): Promise<void> {
  const how = { ...FAULTS, ...REFUSALS }[name];
  for (const method of ['PATCH', 'POST', 'PUT', 'DELETE']) {
    await world.control('POST', 'faults', { match: { method, path: '/^(?!.*(\\$batch|client=other))/' }, ...how, times, rate: 0.4, seed });
  }
}

interface Played {
  /** What the page showed at once, in the end, and what a page opened then shows. */
  wanted: string[];
  page: string[];
  service: string[];
  states: string[];
  /** Titles of what was made, as often as the service made it. */
  made: string[];
  /** Changes done to items of the services, and writes of ours that they accepted. */
  changes: number;
  writes: number;
}

async function play(deeds: readonly Deed[], troubles: readonly Trouble[]): Promise<Played> {
  await world.begin();
  const session = await openPage(world);
  for (const each of troubles) await arm(each);
  let changes = 0;
  let foreign = 0;
  for (const [at, each] of deeds.entries()) {
    if (each.kind === 'rest') await world.atRest(session);
    else if (each.kind === 'token ends') world.endTokens();
    else if (each.kind === 'elsewhere') {
      await changeElsewhere(PLANNER[each.item] ?? '', at);
      foreign += 1;
    } else changes += deedDone(session, each, at);
  }
  const wanted = shown(session);
  await world.atRest(session);
  const page = shown(session);
  await world.control('DELETE', 'faults');
  const service = shown(await openPage(world));
  const written = world.ledger().filter(({ entity }) => !entity.startsWith('drive'));
  const made = written.filter(({ action, entity }) => action === 'create' && entity.endsWith('tasks')).map(({ body }) => String((body as { title?: unknown }).title));
  return { wanted, page, service, made, changes, writes: written.length - foreign, states: session.acting.history.get().map(({ state }) => state) };
}

/** @returns how many writes of the services it may take */
function deedDone(session: Session, each: Exclude<Deed, { kind: 'rest' | 'token ends' | 'elsewhere' }>, at: number): number {
  const { acts } = session.acting;
  if (each.kind === 'undo') acts.undo();
  else if (each.kind === 'add') acts.perform([addition(each.to, at)]);
  else {
    const { tasks, messages } = picture(session);
    const id = IDS[each.item] ?? '';
    const found = [...tasks, ...messages].find((one) => one.id === id || currentKey(session.acting.aliases, itemKey(one)).endsWith(`:${id}`));
    if (found) acts.perform([{ item: found, change: changeOf(each) }]);
  }
  // Undoing the completion of a repeating task takes the occurrence away too.
  return each.kind === 'undo' ? 2 : each.kind === 'plan' ? 0 : 1;
}

function changeOf(deed: Extract<Deed, { item: number }>): Change {
  switch (deed.kind) {
    case 'done': return { kind: 'complete' };
    case 'plan': return { kind: 'plan', day: deed.day };
    case 'rename': return { kind: 'edit', fields: { title: deed.title } };
    default: return { kind: 'due', day: deed.kind === 'due' ? deed.day : null };
  }
}

function addition(to: 'planner' | 'todo', at: number) {
  const both = { key: crypto.randomUUID(), title: `new ${at}`, notes: '', start: null, due: DAYS[0] ?? null, planned: null, priority: 'medium' as const, estimate: null, categories: [], checklist: [] };
  const draft: PlannerDraft | TodoDraft = to === 'planner'
    ? { ...both, source: 'planner', plan: PLAN, bucket: null, assignees: [{ id: ANNA, name: 'Anna', address: null }], references: [] }
    : { ...both, source: 'todo', list: LIST, reminder: null, recurrence: null };
  return { item: itemOfDraft(draft), change: { kind: 'create', draft } as Change };
}

async function changeElsewhere(id: string, at: number): Promise<void> {
  // The mark keeps the faults away: they are for the page.
  const path = `/planner/tasks/${id}?client=other`;
  const before = await world.elsewhere(BO, 'GET', path);
  await world.elsewhere(BO, 'PATCH', path, { priority: at % 2 === 0 ? 1 : 9 }, { 'if-match': String(before['@odata.etag']) });
}

/** The occurrences that the service adds, of the one task that repeats, are shown once the page knows them. */
const foreseen = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('weekly|'));

/**
 * The checks run one seed, always the same, so that a failure means a change. `RUNS=1000 SEED=$RANDOM npm test -- session` looks further;
 * `SEED` and `FOUND` (the path that fast-check printed) repeat a failure.
 */
const { RUNS = '20', SEED = '20261014', FOUND } = process.env;
const PARAMETERS = { numRuns: Number(RUNS), seed: Number(SEED), ...(FOUND === undefined ? {} : { path: FOUND, endOnFailure: true }) };

test('through acts, undos, changes elsewhere and faults that pass: page and ledger agree, nothing is lost or doubled', async () => {
  // A write is tried four times (graph/retry.ts): more refusals in a row than three do not pass, and are told as not saved.
  const some = fc.array(trouble(Object.keys(FAULTS) as Name[]), { maxLength: 3 }).filter((list) => list.reduce((sum, { times }) => sum + times, 0) <= 3);
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), some, async (deeds, troubles) => {
    const { wanted, page, service, states, made, changes, writes } = await play(deeds, troubles);
    expect(page).toEqual(service);
    expect(foreseen(page)).toEqual(foreseen(wanted));
    expect(states.filter((state) => state !== 'saved' && state !== 'undone')).toEqual([]);
    expect(new Set(made).size).toBe(made.length);
    expect(writes).toBeLessThanOrEqual(changes);
  }), PARAMETERS);
});

test('through refusals too: what is not saved is said, and the page shows what the service holds', async () => {
  const some = fc.array(trouble([...Object.keys(FAULTS), 'forbidden'] as Name[]), { minLength: 1, maxLength: 3 });
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), some, async (deeds, troubles) => {
    const { wanted, page, service, states, made } = await play(deeds, troubles);
    expect(page).toEqual(service);
    if (!states.includes('not-saved')) expect(foreseen(page)).toEqual(foreseen(wanted));
    expect(new Set(made).size).toBe(made.length);
  }), PARAMETERS);
});
