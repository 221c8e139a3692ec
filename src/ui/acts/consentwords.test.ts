import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { aMeeting, aMessage, aTask } from '../../domain/fixture.ts';
import { PERMISSIONS, permissionFor } from '../../domain/permissions.ts';
import { scopesForChange } from '../../domain/scopesforchange.ts';
import consent from '../language/en/consent.json';
import words from '../language/en/permissions.json';
import { addLateWords, startLanguage } from '../language/language.ts';
import { consentWords } from './consentwords.ts';

let t: TFunction<'consent'>;
let may: TFunction<'permissions'>;
beforeAll(() => {
  void startLanguage('en-GB');
  addLateWords('consent', consent);
  addLateWords('permissions', words);
  t = i18next.getFixedT('en', 'consent');
  may = i18next.getFixedT('en', 'permissions');
});

const ASKED = [
  ...scopesForChange(aTask({ source: 'planner' }), { kind: 'complete' }), ...scopesForChange(aTask(), { kind: 'plan', day: null }),
  ...scopesForChange(aMessage(), { kind: 'complete' }), ...scopesForChange(aMeeting(), { kind: 'answer', answer: 'accepted' }),
];

it.each(ASKED)('%s, which acting asks for, is told in a sentence of its own, in plain words', (scope) => {
  const permission = permissionFor(scope);
  if (permission === null) throw new Error(`${scope} is not in the catalogue`);
  const sentence = consentWords(permission, t, may);
  // It ends "allow Triptych to:", so it begins with what is done; the catalogue's own words are a sentence by themselves.
  expect(sentence).toMatch(/^[a-z].*\.$/);
  expect(sentence).not.toMatch(/ReadWrite|scope|\bAPI\b|Graph/);
});

it('each kind of thing that is changed has words of its own', () => {
  expect(new Set(ASKED.map((scope) => consentWords(permissionFor(scope) as (typeof PERMISSIONS)[number], t, may))).size).toBe(4);
});

it('what has no sentence here is told as on the Connections page, never by nothing', () => {
  for (const permission of PERMISSIONS) expect(consentWords(permission, t, may)).toMatch(/^[A-Za-z].{10,}\.$/);
});
