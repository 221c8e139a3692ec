import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../domain/permissions.ts';
import { wordsKey } from '../connections/wordskey.ts';
import words from './en/permissions.json';

test('each scope says what it lets the app do, what not, and what works without it; a wide one says why it is so wide', () => {
  const sentence = /^[A-Z].{5,}[.]$/;
  for (const { scope, reach } of PERMISSIONS) {
    const said: Record<string, string> | undefined = (words as Record<string, Record<string, string>>)[wordsKey(scope)];
    expect([scope, said?.['may'], said?.['not'], said?.['without']]).toEqual([scope, ...Array(3).fill(expect.stringMatching(sentence))]);
    if (reach === 'organisation') expect([scope, said?.['wide']]).toEqual([scope, expect.stringMatching(sentence)]);
  }
  expect(Object.keys(words).sort()).toEqual(PERMISSIONS.map(({ scope }) => wordsKey(scope)).sort());
});
