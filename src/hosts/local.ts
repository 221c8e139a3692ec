import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import type { AccessToken, AppCredential } from './host.ts';
import { signInError, SignInError } from './signinerror.ts';

/** A token is renewed this long before it ends. */
const MARGIN = 60_000;

/**
 * Tokens from the sandbox, held in memory. The first one signs in with the scopes of the first view, as a first visit
 * would; later ones are silent. As with Entra, a token carries every scope granted so far.
 */
export function createLocalCredential(user: string | null): AppCredential {
  let held: AccessToken | null = null;
  let signIn: Promise<AccessToken | null> | null = null;
  let trouble: SignInError | null = null;

  async function ask(how: Record<string, unknown>): Promise<AccessToken | null> {
    try {
      held = await request({ ...(user === null ? {} : { user }), ...how });
      trouble = null;
      return held;
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      trouble = error;
      return null;
    }
  }

  return {
    async getToken(scopes, options = {}) {
      signIn ??= ask({ scopes: FIRST_VIEW_SCOPES, consent: true });
      await signIn.catch((error: unknown) => {
        signIn = null;
        throw error;
      });
      const current = held;
      const usable = current !== null && !options.fresh && current.expiresAt - MARGIN > Date.now();
      if (usable && scopes.every((scope) => current.scopes.includes(scope))) return current;
      return ask({ scopes, silent: true, ...(options.claims === undefined ? {} : { claims: options.claims }) });
    },
    async login(scopes, options = {}) {
      const token = await ask({ scopes, consent: true, ...(options.claims === undefined ? {} : { claims: options.claims }) });
      if (token === null) throw trouble ?? new SignInError('failed', 'The sandbox refused the sign-in');
    },
    trouble: () => trouble?.kind ?? null,
  };
}

/** @throws SignInError when a person must act first, or nobody can; TypeError without the sandbox */
async function request(body: Record<string, unknown>): Promise<AccessToken> {
  // eslint-disable-next-line no-restricted-globals -- a token of the sandbox is not a request to Graph
  const response = await fetch('/_sandbox/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
  });
  if (!response.ok) throw signInError((await response.json() as { error_description?: string }).error_description);
  const answer = (await response.json()) as { access_token: string; expires_in: number; scope: string };
  return { token: answer.access_token, expiresAt: Date.now() + answer.expires_in * 1000, scopes: answer.scope.split(' ') };
}
