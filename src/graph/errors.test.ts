import { expect, it } from 'vitest';
import type { Source } from '../domain/item.ts';
import { problemOf } from './errors.ts';

it.each([
  [403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.', 'mail', 'forbidden'],
  [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', 'calendar', 'consent'],
  [403, 'Forbidden', 'The user does not have a valid license for Planner.', 'planner', 'no-licence'],
  [403, 'MaximumTasksInProject', '', 'planner', 'limit'],
  [404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.', 'todo', 'no-mailbox'],
  [404, 'ErrorItemNotFound', '', 'mail', 'gone'],
  [412, '', '', 'planner', 'conflict'],
  [409, '', '', 'planner', 'conflict'],
  [429, 'TooManyRequests', '', 'mail', 'throttled'],
  [503, '', '', 'mail', 'unavailable'],
  [424, '', '', 'mail', 'unavailable'],
  [400, 'BadRequest', '', 'mail', 'invalid'],
  [401, 'InvalidAuthenticationToken', '', 'mail', 'signed-out'],
] as [number, string, string, Source, string][])('%i %s means %5$s', (status, code, message, source, kind) => {
  const body = { error: { code, message, innerError: { 'request-id': 'r1' } } };
  expect(problemOf({ status, headers: {}, body }, { source, now: 7 })).toMatchObject({ kind, status, code, source, at: 7, requestId: 'r1' });
});

it.each([undefined, null, 'text', 7, [], { error: null }, { error: 'no' }])('takes %j for a body', (body) => {
  expect(problemOf({ status: 500, headers: {}, body }, { source: null, now: 0 }).kind).toBe('unavailable');
});
