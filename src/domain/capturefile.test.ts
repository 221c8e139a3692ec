import { expect, it } from 'vitest';
import { fileHindrance } from './capturefile.ts';

it('says what cannot hang on a task: programs, cloud links, and what is too large for the service', () => {
  const file = (name: string, size: number, kind: 'file' | 'item' | 'link' = 'file') => ({ name, size, kind });
  expect(fileHindrance(file('a.pdf', 30_000_000), 'todo')).toBe('large');
  expect(fileHindrance(file('a.pdf', 26_214_400), 'todo')).toBeNull();
  expect(fileHindrance(file('a.pdf', 30_000_000), 'planner')).toBeNull();
  expect(fileHindrance(file('setup.exe', 10), 'planner')).toBe('program');
  expect(fileHindrance(file('Plan', 10, 'link'), 'planner')).toBe('cloud');
  expect(fileHindrance(file('Fwd', 10, 'item'), 'planner')).toBeNull();
});
