import { expect, test } from 'vitest';
import { FIRST_VIEW_SCOPES, PERMISSIONS, permissionFor, REGISTERED, scopesFor } from './permissions.ts';
import { reasonFor } from './permissionreasons.ts';

test('the first view asks for five scopes, all of which a person may grant', () => {
  expect(FIRST_VIEW_SCOPES).toEqual(['User.Read', 'Tasks.Read', 'Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read']);
  expect(FIRST_VIEW_SCOPES.every((scope) => permissionFor(scope)?.consent === 'user')).toBe(true);
});

test('each scope stands once, with a reason, and none reaches the directory', () => {
  expect(new Set(PERMISSIONS.map((each) => each.scope)).size).toBe(PERMISSIONS.length);
  for (const { scope, access } of PERMISSIONS) {
    expect(reasonFor(scope)).toMatch(/^[A-Z].{20,}\.$/);
    expect(scope.startsWith('Directory.')).toBe(false);
    expect(scope.includes('Write')).toBe(access === 'read-write');
  }
});

test('features and scopes find each other', () => {
  expect(scopesFor('settings')).toEqual(['Files.ReadWrite.AppFolder']);
  expect(permissionFor('presence.read.all')?.feature).toBe('presence');
  expect(scopesFor('mail-write')).toEqual(['Mail.ReadWrite']);
  expect(permissionFor('Mail.Send')).toBeNull();
});

test('the scopes of administrators alone are not registered, and they are two', () => {
  const left = PERMISSIONS.filter((each) => !REGISTERED.includes(each));
  expect(left.map((each) => [each.scope, each.consent, each.first])).toEqual([
    ['Application.Read.All', 'admin', false], ['AppRoleAssignment.ReadWrite.All', 'admin', false],
  ]);
});
