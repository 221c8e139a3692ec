import { expect, it } from 'vitest';
import { timed } from '../../domain/fixture.ts';
import { checkWhen, fromLocal, toLocal } from './localtime.ts';

const ZONE = 'Europe/Copenhagen';

it('writes and reads a moment in the zone of the program, over the clock change too', () => {
  const at = Date.parse('2026-10-25T08:05:00Z');
  expect(toLocal(at, ZONE)).toBe('2026-10-25T09:05');
  expect(fromLocal('2026-10-25T09:05', ZONE)).toBe(at);
  expect(fromLocal('2026-10-24T09:05', ZONE)).toBe(Date.parse('2026-10-24T07:05:00Z'));
  expect(fromLocal('2026-10-24', ZONE)).toBeNull();
  expect(fromLocal('', ZONE)).toBeNull();
});

it('checks both ends of a meeting', () => {
  const when = timed('2026-10-14T09:00+02:00', '2026-10-14T10:00+02:00');
  expect(checkWhen(when, '2026-10-14T09:00', '2026-10-14T10:00', ZONE)).toEqual({ same: true });
  expect(checkWhen(when, '2026-10-14T10:00', '2026-10-14T10:00', ZONE)).toEqual({ wrong: 'endBeforeStart' });
  expect(checkWhen(when, '', '2026-10-14T10:00', ZONE)).toEqual({ wrong: 'notATime' });
  expect(checkWhen(when, '2026-10-15T09:00', '2026-10-15T10:00', ZONE)).toEqual({ change: timed('2026-10-15T09:00+02:00', '2026-10-15T10:00+02:00') });
  const days = { kind: 'all-day', first: '2026-10-14', last: '2026-10-15' } as const;
  expect(checkWhen(days, '2026-10-16', '2026-10-15', ZONE)).toEqual({ wrong: 'endBeforeStart' });
  expect(checkWhen(days, '2026-10-14', '2026-10-14', ZONE)).toEqual({ change: { kind: 'all-day', first: '2026-10-14', last: '2026-10-14' } });
});
