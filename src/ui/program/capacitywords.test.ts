import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { bookedWords, roomWords } from './capacitywords.ts';

const t = ((key: string, values: Record<string, string>) => `${key}(${Object.values(values ?? {}).join(', ')})`) as unknown as Board['t'];
const board = { t, format: { minutes: (count: number) => `${count}'` } as Board['format'] };

describe('capacity in words', () => {
  it('says meetings, tasks and hours, and by how much it is over', () => {
    const day = { meetings: 370, tasks: 210, of: 480 };
    expect(bookedWords(day, board)).toBe("capacity.of(capacity.meetings(370') + capacity.tasks(210'), 480')");
    expect(roomWords(day, board)).toEqual({ words: "capacity.over(100')", over: true });
  });

  it('says what is free', () => {
    expect(roomWords({ meetings: 60, tasks: 0, of: 480 }, board)).toEqual({ words: "capacity.free(420')", over: false });
  });

  it('blames nobody for a task on a day off', () => {
    expect(roomWords({ meetings: 0, tasks: 60, of: 0 }, board)).toEqual({ words: '', over: false });
    expect(bookedWords({ meetings: 0, tasks: 60, of: 0 }, board)).toBe("capacity.tasks(60')");
  });
});
