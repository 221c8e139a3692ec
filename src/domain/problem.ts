import type { Source } from './item.ts';

/**
 * Why a source or an act failed, in kinds a sentence can be written for. `graph/errors.ts` makes it from Graph's answer.
 * - `consent`: the person has not allowed this scope yet; `admin`: an administrator must; `forbidden`: refused for another reason
 * - `no-mailbox`: REFERENCE 17; `no-licence`: Planner or To Do is not licensed
 * - `conflict`: changed meanwhile; `gone`: no longer there; `limit`: a Planner limit, named in `code`
 * - `throttled`: asked to wait; `unavailable`: 5xx or no answer; `offline`: no network; `signed-out`: no token to be had
 * - `unreadable`: an answer that is not what Graph sends
 */
export type ProblemKind =
  | 'consent' | 'admin' | 'forbidden' | 'no-mailbox' | 'no-licence' | 'conflict' | 'gone' | 'limit'
  | 'throttled' | 'unavailable' | 'offline' | 'signed-out' | 'invalid' | 'unreadable';

export interface Problem {
  kind: ProblemKind;
  source: Source | null;
  /** HTTP status, 0 when there was no answer. For the ledger, never for the sentence. */
  status: number;
  /** Graph's error code, e.g. `MailboxNotEnabledForRESTAPI`. */
  code: string;
  requestId: string | null;
  /** When Graph said to come back, if it did. */
  retryAt: number | null;
  /** How often it was tried. */
  tries: number;
  /** Last failure. */
  at: number;
}
