import { describe, expect, it } from 'vitest';
import type { DayLayout } from '../../domain/timeline.ts';
import { blockBox, shownHours } from './timelinehours.ts';

const empty: DayLayout = { blocks: [], allDay: [], gaps: [], nextStart: null, nowMinute: null };
const working = { start: 540, end: 1020 };

describe('shownHours', () => {
  it('shows 08 to 18 on a usual day', () => expect(shownHours(empty, working)).toEqual({ first: 8, last: 18 }));

  it('grows for early and late blocks and ends at midnight', () => {
    const blocks = [{ startMinute: 390, endMinute: 450 }, { startMinute: 1400, endMinute: 1440 }] as DayLayout['blocks'];
    expect(shownHours({ ...empty, blocks }, working)).toEqual({ first: 6, last: 24 });
  });

  it('grows for somebody who works at night', () => {
    expect(shownHours(empty, { start: 300, end: 780 })).toEqual({ first: 5, last: 18 });
  });
});

describe('blockBox', () => {
  it('takes 64 px for an hour, less a hairline', () => expect(blockBox({ startMinute: 540, endMinute: 600 }, 8)).toEqual({ top: 64, height: 63 }));
  it('keeps a block of no length readable', () => expect(blockBox({ startMinute: 540, endMinute: 540 }, 8).height).toBe(18));
});
