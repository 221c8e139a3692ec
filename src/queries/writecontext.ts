import type { Change } from '../domain/act.ts';
import type { Day, Item, Source, Zone } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import type { Clash } from '../domain/merge.ts';
import type { GraphClient } from '../graph/client.ts';
import type { Answer } from '../graph/errors.ts';
import type { GraphRequest } from '../graph/request.ts';
import type { Doubt, FoundConflict } from './actop.ts';
import type { ReadPatch } from './readcache.ts';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';

/** What writing one group of changes of one item needs. */
export interface WriteContext {
  session: Session;
  zone: Zone;
  today: Day;
  /** Sends by itself, or in a batch with the other steps of its act. @throws GraphError */
  send(request: GraphRequest): Promise<Answer>;
  /** Shows the service's own answer in place of what was read. */
  show(patch: ReadPatch): void;
  /** The service gave the item another id. */
  rename(from: Item, to: { id: string }): void;
  doubt: Doubt;
  /** Ids that creates of this page have taken as their own. */
  claimed: Set<string>;
  /** Sources that refused the newest etag of theirs: they get none any more. See `conditionOf`. */
  unconditional: Set<Source>;
}

/** How a write ended, when it did not throw. */
export type Written = { conflict: FoundConflict } | undefined;

/**
 * Whether an attempt must look at what the service holds before it writes: it refused the last try for a conflict, or
 * nobody knows whether something sent before arrived.
 */
export type Look = false | 'refused' | 'doubt';

/** Tries again after a conflict. */
const CONFLICTS = 8;
/** Tries again after no answer, a 5xx or nonsense; about 12 s in all. */
const RETRIES = 4;
const FIRST_WAIT = 800;

/**
 * Repeats `attempt` until it is sure. After a refusal for a conflict, and whenever it is not known whether a write
 * arrived, `attempt` is told to look first.
 * @throws what cannot be helped by trying again
 */
export async function persist<T>({ session, doubt }: WriteContext, attempt: (look: Look) => Promise<T>): Promise<T> {
  let look: Look = doubt.sent !== null && 'doubt';
  for (let conflicts = 0, failures = 0; ; ) {
    doubt.sent ??= session.graph.now();
    try {
      const result = await attempt(look);
      doubt.sent = null;
      return result;
    } catch (error) {
      const { kind, retryAt } = problemOfError(error);
      look = kind === 'conflict' ? 'refused' : 'doubt';
      if (kind === 'conflict' && conflicts < CONFLICTS) conflicts += 1;
      else if (isUnknown(kind) && failures < RETRIES) {
        await session.graph.sleep(Math.max(FIRST_WAIT * 2 ** failures, (retryAt ?? 0) - session.graph.now()));
        failures += 1;
      } else {
        if (!isUnknown(kind) && kind !== 'offline') doubt.sent = null;
        throw error;
      }
    }
  }
}

export function isUnknown(kind: Problem['kind']): boolean {
  return kind === 'unavailable' || kind === 'unreadable';
}

/** The body of an answer; of one without a body, what a read gives. */
export async function bodyOr(graph: GraphClient, answer: Answer, read: GraphRequest): Promise<unknown> {
  return answer.body === undefined || answer.body === '' ? (await graph.read(read)).body : answer.body;
}

export function conflictOf(item: Item, clashes: readonly Clash[], merged: string[], mine: Change): Written {
  if (clashes.length === 0) return undefined;
  return { conflict: { item, clashes: clashes.map(({ field, mine: my, theirs }) => ({ field, mine: my, theirs })), merged, mine } };
}

/**
 * The If-Match of one write to a service that Graph does not document it for (To Do, mail). Outlook's items carry an etag
 * and mail is known to honour it; a service that ignores it writes all the same. One that refuses even the etag it gave a
 * moment ago does not know the header, and gets none from then on.
 *
 * @returns a function from the etag read last, and what made the writer look, to the etag to send; '' for none
 */
export function conditionOf({ unconditional }: Pick<WriteContext, 'unconditional'>, source: Source): (etag: string, look: Look) => string {
  let sent: string | null = null;
  return (etag, look) => {
    if (look === 'refused' && etag === sent) unconditional.add(source);
    sent = etag;
    return unconditional.has(source) ? '' : etag;
  };
}
