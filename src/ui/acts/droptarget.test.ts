import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../domain/item.ts';
import { weeks } from '../../domain/week.ts';
import { dropDay } from './droptarget.ts';

const WORKING: Weekday[] = [1, 2, 3, 4, 5];
const frameOn = (today: string, workingDays = WORKING) => ({ today, weeks: weeks(today, 1), workingDays });

describe('dropDay', () => {
  it('gives the bucket\'s first day that is worked on', () => {
    const wednesday = frameOn('2026-10-14');
    expect(dropDay('bucket:today', wednesday)).toBe('2026-10-14');
    expect(dropDay('bucket:this-week', wednesday)).toBe('2026-10-15');
    expect(dropDay('bucket:next-week', wednesday)).toBe('2026-10-19');
    expect(dropDay('bucket:next-week', frameOn('2026-10-14', [3, 4]))).toBe('2026-10-21');
  });

  it('gives the day of a day, and none for No date', () => {
    expect(dropDay('day:2026-10-20', frameOn('2026-10-14'))).toBe('2026-10-20');
    expect(dropDay('no-date', frameOn('2026-10-14'))).toBeNull();
  });

  it('puts Later on the first day worked on after next week', () => {
    expect(dropDay('later', frameOn('2026-10-14'))).toBe('2026-10-26');
    expect(dropDay('later', frameOn('2026-10-14', [3]))).toBe('2026-10-28');
  });

  it('takes nothing where nothing is meant', () => {
    expect(dropDay('bucket:overdue', frameOn('2026-10-14'))).toBeUndefined();
    expect(dropDay('day:tomorrow', frameOn('2026-10-14'))).toBeUndefined();
    expect(dropDay('waiting', frameOn('2026-10-14'))).toBeUndefined();
    expect(dropDay('bucket:this-week', frameOn('2026-10-18'))).toBeUndefined();
  });
});
