import { BATCH_SIZE } from './batch.ts';
import { isOutlook, type GraphRequest } from './request.ts';

/** A request that waits for its batch. */
export interface Waiting<T> {
  request: GraphRequest;
  settle(outcome: T): void;
}

/**
 * Decides which reads travel together.
 * - Reads marked `opening` share one batch, whatever their workload.
 * - Outlook's (To Do, calendar, mail) go one batch after the other: the service runs four parts of a batch at once,
 *   and four is what a mailbox takes [throttling-limits]. What is asked for meanwhile collects for the next batch.
 * - Everything else goes beside them.
 *
 * @param send sends one batch of at most 20 and settles each of it
 * @param moment resolves at the end of the current moment, so that what is asked for together is sent together
 */
export function createQueue<T>(send: (batch: Waiting<T>[]) => Promise<void>, moment: () => Promise<void>): (waiting: Waiting<T>) => void {
  const opening: Waiting<T>[] = [];
  const outlook: Waiting<T>[] = [];
  const beside: Waiting<T>[] = [];
  let outlookBusy = false;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    void moment().then(() => {
      scheduled = false;
      turn();
    });
  }

  function turn(): void {
    while (opening.length > 0) {
      const next = opening.slice(0, BATCH_SIZE);
      const mailbox = next.some((each) => isOutlook(each.request));
      if (mailbox && outlookBusy) break;
      opening.splice(0, next.length);
      run(next, mailbox);
    }
    if (outlook.length > 0 && !outlookBusy) run(outlook.splice(0, BATCH_SIZE), true);
    while (beside.length > 0) run(beside.splice(0, BATCH_SIZE), false);
  }

  function run(batch: Waiting<T>[], mailbox: boolean): void {
    if (mailbox) outlookBusy = true;
    void send(batch).finally(() => {
      if (mailbox) outlookBusy = false;
      if (opening.length + outlook.length + beside.length > 0) schedule();
    });
  }

  return (waiting) => {
    const { request } = waiting;
    (request.opening ? opening : isOutlook(request) ? outlook : beside).push(waiting);
    schedule();
  };
}
