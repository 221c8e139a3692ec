import type { Source } from '../domain/item.ts';
import type { Problem, ProblemKind } from '../domain/problem.ts';
import { entity, text } from './wire.ts';

/** Every refusal and every silence of Graph reaches the app as this. */
export class GraphError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind} ${problem.status} ${problem.code}`);
    this.name = 'GraphError';
    this.problem = problem;
  }
}

/** One answer of Graph, or of one part of a batch. Header names are in lower case. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON; a string for anything else; undefined when there is none. */
  body: unknown;
}

/** What is known of the request that failed. */
export interface Failing {
  source: Source | null;
  now: number;
}

/** The problem of an answer that is not a success. */
export function problemOf(answer: Answer, failing: Failing): Problem {
  const error = entity<{ code: string; message: string; innerError: unknown; innererror: unknown }>(
    entity<{ error: unknown }>(answer.body)?.error,
  );
  const code = text(error?.code) ?? '';
  const inner = entity<{ 'request-id': string }>(error?.innerError ?? error?.innererror);
  return {
    kind: kindOf(answer.status, code, text(error?.message) ?? '', failing.source),
    source: failing.source,
    status: answer.status,
    code,
    requestId: answer.headers['request-id'] ?? text(inner?.['request-id']),
    retryAt: null,
    tries: 1,
    at: failing.now,
  };
}

/** A problem that no answer of Graph tells: no network, no token, nonsense. */
export function problemWithout(kind: ProblemKind, code: string, failing: Failing, status = 0): Problem {
  return { kind, source: failing.source, status, code, requestId: null, retryAt: null, tries: 1, at: failing.now };
}

const LIMITS = /^Maximum[A-Z]/;
/** Outlook's mailbox is missing, soft-deleted or on premises: Graph answers 404 or 403 with these codes. */
const NO_MAILBOX = /^(MailboxNotEnabledForRESTAPI|MailboxNotSupportedForRESTAPI|ErrorNonExistentMailbox)$/;

function kindOf(status: number, code: string, message: string, source: Source | null): ProblemKind {
  if (NO_MAILBOX.test(code)) return 'no-mailbox';
  if (status === 401) return 'signed-out';
  if (status === 403) return refusalOf(code, message, source);
  if (status === 404 || status === 410) return 'gone';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429) return 'throttled';
  if (status >= 500 || status === 408 || status === 424) return 'unavailable';
  return status >= 400 ? 'invalid' : 'unreadable';
}

/**
 * Tells the refusals apart. Graph documents `code` for branching, yet a missing licence and a missing scope
 * often differ in words only, so the message is read as a last resort.
 */
function refusalOf(code: string, message: string, source: Source | null): ProblemKind {
  if (LIMITS.test(code)) return 'limit';
  if (/licen[sc]e/i.test(code) || /\blicen[sc]ed?\b/i.test(message)) return source === 'planner' || source === 'todo' ? 'no-licence' : 'forbidden';
  if (/admin/i.test(message) && /consent|approv/i.test(message)) return 'admin';
  if (/^(Authorization_RequestDenied|ErrorAccessDenied|accessDenied)$/.test(code)) return /scope|privileges|consent|permission/i.test(message) ? 'consent' : 'forbidden';
  if (/scope|consent/i.test(message)) return 'consent';
  return 'forbidden';
}
