import { expect, it } from 'vitest';
import { scopesIn } from './tokenscopes.ts';

const jwt = (payload: object) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;

it('reads what a token carries beyond what was asked', () => {
  expect(scopesIn(jwt({ scp: 'User.Read Tasks.Read', name: 'Åsa ☃' }), ['User.Read'])).toEqual(['User.Read', 'Tasks.Read']);
});

it('knows of an opaque token what was asked', () => {
  for (const token of ['EwBopaque', 'a.b.c', jwt({}), '']) expect(scopesIn(token, ['Mail.Read'])).toEqual(['Mail.Read']);
});
