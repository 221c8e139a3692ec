import { REGISTERED } from '../domain/permissions.ts';

export const REGISTERED_SCOPES: readonly string[] = REGISTERED.map(({ scope }) => scope);

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
