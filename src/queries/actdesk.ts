import type { ActingCore } from './acting.ts';
import type { Desk, Op } from './actop.ts';
import type { Page } from './actbook.ts';
import { waitForLeave } from './actleave.ts';

/** Enters into the book what the writer tells. */
export function createDesk(core: ActingCore): Desk {
  const settle = (op: Op, enter: (page: Page) => void = () => undefined) => {
    const page = core.pages.get(op.actId);
    if (!page) return;
    page.open.delete(op);
    enter(page);
    core.show(page);
  };
  return {
    done(ops) {
      for (const op of ops) settle(op);
      core.publish();
    },
    failed(op, problem) {
      settle(op, (page) => {
        page.failures.push({ index: op.index, op, problem });
        // What could not be undone still stands.
        const undone = page.undoes === null ? undefined : core.pages.get(page.undoes);
        if (undone) undone.ended = null;
      });
      core.publish();
    },
    conflicted(op, { mine, ...conflict }) {
      const id = crypto.randomUUID();
      settle(op, (page) => page.conflicts.add(id));
      core.choices.set(id, { actId: op.actId, step: { item: conflict.item, change: mine } });
      core.conflicts.set([...core.conflicts.get(), { id, ...conflict }]);
      core.publish();
    },
    refused: (op, scope) => waitForLeave(core, op, scope),
    made: (op, occurrence) => void core.pages.get(op.actId)?.occurrences.set(op.index, occurrence),
    renamed: (from, to) => void core.aliases.set(from, to),
    offline: (is) => core.offline.set(is),
  };
}
