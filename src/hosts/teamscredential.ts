import { authentication } from '@microsoft/teams-js';
import { LogLevel, setLogFunction, setLogLevel, TeamsUserCredential } from '@microsoft/teamsfx';
import { holdTokens, type TokenSource } from './held.ts';
import type { AccessToken, AppCredential } from './host.ts';
import { SignInError } from './signinerror.ts';
import { dropAccessTokens, takeOver } from './teamsfxstorage.ts';
import { scopesIn } from './tokenscopes.ts';

/** The login pop-up's page; TeamsFx wants it without a question mark. */
const LOGIN_PAGE = '/auth-start.html';
/** The size TeamsFx gives its own pop-up. */
const POPUP = { width: 600, height: 535 };

/** Single sign-on in a tab of Teams, Outlook or Microsoft 365. @param clientId the app's registration in Entra */
export function createTeamsCredential(clientId: string): AppCredential {
  return holdTokens(teamsSource(clientId));
}

/** TeamsFx tells why a silent request failed only in its log; the error itself is the same for all. */
function listenForReasons(): { last: string } {
  const reason = { last: '' };
  setLogLevel(LogLevel.Verbose);
  setLogFunction((_level, message) => { if (/Failed to call|Get SSO token failed/.test(message)) reason.last = message; });
  return reason;
}

function teamsSource(clientId: string): TokenSource {
  const reason = listenForReasons();
  const { origin } = window.location;
  // Its configuration type is the one of bots, which want more than a tab has.
  const config = { clientId, initiateLoginEndpoint: `${origin}${LOGIN_PAGE}` } as ConstructorParameters<typeof TeamsUserCredential>[0];
  const fx = new TeamsUserCredential(config);

  async function silent(scopes: readonly string[], options: { fresh?: boolean; claims?: string }): Promise<AccessToken> {
    if (options.claims !== undefined) throw new SignInError('claims', 'claims');
    if (options.fresh === true) dropAccessTokens();
    reason.last = '';
    const given = await fx.getToken([...scopes]).catch((error: unknown) => { throw reason.last === '' ? error : new Error(reason.last); });
    if (given === null) throw new SignInError('signed-out', 'no token');
    return { token: given.token, expiresAt: given.expiresOnTimestamp, scopes: scopesIn(given.token, scopes) };
  }

  /**
   * The pop-up of TeamsFx's login, opened by us: its own passes no claims on, and fails after the person has consented
   * where the browser gives framed pages no storage.
   */
  async function interactive(scopes: readonly string[], { claims }: { claims?: string }): Promise<AccessToken | null> {
    const { preferredUserName } = await fx.getUserInfo();
    const query = new URLSearchParams({ scope: scopes.join(' '), loginHint: preferredUserName, ...(claims === undefined ? {} : { claims }) });
    const result = await authentication.authenticate({ url: `${origin}${LOGIN_PAGE}?${query.toString()}`, ...POPUP });
    dropAccessTokens();
    return takeOver(result);
  }

  return { silent, interactive };
}
