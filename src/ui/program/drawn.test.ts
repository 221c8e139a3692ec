import { describe, expect, it } from 'vitest';
import type { DayPlan, Entry } from '../../domain/program.ts';
import { drawnDays } from './drawn.ts';

function plan(day: string, rows: number): DayPlan {
  const entries = Array.from({ length: rows }, (_, at) => ({ key: `${day}-${at}` }) as Entry);
  return { day, entries, capacity: { meetings: 0, tasks: 0, of: 480 } };
}

describe('drawnDays', () => {
  it('joins empty days that follow each other', () => {
    const { pieces, left } = drawnDays([plan('2026-10-15', 1), plan('2026-10-17', 0), plan('2026-10-18', 0)], 60, 60);
    expect(pieces.map((piece) => (piece.kind === 'day' ? piece.day : `${piece.first}/${piece.last}`)))
      .toEqual(['2026-10-15', '2026-10-17/2026-10-18']);
    expect(left).toBe(0);
  });

  it('stops within the limit and says how many rows are left', () => {
    const { pieces, left } = drawnDays([plan('2026-10-15', 40), plan('2026-10-16', 40), plan('2026-10-17', 5)], 60, 60);
    expect(pieces.map((piece) => (piece.kind === 'day' ? piece.entries.length : 0))).toEqual([40, 20]);
    expect(left).toBe(25);
  });

  it('draws what came near, and tells apart what lies ahead and what only more would show', () => {
    const days = [plan('2026-10-15', 40), plan('2026-10-16', 40)];
    expect(drawnDays(days, 24, 46)).toMatchObject({ ahead: 22, left: 34 });
    expect(drawnDays(days, 48, 46)).toMatchObject({ ahead: 0, left: 34 });
    expect(drawnDays(days, 24, 106)).toMatchObject({ ahead: 56, left: 0 });
  });

  it('draws a list whole that is not long', () => {
    const { pieces, ahead, left } = drawnDays([plan('2026-10-15', 40), plan('2026-10-16', 6), plan('2026-10-17', 0)], 24, 106);
    expect(pieces.map((piece) => (piece.kind === 'day' ? piece.entries.length : 0))).toEqual([40, 6, 0]);
    expect([ahead, left]).toEqual([0, 0]);
  });

  it('names no empty day beyond the rows it drew', () => {
    expect(drawnDays([plan('2026-10-15', 2), plan('2026-10-16', 0)], 2, 2).pieces).toHaveLength(1);
  });
});
