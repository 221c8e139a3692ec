import type { Change } from '../domain/act.ts';
import type { Item, Progress, Source } from '../domain/item.ts';
import { itemKey, type ItemKey } from '../domain/personal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Desk, Op, Writer } from './actop.ts';
import { currentKey } from './actstate.ts';
import { createGate, type Gate } from './gate.ts';
import { createNetwork, type Network } from './network.ts';
import { createPersonalWriter } from './personalwriter.ts';
import { readItem, type ReadPatch } from './readcache.ts';
import { createReadGuard } from './readguard.ts';
import { isLeaveMissing, told } from './refusal.ts';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';
import type { WriteContext } from './writecontext.ts';
import { nextGroup, writeGroup } from './writegroup.ts';
import { findOccurrence } from './writetodo.ts';
import { todayOf, zoneOf } from './zone.ts';

/** Changes of one item, written one after the other. */
interface Lane {
  waiting: Op[];
  running: boolean;
  /** The item as it was read when the first change joined, then as each write left it: what others changed since is theirs. */
  seen: Item | null;
}

interface Line {
  session: Session;
  desk: Desk;
  lanes: Map<ItemKey, Lane>;
  network: Network;
  gates: Record<Source, Gate>;
  show: WriteContext['show'];
  claimed: Set<string>;
  unconditional: Set<Source>;
  /** After something was made or renamed: what is kept about it can be written. */
  renamed(from: ItemKey, to: ItemKey): void;
}

/** Single writes under way at once. A mailbox takes four requests of an app at a time, reads among them. [throttling-limits] */
const MAILBOX = 2;
const PLANNER = 4;

/** Writes acts: in order per item, items beside one another. */
export function createWriter(session: Session, desk: Desk): Writer {
  const network = createNetwork((offline) => desk.offline(offline));
  const mailbox = createGate(MAILBOX);
  const personal = createPersonalWriter(session, desk, network, (key) => lanes.get(current(key))?.waiting.some(isUnmade) ?? false);
  const lanes = new Map<ItemKey, Lane>();
  const current = (key: ItemKey) => currentKey(session.acting.aliases, key);
  // From its first answer it has an id: what is kept about it is written while its notes and links still are.
  const isUnmade = ({ step: { item, change } }: Op): boolean => change.kind === 'create' && current(itemKey(item)) === itemKey(item);
  const line: Line = {
    session, desk, lanes, network, show: createReadGuard(session), claimed: new Set(), unconditional: new Set(),
    gates: { planner: createGate(PLANNER), todo: mailbox, calendar: mailbox, mail: mailbox },
    renamed(from, to) {
      desk.renamed(from, to);
      const lane = lanes.get(from);
      if (lane) lanes.delete(from);
      if (lane) lanes.set(to, lane);
      personal.rename(from, to);
      personal.wake();
    },
  };
  return {
    add(ops) {
      for (const op of ops.filter(({ part }) => part === 'service')) void enter(line, op);
      personal.add(ops.filter(({ part }) => part === 'personal'));
      if (ops.some(({ part }) => part === 'personal')) personal.wake();
    },
  };

  async function enter({ lanes: all }: Line, op: Op): Promise<void> {
    const key = current(itemKey(op.step.item));
    const lane = all.get(key) ?? { waiting: [], running: false, seen: seenNow(line.session, op.step.item) };
    all.set(key, lane);
    lane.waiting.push(op);
    if (lane.running) return;
    lane.running = true;
    await run(line, lane);
    lane.running = false;
    for (const [each, other] of all) if (other === lane) all.delete(each);
    personal.wake();
  }
}

async function run(line: Line, lane: Lane): Promise<void> {
  for (;;) {
    const group = nextGroup(lane.waiting);
    const [first] = group;
    if (first === undefined) return;
    await line.network.ready();
    // More may have joined while there was no network.
    const now = nextGroup(lane.waiting);
    await writeOne(line, lane, now, first);
  }
}

async function writeOne(line: Line, lane: Lane, group: Op[], first: Op): Promise<void> {
  const { desk, session, network } = line;
  const leave = () => { lane.waiting = lane.waiting.filter((op) => !group.includes(op)); };
  const context = contextOf(line, first);
  const id = () => idNow(session, first.step.item);
  try {
    const written = await writeGroup(context, group, id(), lane.seen);
    leave();
    const last = group.at(-1) ?? first;
    desk.done(written ? group.filter((op) => op !== last) : group);
    if (written) desk.conflicted(last, written.conflict);
    await noteOccurrence(line, context, group);
  } catch (error) {
    const problem = problemOfError(error);
    if (problem.kind === 'offline') return network.lost();
    leave();
    refuse(line, lane, { group, problem, id: id() });
  }
  lane.seen = seenNow(session, first.step.item);
}

function seenNow(session: Session, item: Item): Item | null {
  return readItem(session.client, { ...item, id: idNow(session, item) }, zoneOf(session));
}

function idNow({ acting }: Session, item: Item): string {
  return currentKey(acting.aliases, itemKey(item)).slice(item.source.length + 1);
}

function contextOf({ session, show, claimed, unconditional, renamed, gates }: Line, first: Op): WriteContext {
  const { graph } = session;
  const { source } = first.step.item;
  return {
    session, show, claimed, unconditional,
    zone: zoneOf(session),
    today: todayOf(session),
    doubt: first.doubt,
    send: (request) => (first.together ? graph.sendTogether(request) : gates[source](() => graph.send(request))),
    rename: (from, to) => renamed(itemKey(from), itemKey({ source: from.source, id: to.id })),
  };
}

interface Refused {
  group: readonly Op[];
  problem: Problem;
  id: string;
}

function refuse({ desk, show }: Line, lane: Lane, { group, problem, id }: Refused): void {
  const [first] = group;
  if (first === undefined) return;
  if (isLeaveMissing(problem)) {
    for (const op of group) desk.refused(op, problem.code);
    return;
  }
  const { item, change } = first.step;
  if (problem.kind === 'gone' && change.kind !== 'create') show({ source: item.source, remove: id } as ReadPatch);
  const lost = change.kind === 'create' && first.doubt.made === null ? lane.waiting.splice(0) : [];
  for (const op of [...group, ...lost]) desk.failed(op, told(problem));
}

/** Completing a repeating To Do task makes the service add the next occurrence, which the page does not know yet. */
async function noteOccurrence({ desk }: Line, context: WriteContext, group: readonly Op[]): Promise<void> {
  const op = [...group].reverse().find(({ step }) => progressOf(step.change) !== null);
  if (!op || progressOf(op.step.change) !== 'completed') return;
  const { item } = op.step;
  if (item.source !== 'todo' || !item.repeats) return;
  const made = await findOccurrence(context, { ...item, id: idNow(context.session, item) }).catch(() => null);
  if (made !== null) desk.made(op, made);
}

/** What a change makes of a task's progress; null when it leaves it alone. */
function progressOf(change: Change): Progress | null {
  if (change.kind === 'complete') return 'completed';
  if (change.kind === 'reopen') return change.progress ?? 'notStarted';
  return change.kind === 'edit' ? change.fields.progress ?? null : null;
}
