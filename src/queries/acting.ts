import type { Act, Step } from '../domain/act.ts';
import { withBlocks } from '../domain/blockacts.ts';
import { actOf, wordOf } from '../domain/makeact.ts';
import type { ItemKey } from '../domain/personal.ts';
import { giveUp, isGivenUp, isStepOpen, opOf, pageOf, recordOf, REMEMBERED, toldPages, type Page } from './actbook.ts';
import { createDesk } from './actdesk.ts';
import type { Op, Writer } from './actop.ts';
import type { ActRecord, Acts, Conflict } from './actrecord.ts';
import { holdBack, leaveFor, type Leave } from './actleave.ts';
import type { Acting, Pending } from './actstate.ts';
import { undoSteps } from './actundo.ts';
import { askFor } from './consent.ts';
import type { Session } from './session.ts';
import { createStore } from './store.ts';

/** What the parts of acting share. */
export interface ActingCore extends Omit<Acting, 'acts' | 'changed'> {
  session: () => Session;
  pages: Map<string, Page>;
  /** By conflict id: the act, and what to write when mine is chosen. */
  choices: Map<string, { actId: string; step: Step }>;
  /** Tells everybody how things stand. */
  publish(): void;
  /** Shows the steps of a page that are not written yet, and no longer those that are. */
  show(page: Page): void;
  send(ops: readonly Op[]): void;
  begin(act: Act, undoes: string | null): void;
}

/** The acts of a page. The writer, with all that knows Graph's writing, comes when the first thing is written. */
export function createActing(session: () => Session): Acting {
  const core = createCore(session);
  const { history, pending, conflicts, consent, offline, aliases, prepare } = core;
  const changed = (listener: () => void) => {
    const ends = [history.subscribe(listener), pending.subscribe(listener), conflicts.subscribe(listener)];
    return () => { for (const end of ends) end(); };
  };
  return { acts: actsOf(core, leaveFor(core)), history, pending, conflicts, consent, offline, aliases, changed, prepare };
}

function createCore(session: () => Session): ActingCore {
  const core: ActingCore = {
    session,
    pages: new Map(),
    choices: new Map(),
    aliases: new Map<ItemKey, ItemKey>(),
    history: createStore<readonly ActRecord[]>([]),
    pending: createStore<readonly Pending[]>([]),
    conflicts: createStore<readonly Conflict[]>([]),
    consent: createStore<readonly string[]>([]),
    offline: createStore(false),
    publish: () => publish(core),
    show: (page) => show(core, page),
    prepare: () => void writer(),
    send: (ops) => void writer().then((each) => each.add(ops)),
    begin: (act, undoes) => begin(core, act, undoes),
  };
  let loading: Promise<Writer> | undefined;
  const writer = () => (loading ??= loadWriter(core));
  core.offline.subscribe(core.publish);
  return core;
}

const BEFORE_LOADING_AGAIN = 2_000;

/** A chunk that the network lost is asked for again: what waits must not wait for ever. */
async function loadWriter(core: ActingCore): Promise<Writer> {
  for (;;) {
    const loaded = await import('./actwriter.ts').catch(() => null);
    if (loaded !== null) return loaded.createWriter(core.session(), createDesk(core));
    await core.session().graph.sleep(BEFORE_LOADING_AGAIN);
  }
}

function begin(core: ActingCore, act: Act, undoes: string | null): void {
  const page = pageOf(act, core.session().graph.now(), undoes);
  core.pages.set(act.id, page);
  const free = holdBack(core, page);
  core.show(page);
  core.publish();
  if (free.length > 0) core.send(free);
}

function show({ pending }: ActingCore, page: Page): void {
  const { id, steps } = page.act;
  const shown = new Map(pending.get().filter((each) => each.actId === id).map((each) => [each.index, each]));
  const open = steps.flatMap((step, index) => (isStepOpen(page, index) ? [shown.get(index) ?? { actId: id, index, step }] : []));
  if (open.length === shown.size && open.every((each) => shown.has(each.index))) return;
  const wanted = new Set(open.map(({ index }) => index));
  const kept = pending.get().filter((each) => each.actId !== id || wanted.has(each.index));
  pending.set([...kept, ...open.filter(({ index }) => !shown.has(index))]);
}

function publish({ pages, history, offline }: ActingCore): void {
  const told = toldPages(pages.values());
  const remembered = new Set(told);
  for (const [id, page] of pages) if (page.open.size === 0 && page.conflicts.size === 0 && !remembered.has(page) && pages.size > REMEMBERED) pages.delete(id);
  history.set(told.map((page) => recordOf(page, offline.get())));
}

function actsOf(core: ActingCore, leave: Leave): Acts {
  return {
    perform(steps, word) {
      const id = crypto.randomUUID();
      core.begin(actOf(id, withBlocks(steps, core.session().graph.now()), word ?? wordOf(steps)), null);
      return id;
    },
    undo: (actId) => undo(core, leave, actId),
    retry: (actId) => void retry(core, leave, actId),
    discard(actId) {
      const page = core.pages.get(actId);
      if (!page || page.failures.length === 0) return;
      giveUpFailures(page);
      if (page.act.steps.every((_step, index) => isGivenUp(page, index))) page.ended = 'discarded';
      core.publish();
    },
    allow: leave.allow,
    refuse: leave.refuse,
    resolve: (conflictId, choice) => resolve(core, conflictId, choice),
  };
}

function undo(core: ActingCore, leave: Leave, actId?: string): void {
  const page = actId === undefined ? toldPages(core.pages.values()).find(isUndoable) : core.pages.get(actId);
  if (!page || !isUndoable(page)) return;
  page.ended = 'undone';
  if (page.held.size > 0) leave.takeBack(page);
  giveUpFailures(page);
  const steps = undoSteps(page, core.session());
  if (steps.length > 0) core.begin(actOf(crypto.randomUUID(), steps), page.act.id);
  core.publish();
}

function giveUpFailures(page: Page): void {
  giveUp(page, page.failures.map(({ op }) => op));
  page.failures = [];
}

function isUndoable({ act, ended, undoes }: Page): boolean {
  return act.undoable && ended === null && undoes === null;
}

async function retry(core: ActingCore, leave: Leave, actId: string): Promise<void> {
  const page = core.pages.get(actId);
  if (!page || page.failures.length === 0) return;
  const { failures } = page;
  page.failures = [];
  const ops = failures.map(({ op }) => op);
  for (const op of ops) page.open.add(op);
  core.show(page);
  core.publish();
  if (failures.some(({ problem }) => problem.kind === 'signed-out')) await askFor(core.session(), leave.scopesOf(page)).catch(() => undefined);
  core.send(ops);
}

function resolve(core: ActingCore, conflictId: string, choice: 'mine' | 'theirs'): void {
  const chosen = core.choices.get(conflictId);
  const page = core.pages.get(chosen?.actId ?? '');
  core.choices.delete(conflictId);
  core.conflicts.set(core.conflicts.get().filter(({ id }) => id !== conflictId));
  page?.conflicts.delete(conflictId);
  if (page && chosen && choice === 'mine') {
    page.act = { ...page.act, steps: [...page.act.steps, chosen.step] };
    const op = opOf(page, page.act.steps.length - 1, 'service');
    page.open.add(op);
    core.show(page);
    core.send([op]);
  }
  core.publish();
}
