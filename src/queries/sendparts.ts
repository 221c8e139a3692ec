import type { CaptureFile } from '../domain/capturefile.ts';
import { GraphError, problemOf, problemWithout, type Answer } from '../graph/errors.ts';
import { nextByte, PART, type Upload } from '../graph/upload.ts';
import type { Session } from './session.ts';
import { problemOfError } from './sourceread.ts';
import { tellUpload, type Uploads } from './uploads.ts';
import { isUnknown } from './writecontext.ts';

/** How one service takes a file in parts. Each gives any answer it gets and throws GraphError without one. */
export interface Parts {
  begin(): Promise<Upload | null>;
  status(url: string): Promise<Answer>;
  put(url: string, part: Blob, range: string): Promise<Answer>;
  cancel(url: string): Promise<void>;
}

interface Sending {
  uploads: Uploads;
  file: Pick<CaptureFile, 'key' | 'name'>;
  bytes: Blob;
}

/** Tries again of one part, about 12 s in all; without a network the file waits and goes on where it stopped. */
const TRIES = 5;
const FIRST_WAIT = 400;

/**
 * Sends a file in parts, in order. After a lost connection it asks how far the service is and goes on there; a session that
 * is gone is begun anew.
 * @returns the body of the last answer. @throws GraphError; code `cancelled` once the person gave it up
 */
export async function sendParts(session: Session, sending: Sending, parts: Parts): Promise<unknown> {
  const { uploads, file, bytes } = sending;
  let at = await resumed(session, sending, parts);
  for (let failures = 0; ; ) {
    if (uploads.cancelled.has(file.key)) return giveUp(session, sending, parts, at.url);
    tellUpload(uploads, file.key, { name: file.name, sent: at.next, total: bytes.size });
    try {
      const end = Math.min(at.next + PART, bytes.size);
      const answer = await parts.put(at.url, bytes.slice(at.next, end), `bytes ${at.next}-${end - 1}/${bytes.size}`);
      if (answer.status === 416) at = await resumed(session, sending, parts);
      else if (answer.status < 200 || answer.status > 299) throw new GraphError(problemOf(answer, { source: null, now: session.graph.now() }));
      else if (end === bytes.size) {
        uploads.sessions.delete(file.key);
        return answer.body;
      } else at = { ...at, next: end };
      failures = 0;
    } catch (error) {
      failures += 1;
      await bear(session, error, failures);
      at = await resumed(session, sending, parts);
    }
  }
}

/** Waits before the next try, or throws what no try helps. */
async function bear(session: Session, error: unknown, failures: number): Promise<void> {
  const { kind } = problemOfError(error);
  if ((!isUnknown(kind) && kind !== 'throttled' && kind !== 'gone' && kind !== 'invalid') || failures > TRIES) throw error;
  await session.graph.sleep(FIRST_WAIT * 2 ** failures);
}

/** Where to go on: in the session known from before, as the service tells, else in a new one. */
async function resumed(session: Session, { uploads, file }: Sending, parts: Parts): Promise<Upload> {
  const known = uploads.sessions.get(file.key);
  if (known !== undefined) {
    try {
      const answer = await parts.status(known);
      if (answer.status === 200) return { url: known, next: nextByte(answer.body) };
    } catch (error) {
      if (problemOfError(error).kind !== 'gone') throw error;
    }
    uploads.sessions.delete(file.key);
  }
  const begun = await parts.begin();
  if (begun === null) throw new GraphError(problemWithout('unreadable', 'uploadSession', { source: null, now: session.graph.now() }, 200));
  uploads.sessions.set(file.key, begun.url);
  return begun;
}

async function giveUp(session: Session, { uploads, file }: Sending, parts: Parts, url: string): Promise<never> {
  uploads.sessions.delete(file.key);
  await parts.cancel(url).catch(() => undefined);
  throw new GraphError(problemWithout('invalid', 'cancelled', { source: null, now: session.graph.now() }));
}
