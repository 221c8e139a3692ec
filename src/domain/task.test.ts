import { expect, test } from 'vitest';
import { aTask } from './fixture.ts';
import { doDay, isOpen, isOverdue, isPastDue, isWaiting } from './task.ts';

const TODAY = '2026-11-25';

test('only a completed task is closed', () => {
  expect((['notStarted', 'inProgress', 'waitingOnOthers', 'deferred'] as const).every((progress) => isOpen(aTask({ progress })))).toBe(true);
  expect(isOpen(aTask({ progress: 'completed' }))).toBe(false);
});

test('a do-date in the past counts as today', () => {
  expect(['2026-11-20', '2026-11-25', '2026-11-27', null].map((planned) => doDay({ planned }, TODAY))).toEqual([
    TODAY, TODAY, '2026-11-27', null,
  ]);
});

test('only a due date before today makes a task overdue, and a do-date takes it out of the lane again', () => {
  expect(isOverdue(aTask({ due: '2026-11-24' }), TODAY)).toBe(true);
  expect(isOverdue(aTask({ due: TODAY }), TODAY)).toBe(false);
  expect(isOverdue(aTask({ planned: '2026-11-20' }), TODAY)).toBe(false);
  expect(isOverdue(aTask({ due: '2026-11-24', planned: '2026-11-20' }), TODAY)).toBe(false);
  expect(isPastDue(aTask({ due: '2026-11-24', planned: '2026-11-20' }), TODAY)).toBe(true);
  expect(isPastDue(aTask({ due: '2026-11-24', progress: 'completed' }), TODAY)).toBe(false);
});

test('a task that waits on others waits in the tray only when it has no day', () => {
  expect(isWaiting(aTask({ progress: 'waitingOnOthers' }))).toBe(true);
  expect(isWaiting(aTask({ progress: 'waitingOnOthers', due: TODAY }))).toBe(false);
  expect(isWaiting(aTask({ progress: 'waitingOnOthers', planned: TODAY }))).toBe(false);
  expect(isWaiting(aTask({ progress: 'deferred' }))).toBe(false);
});
