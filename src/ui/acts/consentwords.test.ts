import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { aMeeting, aMessage, aTask } from '../../domain/fixture.ts';
import { PERMISSIONS, permissionFor } from '../../domain/permissions.ts';
import { scopesForChange } from '../../domain/scopesforchange.ts';
import { startLanguage } from '../language/language.ts';
import type { ActsT } from './actwords.ts';
import { consentWords } from './consentwords.ts';

let t: ActsT;
beforeAll(() => {
  void startLanguage('en-GB');
  t = i18next.getFixedT('en', 'acts');
});

const ASKED = [
  ...scopesForChange(aTask({ source: 'planner' }), { kind: 'complete' }), ...scopesForChange(aTask(), { kind: 'plan', day: null }),
  ...scopesForChange(aMessage(), { kind: 'complete' }), ...scopesForChange(aMeeting(), { kind: 'answer', answer: 'accepted' }),
];

it.each(ASKED)('%s, which acting asks for, is told in a sentence of its own, in plain words', (scope) => {
  const permission = permissionFor(scope);
  if (permission === null) throw new Error(`${scope} is not in the catalogue`);
  const sentence = consentWords(permission, t);
  // It ends "allow Triptych to:", so it begins with what is done; the catalogue's own reason is a sentence by itself.
  expect(sentence).toMatch(/^[a-z].*\.$/);
  expect(sentence).not.toBe(permission.reason);
  expect(sentence).not.toMatch(/ReadWrite|scope|\bAPI\b|Graph/);
});

it('each kind of thing that is changed has words of its own', () => {
  expect(new Set(ASKED.map((scope) => consentWords(permissionFor(scope) as (typeof PERMISSIONS)[number], t))).size).toBe(4);
});

it('what has no sentence here shows the catalogue’s reason, never nothing', () => {
  for (const permission of PERMISSIONS) expect(consentWords(permission, t)).not.toBe('');
});
