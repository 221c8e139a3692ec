import { PublicClientApplication } from '@azure/msal-browser';
import { tokenOf } from './msaltoken.ts';
import type { OfficeApi } from './office.ts';
import type { DialogMessage } from './outlookdialog.ts';

/** `auth-dialog.html`, in Office's dialog: goes to Microsoft's sign-in, comes back, and tells the pane. The client id comes from the build. */
export async function dialogLogin(office: OfficeApi, clientId: string): Promise<void> {
  const tell = (message: DialogMessage): void => office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: window.location.origin });
  const redirectUri = `${window.location.origin}/auth-dialog.html`;
  try {
    const msal = new PublicClientApplication({
      auth: { clientId, authority: 'https://login.microsoftonline.com/organizations', redirectUri, navigateToLoginRequestUrl: false },
      // Without storage of its own MSAL keeps the state of a redirect in a cookie, until it is back.
    cache: { cacheLocation: 'memoryStorage', temporaryCacheLocation: 'sessionStorage', storeAuthStateInCookie: true },
    });
    await msal.initialize();
    const returned = await msal.handleRedirectPromise();
    if (returned !== null) return tell({ token: tokenOf(returned) });
    const asked = new URLSearchParams(window.location.search);
    const claims = asked.get('claims');
    await msal.acquireTokenRedirect({ scopes: (asked.get('scope') ?? '').split(' '), ...(claims === null ? {} : { claims }) });
  } catch (error) {
    const { errorCode, message } = error as { errorCode?: string; message?: string };
    tell({ errorCode: errorCode ?? 'failed', message: message ?? '' });
  }
}
