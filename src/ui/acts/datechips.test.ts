import { describe, expect, it } from 'vitest';
import { weeks } from '../../domain/week.ts';
import { chipDays } from './datechips.ts';

const on = (today: string) => chipDays({ today, weeks: weeks(today, 1), workingDays: [1, 2, 3, 4, 5] });

describe('chipDays', () => {
  it('offers tomorrow, the end of this week and the start of the next', () => {
    expect(on('2026-10-14')).toEqual(['2026-10-15', '2026-10-16', '2026-10-19']);
  });

  it('offers each day once', () => {
    expect(on('2026-10-15')).toEqual(['2026-10-16', '2026-10-19']);
    expect(on('2026-10-16')).toEqual(['2026-10-17', '2026-10-19']);
    expect(on('2026-10-18')).toEqual(['2026-10-19']);
  });
});
