import type { Locator, Page } from '@playwright/test';
import { expect, type ProgramPage } from './fixture.ts';
import type { Sandbox } from './sandbox.ts';

/** What acting asks leave for. */
export const WRITING = ['Tasks.ReadWrite', 'Mail.ReadWrite', 'Files.ReadWrite.AppFolder'];

/** Words of Graph, of tokens and of programs, which nobody should ever read. */
const RAW = /\b(401|403|404|409|412|429|500|502|503|504)\b|TooManyRequests|ErrorIrresolvable|ErrorAccessDenied|ErrorItemNotFound|InvalidAuthenticationToken|ServiceUnavailable|GatewayTimeout|PreconditionFailed|innerError|\[object |undefined|\bNaN\b|[{"]error"/;
/** More tries of one write than this are a storm. */
const TRIES = 5;

/** What a page claimed: the states each act went through, in their order, and what was announced. */
interface Claims {
  acts: Record<string, string[]>;
  spoken: string[];
}

/** Seven counts; all of them must be 0. */
export interface Verdict {
  /** Acts that the page calls saved and the ledger lacks. */
  lost: number;
  /** Writes in the ledger beyond the acts. */
  doubled: number;
  /** Acts that are not in the ledger, and nothing said so. */
  silent: number;
  /** Sources that do not stand as they did. */
  spread: string[];
  /** Raw words on the page. */
  raw: string[];
  /** Rows and acts that are still being saved. */
  stuck: number;
  /** Writes tried too often. */
  storm: string[];
}

export const CLEAN: Verdict = { lost: 0, doubled: 0, silent: 0, spread: [], raw: [], stuck: 0, storm: [] };

/** Holds what a page says of its acts against the sandbox's ledger of accepted writes. */
export class Oracle {
  private constructor(readonly page: Page, readonly sandbox: Sandbox) {}

  /** Opens the program with everything allowed, and listens from before its first line. */
  static async open(program: ProgramPage): Promise<Oracle> {
    await program.sandbox.grant(WRITING);
    const oracle = await Oracle.over(program.page, program.sandbox);
    await program.open();
    return oracle;
  }

  static async over(page: Page, sandbox: Sandbox): Promise<Oracle> {
    await page.addInitScript(() => {
      const claims: Claims = { acts: {}, spoken: [] };
      Object.assign(window, { claims });
      Object.assign(Document.prototype, { ariaNotify: (words: string) => { claims.spoken.push(words); } });
      const note = (element: Element): void => {
        const id = element.getAttribute('data-act') ?? '';
        const states = (claims.acts[id] ??= []);
        const state = element.getAttribute('data-act-state') ?? '';
        if (states.at(-1) !== state) states.push(state);
      };
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          if (target instanceof Element && target.matches('[data-act]')) note(target);
          for (const node of addedNodes) if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('[data-act]')]) if (each.matches('[data-act]')) note(each);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-act-state'] });
    });
    return new Oracle(page, sandbox);
  }

  claims(): Promise<Claims> {
    return this.page.evaluate(() => (window as unknown as { claims: Claims }).claims);
  }

  /** The last state of each act, the oldest act first. A toast that made room while all went well claims that it did. */
  async states(): Promise<string[]> {
    const up = await this.page.locator('[data-act]').evaluateAll((all) => all.map((each) => each.getAttribute('data-act') ?? ''));
    return Object.entries((await this.claims()).acts).map(([id, states]) => {
      const last = states.at(-1) ?? '';
      return !up.includes(id) && (last === 'saving' || last === 'waiting') ? 'saved' : last;
    });
  }

  /** Lets the page's clock run until nothing is being written. Waits of the retry rules pass quickly. */
  async settle(): Promise<void> {
    const busy = (): Promise<number> => this.page.locator('[data-state="saving"], [data-act-state="saving"], [data-act-state="waiting"]').count();
    for (let quiet = 0, turns = 0; quiet < 2 && turns < 40; turns += 1) {
      await this.page.clock.runFor(1_000);
      await this.page.waitForTimeout(120);
      quiet = (await busy()) === 0 ? quiet + 1 : 0;
    }
  }

  /** Accepted writes, as `action entity`. */
  async written(): Promise<string[]> {
    return (await this.sandbox.ledger()).map(({ action, entity }) => `${action} ${entity}`);
  }

  /** Requests that change something, batches opened: as `METHOD path`, in the order they came. */
  async sent(): Promise<string[]> {
    const plain = (method: string, url: string): string[] => (method === 'GET' ? [] : [`${method} ${decodeURIComponent(url.replace(/^\/v1\.0/, '').split('?')[0] ?? '')}`]);
    return (await this.sandbox.requests()).flatMap(({ method, url, body }) =>
      (url.endsWith('/$batch') ? (body?.requests ?? []).flatMap((part) => plain(part.method, part.url)) : plain(method, url)));
  }

  /**
   * @param expected writes that the ledger must hold when all acts that are said to be saved are; else one for each of them
   * @param foreign writes of other clients in the ledger
   * @param acts done to one item at the most: each may be tried as often as one
   */
  async verdict({ expected, foreign = 0, acts = 1 }: { expected?: number; foreign?: number; acts?: number } = {}): Promise<Verdict> {
    const { spoken } = await this.claims();
    const last = await this.states();
    const saved = last.filter((state) => state === 'saved').length;
    const failed = last.filter((state) => state === 'not-saved' || state === 'conflict').length;
    const writes = (await this.sandbox.ledger()).length - foreign;
    const told = spoken.filter((words) => /not saved|changed it meanwhile/i.test(words)).length;
    const shown = await this.page.locator('[data-act-state="not-saved"], [data-act-state="conflict"], [data-conflict]').count();
    const text = await this.page.locator('body').innerText();
    const tried = new Map<string, number>();
    for (const each of await this.sent()) tried.set(each, (tried.get(each) ?? 0) + 1);
    return {
      lost: Math.max(0, (expected ?? saved) - writes),
      doubled: Math.max(0, writes - (expected ?? saved)),
      silent: failed > 0 ? Math.max(0, failed - Math.min(told, shown)) : 0,
      spread: await this.spread(),
      raw: RAW.exec(text)?.slice(0, 1) ?? [],
      stuck: await this.page.locator('[data-state="saving"], [data-act-state="saving"]').count(),
      storm: [...tried].filter(([, times]) => times > TRIES * acts).map(([request]) => request),
    };
  }

  /** A fault of one write must not empty, block or accuse any source. */
  private async spread(): Promise<string[]> {
    const state = await this.page.locator('[data-program]').getAttribute('data-program');
    // Found although a drawer hides the rest from roles.
    const strip = await this.page.locator('[aria-label="Sources"]').first().innerText();
    const missing = ['Planner', 'To Do', 'Calendar', 'Mail'].filter((source) => !new RegExp(`${source}\\s*\\d+`).test(strip));
    return [...missing, ...(state === 'complete' ? [] : [`the program is ${state ?? 'gone'}`])];
  }
}

/** The row of an item, wherever it stands. */
export const row = (page: Page, title: string): Locator => page.locator('[data-id][data-bucket]').filter({ hasText: title }).first();

export async function complete(page: Page, title: string): Promise<void> {
  await row(page, title).getByRole('checkbox').click();
}

/** Puts focus on a row and presses one of the keys that act on it. */
export async function press(page: Page, title: string, key: string): Promise<void> {
  await row(page, title).getByRole('button', { name: new RegExp(title.slice(0, 12)) }).first().focus();
  await page.keyboard.press(key);
}

/** Opens the item and gives it another title. @returns the drawer */
export async function rename(page: Page, title: string, to: string): Promise<Locator> {
  await row(page, title).getByRole('button', { name: new RegExp(title.slice(0, 12)) }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('heading').getByRole('button').first().click();
  await drawer.getByRole('textbox', { name: 'Title' }).fill(to);
  await page.keyboard.press('Enter');
  return drawer;
}

export async function add(page: Page, line: string): Promise<void> {
  await page.keyboard.press('a');
  await page.keyboard.type(line);
  await expect(page.getByText(/Fri 16 Oct/).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
