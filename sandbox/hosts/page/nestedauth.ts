/** The host's side of nested app authentication: a token without asking, or after a question of Outlook's own. */
import { askHostToken } from './person.ts';
import type { HostToken } from './person.ts';

interface Asked {
  method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  requestId: string;
  tokenParams?: { clientId: string; scope: string };
}

type Answer = Record<string, unknown>;

const SIGN_IN = new Set(['openid', 'profile', 'offline_access', 'email']);

export class NestedAuth {
  readonly #user: string | null;
  readonly #consent: (scopes: string[]) => Promise<boolean>;

  /** @param consent asks the person; false when they decline */
  constructor(user: string | null, consent: (scopes: string[]) => Promise<boolean>) {
    this.#user = user;
    this.#consent = consent;
  }

  /** @returns the answer to one message of the bridge, both as JSON */
  async answer(message: string): Promise<string> {
    const asked = JSON.parse(message) as Asked;
    const person = await askHostToken(this.#user, asked.tokenParams?.clientId);
    const answer = asked.method === 'GetInitContext' ? { success: true, initContext: { sdkName: 'stand-in', sdkVersion: '1.0', accountContext: accountOf(person), capabilities: {} } } : await this.#token(asked, person);
    return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: asked.requestId, ...answer });
  }

  async #token({ method, tokenParams }: Asked, person: HostToken): Promise<Answer> {
    const scopes = (tokenParams?.scope ?? '').split(' ').filter((scope) => scope !== '' && !SIGN_IN.has(scope));
    const signIn = await (await fetch('/_sandbox/entra')).json() as { refusal: { code: string; description: string } | null; signedIn: boolean };
    if (signIn.refusal !== null) return refused('PERSISTENT_ERROR', `${signIn.refusal.code}: ${signIn.refusal.description}`);
    let token = await this.#issue(scopes, false);
    if (token === null && method === 'GetTokenPopup') {
      if (!await this.#consent(scopes)) return refused('USER_CANCEL', 'AADSTS65004: User declined to consent to access the app.');
      token = await this.#issue(scopes, true);
    }
    if (token === null) return refused('USER_INTERACTION_REQUIRED', 'AADSTS65001: The user or administrator has not consented to use the application.');
    return { success: true, token: { access_token: token.access_token, id_token: person.token, expires_in: token.expires_in, scope: token.scope, token_type: 'Bearer' }, account: accountOf(person) };
  }

  async #issue(scopes: string[], consent: boolean): Promise<{ access_token: string; expires_in: number; scope: string } | null> {
    const response = await fetch('/_sandbox/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...(this.#user === null ? {} : { user: this.#user }), scopes, ...(consent ? { consent } : { silent: true }) }) });
    return response.ok ? await response.json() as { access_token: string; expires_in: number; scope: string } : null;
  }
}

function accountOf({ tenantId, user }: HostToken): Answer {
  return { homeAccountId: `${user.id}.${tenantId}`, localAccountId: user.id, environment: 'login.windows.net', tenantId, username: user.userPrincipalName, name: user.displayName };
}

function refused(status: string, description: string): Answer {
  return { success: false, error: { status, code: status, subError: '', description, properties: {} } };
}
