import { expect, test } from 'vitest';
import { callWord, changes } from './callwords.ts';

test.each([
  ['GET', '/me?$select=id', 'me'],
  ['GET', '/me/planner/tasks', 'plannerTasks'],
  ['GET', '/planner/plans/p/details', 'plannerLabels'],
  ['PATCH', '/planner/tasks/t/details', 'plannerWrite'],
  ['GET', '/me/todo/lists/AAMk%3D/tasks?$top=100', 'todoTasks'],
  ['POST', '/me/todo/lists/l/tasks/t/checklistItems', 'todoWrite'],
  ['GET', '/me/calendars/c/calendarView?startDateTime=x', 'calendarView'],
  ['POST', '/me/events/e/decline', 'eventAnswer'],
  ['PUT', '/me/drive/special/approot:/settings.json:/content', 'settingsWrite'],
  ['GET', '/something/else', 'read'],
  ['DELETE', '/something/else', 'write'],
])('%s %s', (method, path, word) => {
  expect(callWord({ method, path, scopes: ['Any'] })).toBe(word);
});

test('a file’s own address takes no token, and reading presence changes nothing', () => {
  expect(callWord({ method: 'GET', path: '/content/1', scopes: [] })).toBe('settingsContent');
  expect(changes({ method: 'POST', path: '/communications/getPresencesByUserId' })).toBe(false);
  expect(changes({ method: 'POST', path: '/planner/tasks' })).toBe(true);
});
