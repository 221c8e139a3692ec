import { expect, test } from 'vitest';
import { connectionStatus, permissionStatus } from './connection.ts';
import type { ProblemKind } from './problem.ts';

const facts = { off: false, read: true, problem: null, refused: null };
const kind = (of: ProblemKind) => ({ ...facts, problem: { kind: of } });

test('what was read is on, what is still being read is not yet, and off is off whatever happened before', () => {
  expect(connectionStatus(facts)).toBe('on');
  expect(connectionStatus({ ...facts, read: false })).toBe('reading');
  expect(connectionStatus({ ...kind('unavailable'), off: true })).toBe('off');
});

test.each<[ProblemKind, string]>([
  ['consent', 'consent'], ['admin', 'admin'], ['forbidden', 'blocked'], ['no-mailbox', 'blocked'], ['no-licence', 'blocked'],
  ['unavailable', 'failing'], ['throttled', 'failing'], ['offline', 'failing'], ['signed-out', 'failing'], ['unreadable', 'failing'],
])('%s is told as %s', (problem, status) => {
  expect(connectionStatus(kind(problem))).toBe(status);
});

test('once the sign-in said that an administrator must agree, the person is not asked again', () => {
  expect(connectionStatus({ ...kind('consent'), refused: 'admin' })).toBe('admin');
  expect(connectionStatus({ ...kind('consent'), refused: 'declined' })).toBe('consent');
  expect(permissionStatus(false, 'user', 'admin')).toBe('admin');
  expect(permissionStatus(false, 'user', 'declined')).toBe('consent');
  expect(permissionStatus(false, 'admin', null)).toBe('admin');
  expect(permissionStatus(true, 'admin', 'admin')).toBe('on');
});
