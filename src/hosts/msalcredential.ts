import { PublicClientApplication, type AuthenticationResult } from '@azure/msal-browser';
import { holdTokens } from './held.ts';
import type { AccessToken, AppCredential } from './host.ts';
import { tokenOf } from './msaltoken.ts';

/** Accounts of any organisation, no personal ones. */
const AUTHORITY = 'https://login.microsoftonline.com/organizations';

/**
 * MSAL in a plain browser on a tenant. Tokens stay in memory: a page that is loaded anew asks silently who is signed in.
 * When it comes back from a redirect, the answer in its address is taken first.
 */
export async function createMsalCredential(clientId: string): Promise<AppCredential> {
  const page = `${window.location.origin}/`;
  const msal = new PublicClientApplication({
    auth: { clientId, authority: AUTHORITY, redirectUri: page, navigateToLoginRequestUrl: false },
    // Without storage of its own MSAL keeps the state of a redirect in a cookie, until it is back.
    cache: { cacheLocation: 'memoryStorage', temporaryCacheLocation: 'sessionStorage', storeAuthStateInCookie: true },
  });
  await msal.initialize();
  const returned = await msal.handleRedirectPromise().catch(() => null);
  if (returned !== null) msal.setActiveAccount(returned.account);
  const blank = `${window.location.origin}/blank-auth-end.html`;
  const known = () => {
    const account = msal.getActiveAccount();
    return account === null ? {} : { account };
  };

  const keep = (result: AuthenticationResult): AccessToken => {
    msal.setActiveAccount(result.account);
    return tokenOf(result);
  };
  const credential = holdTokens({
    async silent(scopes, { fresh, claims }) {
      const request = { scopes: [...scopes], redirectUri: blank, ...(claims === undefined ? {} : { claims }) };
      const account = msal.getActiveAccount();
      if (account !== null) return keep(await msal.acquireTokenSilent({ ...request, account, forceRefresh: fresh === true }));
      return keep(await msal.ssoSilent(request));
    },
    async interactive(scopes, { claims, otherAccount }) {
      const account = otherAccount === true ? { prompt: 'select_account' } : known();
      return keep(await msal.acquireTokenPopup({ scopes: [...scopes], redirectUri: blank, ...account, ...(claims === undefined ? {} : { claims }) }));
    },
  });
  return { ...credential, redirect: (scopes) => msal.acquireTokenRedirect({ scopes: [...scopes], ...known() }) };
}
