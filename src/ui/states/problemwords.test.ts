import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../domain/item.ts';
import type { ProblemKind } from '../../domain/problem.ts';
import words from '../language/en/program.json';
import { reasonKey, shortReasonKey } from './problemwords.ts';

const KINDS: ProblemKind[] = [
  'consent', 'admin', 'forbidden', 'no-mailbox', 'no-licence', 'conflict', 'gone', 'limit', 'throttled', 'unavailable', 'offline', 'signed-out', 'invalid', 'unreadable',
];

function lookUp(key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
}

describe('reasons', () => {
  it.each(KINDS.flatMap((kind) => SOURCES.map((source) => [kind, source] as const)))('%s of %s has a sentence and short words', (kind, source) => {
    expect(lookUp(reasonKey(kind, source))).toEqual(expect.stringMatching(/\.$/));
    expect(lookUp(shortReasonKey(kind))).toEqual(expect.stringMatching(/\w/));
  });

  it('names the missing licence by its product', () => {
    expect(lookUp(reasonKey('no-licence', 'planner'))).toContain('Planner');
    expect(lookUp(reasonKey('no-licence', 'todo'))).toContain('To Do');
  });

  it('tells no status code, address or error name', () => {
    const all = JSON.stringify([words.problem, words.short]);
    expect(all).not.toMatch(/\b[45]\d\d\b|https?:|Error\b/);
  });
});
