/** Scope checks: each workload refuses in its own words. */
import type { Access, Principal } from './contract.ts';
import { GraphFault } from './errors.ts';

export type Family = 'directory' | 'outlook' | 'todo' | 'planner' | 'drive' | 'presence';

const OUTLOOK = new Set([
  'messages', 'mailfolders', 'sendmail', 'events', 'calendar', 'calendars', 'calendarview', 'calendargroups', 'contacts',
  'contactfolders', 'people', 'photo', 'photos', 'mailboxsettings', 'outlook', 'findmeetingtimes', 'translateexchangeids',
  'inferenceclassification', 'reminderview', 'getmailtips',
]);

/** Which service answers a path; decides the wording of a refusal and the mailbox's concurrency limit. */
export function familyOf(segments: readonly string[]): Family {
  const lower = segments.map((segment) => segment.toLowerCase());
  const head = lower[0];
  const second = head === 'me' ? lower[1] : head === 'users' || head === 'groups' ? lower[2] : head;
  if (second === undefined) return 'directory';
  if (second === 'planner' || second === 'todo' || second === 'presence') return second;
  if (head === 'communications') return 'presence';
  if (second === 'drive' || second === 'drives' || head === 'shares' || head === 'sites') return 'drive';
  return OUTLOOK.has(second) ? 'outlook' : 'directory';
}

const REFUSALS: Record<Family, [code: string, message: string]> = {
  directory: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  outlook: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  todo: ['UnknownError', ''],
  planner: ['Forbidden', 'You do not have the required permissions to access this item, or the item may not exist.'],
  drive: ['accessDenied', 'Access denied'],
  presence: ['Forbidden', ''],
};

/** 403 in the words of the service that owns the path. */
export function accessDenied(family: Family): GraphFault {
  const [code, message] = REFUSALS[family];
  return new GraphFault(403, code, message);
}

/** The scopes that open a path: of somebody else's mailbox others than of one's own, where the service knows such. */
export function scopesOf(access: Access, foreign: boolean): readonly string[] {
  return foreign ? access.shared ?? access.anyOf : access.anyOf;
}

/** @throws GraphFault 403 when the token carries none of the scopes. */
export function checkAccess(access: Access, principal: Principal, segments: readonly string[], foreign = false): void {
  const wanted = scopesOf(access, foreign);
  if (wanted.length === 0 || wanted.some((scope) => principal.scopes.has(scope))) return;
  throw accessDenied(familyOf(segments));
}
