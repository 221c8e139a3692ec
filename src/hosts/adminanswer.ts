import { permissionFor } from '../domain/permissions.ts';
import { REGISTERED_SCOPES } from './adminlink.ts';

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
