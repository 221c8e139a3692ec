import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../domain/permissions.ts';
import words from './en/permissions.json';

test('each scope says what it lets the app do, what not, and what works without it; a wide one says why it is so wide', () => {
  const sentence = /^[A-Z].{5,}[.]$/;
  for (const { why, reach } of PERMISSIONS) {
    const said: Record<string, string> | undefined = (words as Record<string, Record<string, string>>)[why.replace('permissions.', '')];
    expect([why, said?.['may'], said?.['not'], said?.['without']]).toEqual([why, ...Array(3).fill(expect.stringMatching(sentence))]);
    if (reach === 'organisation') expect([why, said?.['wide']]).toEqual([why, expect.stringMatching(sentence)]);
  }
  expect(Object.keys(words).sort()).toEqual(PERMISSIONS.map(({ scope }) => wordsKey(scope)).sort());
});
