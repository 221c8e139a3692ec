import { scopesForSteps } from '../domain/scopesforchange.ts';
import { covers } from '../graph/tokens.ts';
import type { ActingCore } from './acting.ts';
import { giveUp, type Page } from './actbook.ts';
import type { Op } from './actop.ts';
import { askFor } from './consent.ts';

/** Asking for the leave that acts need, at their first use. */
export interface Leave {
  allow(): Promise<void>;
  refuse(): void;
  /** The held parts of a page are given up. */
  takeBack(page: Page): void;
  scopesOf(page: Page): string[];
}

export function leaveFor(core: ActingCore): Leave {
  const takeBack = (page: Page) => {
    giveUp(page, page.held);
    page.held.clear();
    page.missing = [];
    core.show(page);
    tell(core);
  };
  return {
    async allow() {
      await askFor(core.session(), core.consent.get());
      const granted = core.session().granted.get();
      for (const page of core.pages.values()) {
        if (page.held.size === 0 || page.missing.some((scope) => !covers(granted, scope))) continue;
        const ops = [...page.held];
        page.held.clear();
        page.missing = [];
        core.send(ops);
      }
      tell(core);
      core.publish();
    },
    refuse() {
      for (const page of core.pages.values()) {
        if (page.held.size === 0) continue;
        if (page.held.size === page.open.size && page.failures.length === 0) page.ended = 'not-allowed';
        takeBack(page);
      }
      core.publish();
    },
    takeBack,
    scopesOf: (page) => scopesForSteps(page.act.steps),
  };
}

/** Keeps the parts of a new page for which leave is missing. @returns those that may be written */
export function holdBack(core: ActingCore, page: Page): Op[] {
  const granted = core.session().granted.get();
  page.missing = scopesForSteps(page.act.steps).filter((scope) => !covers(granted, scope));
  if (page.missing.length === 0) return [...page.open];
  for (const op of page.open) page.held.add(op);
  tell(core);
  return [];
}

/** The service says that leave is missing after all. */
export function waitForLeave(core: ActingCore, op: Op, scope: string): void {
  const page = core.pages.get(op.actId);
  if (!page) return;
  page.held.add(op);
  page.missing = [...new Set([...page.missing, scope])];
  tell(core);
  core.publish();
}

function tell({ pages, consent }: ActingCore): void {
  const scopes = [...new Set([...pages.values()].flatMap((page) => (page.held.size > 0 ? page.missing : [])))];
  if (scopes.join() !== consent.get().join()) consent.set(scopes);
}
