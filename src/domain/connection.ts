import type { Problem, ProblemKind } from './problem.ts';
import type { SignInKind } from './signin.ts';

/**
 * How a connection stands (L1). `consent`: the person has to allow it; `admin`: an administrator has to; `blocked`: refused
 * for another reason that stands outside the app; `failing`: tried and not answered as it should be.
 */
export type ConnectionStatus = 'on' | 'reading' | 'off' | 'consent' | 'admin' | 'blocked' | 'failing';

/** What is known of one connection. */
export interface ConnectionFacts {
  off: boolean;
  /** True once anything was read. */
  read: boolean;
  problem: Pick<Problem, 'kind'> | null;
  /** Why its scopes were not given when they were last asked for; null when they were, or nobody asked. */
  refused: SignInKind | null;
}

/** Refusals that no further try can mend. */
const BLOCKED: readonly ProblemKind[] = ['forbidden', 'no-mailbox', 'no-licence'];

export function connectionStatus({ off, read, problem, refused }: ConnectionFacts): ConnectionStatus {
  if (off) return 'off';
  if (problem === null) return read ? 'on' : 'reading';
  if (problem.kind === 'admin') return 'admin';
  if (problem.kind === 'consent') return refused === 'admin' ? 'admin' : refused === 'not-assigned' ? 'blocked' : 'consent';
  return BLOCKED.includes(problem.kind) ? 'blocked' : 'failing';
}

/** How a single permission stands: given, or who has to give it. */
export function permissionStatus(given: boolean, consent: 'user' | 'admin', refused: SignInKind | null): 'on' | 'consent' | 'admin' {
  if (given) return 'on';
  return consent === 'admin' || refused === 'admin' ? 'admin' : 'consent';
}
