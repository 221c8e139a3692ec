import type { Source } from '../../domain/item.ts';
import type { ProblemKind } from '../../domain/problem.ts';

/** Keys of the sentences; each exists in the `program` words, a test looks. */
export type ReasonKey = `problem.${ReasonGroup}`;
type ReasonGroup =
  | 'consent' | 'admin' | 'forbidden' | 'no-mailbox' | 'no-licence-planner' | 'no-licence-todo' | 'no-licence' | 'throttled' | 'unavailable'
  | 'offline' | 'signed-out' | 'unreadable' | 'other';

const GROUPS: Partial<Record<ProblemKind, ReasonGroup>> = {
  consent: 'consent', admin: 'admin', forbidden: 'forbidden', 'no-mailbox': 'no-mailbox', throttled: 'throttled',
  unavailable: 'unavailable', offline: 'offline', 'signed-out': 'signed-out', unreadable: 'unreadable',
};

/** Which sentence tells why a source could not be read. Conflicts and limits belong to writing; here they read as "other". */
export function reasonKey(kind: ProblemKind, source: Source): ReasonKey {
  if (kind === 'no-licence') {
    if (source === 'planner') return 'problem.no-licence-planner';
    return source === 'todo' ? 'problem.no-licence-todo' : 'problem.no-licence';
  }
  return `problem.${GROUPS[kind] ?? 'other'}`;
}

/** The same in the two or three words the strip has room for. */
export function shortReasonKey(kind: ProblemKind): `short.${ShortGroup}` {
  return `short.${SHORT[kind] ?? 'failed'}`;
}

type ShortGroup = 'consent' | 'refused' | 'no-mailbox' | 'no-licence' | 'throttled' | 'unavailable' | 'offline' | 'signed-out' | 'failed';

const SHORT: Partial<Record<ProblemKind, ShortGroup>> = {
  consent: 'consent', admin: 'consent', forbidden: 'refused', 'no-mailbox': 'no-mailbox', 'no-licence': 'no-licence', throttled: 'throttled',
  unavailable: 'unavailable', offline: 'offline', 'signed-out': 'signed-out',
};
