/** How many requests one mailbox serves at a time ([throttling-limits]: 4 per app and mailbox). */
import { GraphFault } from './errors.ts';

interface Lane {
  running: number;
  waiting: (() => void)[];
}

export class MailboxGate {
  readonly #lanes = new Map<string, Lane>();

  /**
   * @param strict refuse instead of wait.
   * @returns call it when the request is done.
   * @throws GraphFault 429 `ApplicationThrottled` when strict and full.
   */
  async enter(mailbox: string, limit: number, strict: boolean): Promise<() => void> {
    const lane = this.#lanes.get(mailbox) ?? { running: 0, waiting: [] };
    this.#lanes.set(mailbox, lane);
    if (lane.running >= limit) {
      if (strict) throw new GraphFault(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'Retry-After': '1' });
      await new Promise<void>((resolve) => lane.waiting.push(resolve));
    } else {
      lane.running += 1;
    }
    return () => {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.running -= 1;
    };
  }
}
