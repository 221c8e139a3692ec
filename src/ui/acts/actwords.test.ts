import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../domain/act.ts';
import { actOf } from '../../domain/makeact.ts';
import { aMessage, aTask } from '../../domain/fixture.ts';
import { makeFormat } from '../language/format.ts';
import { startLanguage } from '../language/language.ts';
import type { ActFrame, ActsT } from './actwords.ts';
import { actWords, dueForAll, dueStaysWords, reasonWords } from './actwords.ts';

/** Wednesday. */
const TODAY = '2026-10-14';
let frame: ActFrame;

beforeAll(() => {
  void startLanguage('en-GB');
  const words = { today: 'today', hours: String, hoursMinutes: (h: string, m: string) => `${h} ${m}`, minutes: String };
  frame = { t: i18next.getFixedT('en', 'acts') as ActsT, format: makeFormat('en-GB', 'Europe/Berlin', words), today: TODAY, zone: 'Europe/Berlin' };
});

describe('actWords', () => {
  it('says where one item went', () => {
    const step: Step = { item: aTask({ source: 'todo' }), change: { kind: 'due', day: '2026-10-16' } };
    expect(actWords(actOf('1', [step], 'moved'), frame)).toBe('Moved to Fri');
    expect(actWords(actOf('1', [{ ...step, change: { kind: 'due', day: null } }], 'moved'), frame)).toBe('Moved to No date');
    expect(actWords(actOf('1', [{ ...step, change: { kind: 'edit', fields: { due: '2026-10-14', planned: null } } }], 'moved'), frame)).toBe('Moved to today');
  });

  it('counts several, and names a day only when they share it', () => {
    const steps: Step[] = [
      { item: aTask({ source: 'todo', id: 'a' }), change: { kind: 'due', day: '2026-10-16' } },
      { item: aMessage({ id: 'b' }), change: { kind: 'due', day: '2026-10-16' } },
    ];
    expect(actWords(actOf('1', steps, 'moved'), frame)).toBe('Moved 2 items to Fri');
    const apart: Step[] = [...steps.slice(0, 1), { item: aMessage({ id: 'b' }), change: { kind: 'due', day: null } }];
    expect(actWords(actOf('1', apart, 'moved'), frame)).toBe('Moved 2 items');
    expect(actWords(actOf('1', steps, 'toToday'), frame)).toBe('Moved 2 items to today');
  });
});

describe('a shared task planned away from its due date', () => {
  const item = aTask({ source: 'planner', due: '2026-10-15' });
  const planned = actOf('1', [{ item, change: { kind: 'plan', day: '2026-10-16' } }]);

  it('says that the due date stays, and offers to change it for everyone', () => {
    expect(actWords(planned, frame)).toBe('Planned for Fri');
    expect(dueStaysWords(planned, frame)).toBe('The due date stays Thu.');
    expect(dueForAll(planned)).toEqual({ item: { ...item, planned: '2026-10-16' }, day: '2026-10-16' });
  });

  it('offers nothing where the date is one\'s own, or the same', () => {
    const own = actOf('1', [{ item: aTask({ source: 'todo', due: '2026-10-15', repeats: true }), change: { kind: 'plan', day: '2026-10-16' } }]);
    const same = actOf('1', [{ item, change: { kind: 'plan', day: '2026-10-15' } }]);
    for (const act of [own, same]) {
      expect(dueStaysWords(act, frame)).toBeNull();
      expect(dueForAll(act)).toBeNull();
    }
  });
});

describe('reasonWords', () => {
  it('has a sentence for every kind of problem', () => {
    const problem = { source: 'planner', status: 0, code: '', requestId: null, retryAt: null, tries: 1, at: 0 } as const;
    for (const kind of ['consent', 'admin', 'forbidden', 'no-mailbox', 'no-licence', 'conflict', 'gone', 'limit', 'throttled', 'unavailable', 'offline', 'signed-out', 'invalid', 'unreadable'] as const) {
      expect(reasonWords({ ...problem, kind }, 'Planner', frame.t)).toMatch(/^[A-Z].+\.$/);
    }
  });
});
