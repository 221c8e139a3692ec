import type { AuthenticationResult } from '@azure/msal-browser';
import type { AccessToken } from './host.ts';

/** MSAL's answer in our shape. Entra names in it every scope granted so far. */
export function tokenOf(result: AuthenticationResult): AccessToken {
  return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0, scopes: result.scopes };
}
