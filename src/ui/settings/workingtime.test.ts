import { describe, expect, it } from 'vitest';
import { clockText, draftOf, minutesOf, readDraft, waitingDays, weekFrom } from './workingtime.ts';

describe('working time', () => {
  it('reads and writes times of day', () => {
    expect(clockText(545)).toBe('09:05');
    expect(minutesOf('09:05')).toBe(545);
    expect(['', '9:05', '24:00', '12:60', 'noon'].map(minutesOf)).toEqual([null, null, null, null, null]);
  });

  it('gives back what it was given', () => {
    const working = { days: [0, 1, 2, 3, 4] as (0 | 1 | 2 | 3 | 4)[], start: 480, end: 990 };
    expect(readDraft(draftOf(working))).toEqual({ working });
    expect(draftOf({ ...working, end: 1440 }).end).toBe('23:59');
  });

  it('says what is wrong', () => {
    expect(readDraft({ days: [1], start: '17:00', end: '09:00' })).toEqual({ fault: 'end' });
    expect(readDraft({ days: [1], start: '09:00', end: '09:00' })).toEqual({ fault: 'end' });
    expect(readDraft({ days: [], start: '09:00', end: '17:00' })).toEqual({ fault: 'days' });
    expect(readDraft({ days: [1], start: '', end: '17:00' })).toEqual({ fault: 'unreadable' });
  });

  it('puts days in order', () => {
    expect(readDraft({ days: [5, 1, 3], start: '09:00', end: '17:00' })).toEqual({ working: { days: [1, 3, 5], start: 540, end: 1020 } });
    expect(weekFrom(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });
});

it.each([['3', 3], [' 60 ', 60], ['0', null], ['61', null], ['1.5', null], ['-2', null], ['', null], ['ten', null]])('waiting after %j', (text, days) => {
  expect(waitingDays(text)).toBe(days);
});
