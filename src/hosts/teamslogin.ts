import { PublicClientApplication } from '@azure/msal-browser';
import { app, authentication } from '@microsoft/teams-js';
import { handOver } from './teamsfxstorage.ts';

const GUID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * MSAL on the tenant the host names. Its major version must be the one TeamsFx has inside: the tab reads what it stores here.
 * The client id comes from the build, never from the address.
 */
async function client(clientId: string): Promise<PublicClientApplication> {
  await app.initialize();
  const { user } = await app.getContext();
  const tenant = user?.tenant?.id ?? '';
  if (!GUID.test(tenant)) throw new Error('InternalError: the host names no tenant');
  const msal = new PublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}`, navigateToLoginRequestUrl: false },
    cache: { cacheLocation: 'sessionStorage' },
  });
  await msal.initialize();
  return msal;
}

function fail(error: unknown): void {
  const { errorCode, message } = error as { errorCode?: string; message?: string };
  try {
    authentication.notifyFailure(JSON.stringify({ errorCode, message }));
  } catch {
    // Opened by itself and not by a host: there is nobody to tell, and teams-js says so by throwing.
  }
}

/** `auth-start.html`, in the pop-up that the host opened: goes on to Microsoft's sign-in. */
export async function startLogin(clientId: string): Promise<void> {
  try {
    const asked = new URLSearchParams(window.location.search);
    const msal = await client(clientId);
    const loginHint = asked.get('loginHint') ?? '';
    const claims = asked.get('claims');
    await msal.loginRedirect({
      scopes: (asked.get('scope') ?? '').split(' ').filter((scope) => scope !== ''), redirectUri: `${window.location.origin}/auth-end.html`,
      ...(loginHint === '' ? {} : { loginHint }), ...(claims === null ? {} : { claims }),
    });
  } catch (error) {
    fail(error);
  }
}

/** `auth-end.html`: comes back from it, and hands what it got to the tab. */
export async function endLogin(clientId: string): Promise<void> {
  try {
    const msal = await client(clientId);
    const result = await msal.handleRedirectPromise();
    if (result === null) throw new Error('InternalError: no answer came with the address');
    authentication.notifySuccess(handOver());
  } catch (error) {
    fail(error);
  }
}
