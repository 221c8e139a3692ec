import { createNestablePublicClientApplication, type AuthenticationResult, type IPublicClientApplication } from '@azure/msal-browser';
import { holdTokens } from './held.ts';
import type { AccessToken, AppCredential } from './host.ts';
import { tokenOf } from './msaltoken.ts';
import type { OfficeApi } from './office.ts';
import { dialogSource } from './outlookdialog.ts';
import { SignInError } from './signinerror.ts';

/** Accounts of any organisation, no personal ones. */
const AUTHORITY = 'https://login.microsoftonline.com/organizations';

/** Nested app authentication: Outlook itself signs in. Where it cannot, Office's dialog does. */
export function createOutlookCredential(office: OfficeApi, clientId: string): AppCredential {
  const nested = office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  if (!nested) return holdTokens(dialogSource(office));
  // Asked for once; the library talks to Outlook when it is made.
  let made: Promise<IPublicClientApplication> | null = null;
  const client = () => (made ??= createNestablePublicClientApplication({ auth: { clientId, authority: AUTHORITY }, cache: { cacheLocation: 'memoryStorage' } }));
  const keep = async (result: Promise<AuthenticationResult>): Promise<AccessToken> => {
    const given = await result;
    (await client()).setActiveAccount(given.account);
    return tokenOf(given);
  };
  return holdTokens({
    async silent(scopes, { fresh, claims }) {
      const msal = await client();
      const account = msal.getActiveAccount();
      return keep(msal.acquireTokenSilent({
        scopes: [...scopes], forceRefresh: fresh === true, ...(account === null ? {} : { account }), ...(claims === undefined ? {} : { claims }),
      }));
    },
    async interactive(scopes, { claims }) {
      const msal = await client().catch((error: unknown) => { throw new SignInError('host', String(error)); });
      return keep(msal.acquireTokenPopup({ scopes: [...scopes], ...(claims === undefined ? {} : { claims }) }));
    },
  });
}
