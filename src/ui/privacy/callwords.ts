import type { GraphCall } from '../../domain/graphcall.ts';
import type words from '../language/en/privacy.json';

export type CallWord = keyof typeof words.call;

/** What a call does in plain words, by method and path without query. The first that fits holds. */
const WORDS: readonly [RegExp, CallWord][] = [
  [/^GET \/me$/, 'me'], [/^GET \/me\/mailboxSettings$/, 'mailboxSettings'],
  [/^GET \/me\/planner\/tasks$/, 'plannerTasks'], [/^GET \/me\/planner\/plans$/, 'plannerPlans'], [/^GET \/planner\/plans\/[^/]+\/buckets$/, 'plannerBuckets'],
  [/^GET \/planner\/plans\/[^/]+\/details$/, 'plannerLabels'], [/^GET \/planner\/plans\/[^/]+$/, 'plannerPlan'],
  [/^GET \/planner\/tasks\/[^/]+\/details$/, 'plannerDetails'], [/^GET \/planner\/tasks/, 'plannerTask'],
  [/^POST \/planner\/tasks$/, 'plannerCreate'], [/^DELETE \/planner\/tasks/, 'plannerDelete'], [/^PATCH \/planner\//, 'plannerWrite'],
  [/^GET \/me\/todo\/lists$/, 'todoLists'], [/^GET \/me\/todo\/lists\/[^/]+\/tasks$/, 'todoTasks'], [/^GET \/me\/todo\//, 'todoTask'],
  [/^POST \/me\/todo\/lists\/[^/]+\/tasks$/, 'todoCreate'], [/^DELETE \/me\/todo\/lists\/[^/]+\/tasks\/[^/]+$/, 'todoDelete'], [/^(POST|PATCH|DELETE) \/me\/todo\//, 'todoWrite'],
  [/^GET \/me\/calendars$/, 'calendars'], [/^GET \/me\/(calendars\/[^/]+\/)?(calendar\/)?calendarView$/, 'calendarView'],
  [/^POST \/me\/events\/[^/]+\/(accept|decline|tentativelyAccept)$/, 'eventAnswer'], [/^POST \/me\/(calendars\/[^/]+\/)?events$/, 'eventCreate'],
  [/^DELETE \/me\/events\//, 'eventDelete'], [/^PATCH \/me\/events\//, 'eventWrite'], [/^GET \/me\/events\//, 'event'],
  [/^GET \/me\/messages$/, 'flagged'], [/^GET \/me\/mailFolders\/sentitems\/messages$/, 'sent'], [/^GET \/me\/mailFolders\/[^/]+$/, 'folder'],
  [/^GET \/me\/messages\//, 'message'], [/^PATCH \/me\/messages\//, 'messageWrite'],
  [/^PUT \/me\/drive\/special\/approot/, 'settingsWrite'], [/^DELETE \/me\/drive\/special\/approot/, 'settingsDelete'], [/^GET \/me\/drive\/special\/approot/, 'settingsFile'],
  [/^GET \/servicePrincipals\(/, 'assigned'], [/^POST \/servicePrincipals\(/, 'assign'], [/^DELETE \/servicePrincipals\(/, 'unassign'],
  [/^GET \/users$/, 'users'], [/^GET \/users\/[^/]+\/photos?\//, 'photo'], [/^POST \/communications\/getPresencesByUserId$/, 'presence'],
];

export function callWord({ method, path, scopes }: Pick<GraphCall, 'method' | 'path' | 'scopes'>): CallWord {
  if (method === 'GET' && scopes.length === 0) return 'settingsContent';
  const said = `${method} ${path.split('?')[0] ?? ''}`;
  return WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? (changes({ method, path }) ? 'write' : 'read');
}

/** True for a call that may change something; reading presence is a POST in Graph. */
export function changes({ method, path }: Pick<GraphCall, 'method' | 'path'>): boolean {
  return method !== 'GET' && !path.startsWith('/communications/getPresences');
}
