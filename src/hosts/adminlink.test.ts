import { expect, it } from 'vitest';
import { PERMISSIONS, REGISTERED } from '../domain/permissions.ts';
import { adminAnswer } from './adminanswer.ts';
import { adminConsentLink } from './adminlink.ts';

const scopesOf = (link: string): string[] => (new URL(link).searchParams.get('scope') ?? '').split(' ').map((scope) => scope.replace('https://graph.microsoft.com/', ''));

it('asks an administrator for what the app is registered for and no more, or for the scopes it is given', () => {
  const all = adminConsentLink('id', 'https://app.test');
  expect(scopesOf(all)).toEqual(REGISTERED.map(({ scope }) => scope));
  for (const { scope } of PERMISSIONS.filter(({ administrators }) => administrators)) expect(scopesOf(all)).not.toContain(scope);
  expect(scopesOf(adminConsentLink('id', 'https://app.test', ['Mail.Read']))).toEqual(['Mail.Read']);
  expect(new URL(all).searchParams.get('redirect_uri')).toBe('https://app.test/consent.html');
  expect(adminConsentLink('', 'https://app.test')).toBe('');
});

it('reads Entra\'s answer, and names only scopes of the catalogue', () => {
  expect(adminAnswer('?admin_consent=True&scope=https%3A%2F%2Fgraph.microsoft.com%2FMail.Read+Directory.ReadWrite.All')).toEqual({ said: 'allowed', scopes: ['Mail.Read'] });
  expect(adminAnswer('?error=access_denied&admin_consent=True').said).toBe('refused');
  expect(adminAnswer('')).toEqual({ said: 'nothing', scopes: REGISTERED.map(({ scope }) => scope) });
});
