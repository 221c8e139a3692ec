import type { Item } from '../domain/item.ts';
import { isKept, itemKey, personalAfter, renamed, type ItemKey, type Personal } from '../domain/personal.ts';
import type { Desk, Op } from './actop.ts';
import { currentKey } from './actstate.ts';
import type { Network } from './network.ts';
import { isLeaveMissing, told } from './refusal.ts';
import type { Session } from './session.ts';
import { changeFile, SETTINGS_KEY, type KeptSettings } from './settingsfile.ts';
import { problemOfError } from './sourceread.ts';

export interface PersonalWriter {
  add(ops: readonly Op[]): void;
  /** Writes what can be written now. */
  wake(): void;
  /** What is kept about an item goes with it when its id changes. */
  rename(from: ItemKey, to: ItemKey): void;
}

/**
 * Writes what is kept in the settings file: all that waits in one write, the next when that one is done.
 *
 * @param isUnmade true while the service has not made the item yet: what is kept about it waits for its id
 */
export function createPersonalWriter(session: Session, desk: Desk, network: Network, isUnmade: (key: ItemKey) => boolean): PersonalWriter {
  const shelf: Shelf = { session, desk, network, waiting: [], names: [] };
  const ready = () => shelf.waiting.filter((op) => !isUnmade(currentKey(session.acting.aliases, itemKey(op.step.item))));
  let writing = false;

  async function write(): Promise<void> {
    while (ready().length > 0 || shelf.names.length > 0) {
      await network.ready();
      await writeOnce(shelf, ready());
    }
    writing = false;
  }

  function wake(): void {
    if (writing) return;
    writing = true;
    // What is done in the same moment is written together.
    void Promise.resolve().then(write);
  }

  return {
    add: (ops) => { shelf.waiting.push(...ops); },
    wake,
    rename(from, to) {
      const kept = session.client.getQueryData<KeptSettings>(SETTINGS_KEY);
      if (kept?.kept !== true || !isKept(kept.personal, from)) return;
      shelf.names.push([from, to]);
      wake();
    },
  };
}

interface Shelf {
  session: Session;
  desk: Desk;
  network: Network;
  waiting: Op[];
  names: [ItemKey, ItemKey][];
}

async function writeOnce(shelf: Shelf, now: readonly Op[]): Promise<void> {
  const { session, desk, network } = shelf;
  const names = [...shelf.names];
  const keep = (kept: Personal) => {
    const moved = names.reduce((sofar, [from, to]) => renamed(sofar, from, to), kept);
    return now.reduce((sofar, { step }) => personalAfter(sofar, named(session, step.item), step.change), moved);
  };
  try {
    await changeFile(session, { personal: keep });
    settle(shelf, now);
    desk.done(now);
  } catch (error) {
    const problem = problemOfError(error);
    if (problem.kind === 'offline') return network.lost();
    // An answer may have been lost before the refusal: the file tells what is kept.
    await session.client.refetchQueries({ queryKey: SETTINGS_KEY });
    settle(shelf, now);
    for (const op of now) {
      if (isLeaveMissing(problem)) desk.refused(op, problem.code);
      else desk.failed(op, told(problem));
    }
  }

  function settle(of: Shelf, ops: readonly Op[]): void {
    of.waiting = of.waiting.filter((op) => !ops.includes(op));
    of.names = of.names.filter((each) => !names.includes(each));
  }
}

function named({ acting }: Session, item: Item): Item {
  return { ...item, id: currentKey(acting.aliases, itemKey(item)).slice(item.source.length + 1) };
}
