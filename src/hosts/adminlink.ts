import { permissionFor, REGISTERED } from '../domain/permissions.ts';

const REGISTERED_SCOPES: readonly string[] = REGISTERED.map(({ scope }) => scope);

/**
 * Where an administrator allows these scopes for a whole organisation at once [v2-admin-consent]; without a choice, all that
 * the app is registered for. `consent.html` takes the answer.
 * @param clientId the app's registration; empty gives an empty link
 */
export function adminConsentLink(clientId: string, origin: string, scopes = REGISTERED_SCOPES): string {
  if (clientId === '') return '';
  const scope = scopes.map((each) => `https://graph.microsoft.com/${each}`).join(' ');
  const query = new URLSearchParams({ client_id: clientId, scope, redirect_uri: `${origin}/consent.html` });
  return `https://login.microsoftonline.com/organizations/v2.0/adminconsent?${query.toString()}`;
}

/** What Entra's answer says of itself; anybody can write such an address, so it is not believed before a token confirms it. */
export interface AdminAnswer {
  said: 'allowed' | 'refused' | 'nothing';
  /** The scopes to ask a token for. */
  scopes: readonly string[];
}

/** @param search of the address that Entra came back to, e.g. `?admin_consent=True&tenant=…&scope=…` [v2-admin-consent] */
export function adminAnswer(search: string): AdminAnswer {
  const query = new URLSearchParams(search);
  const named = (query.get('scope') ?? '').split(' ').flatMap((scope) => permissionFor(scope.replace('https://graph.microsoft.com/', ''))?.scope ?? []);
  const scopes = named.length > 0 ? named : REGISTERED_SCOPES;
  if (query.has('error')) return { said: 'refused', scopes };
  return { said: query.get('admin_consent')?.toLowerCase() === 'true' ? 'allowed' : 'nothing', scopes };
}
