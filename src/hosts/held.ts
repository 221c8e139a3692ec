import type { AccessToken, AppCredential, LoginOptions } from './host.ts';
import { signInError, type SignInError } from './signinerror.ts';

export interface TokenOptions {
  fresh?: boolean;
  claims?: string;
}

/** What a library can do: a token without showing anything (or a refusal), and a sign-in that may show a window. */
export interface TokenSource {
  /** @throws whatever the library throws when it gives none */
  silent(scopes: readonly string[], options: TokenOptions): Promise<AccessToken>;
  /** @returns the token when the library gives one at once. @throws whatever the library throws */
  interactive(scopes: readonly string[], options: LoginOptions): Promise<AccessToken | null>;
}

/** A token is renewed this long before it ends, milliseconds. */
const MARGIN = 60_000;
/** A refusal is not asked for again within this time: every silent try may cost a hidden page. Milliseconds. */
const SETTLED = 60_000;

function covers(token: AccessToken, scopes: readonly string[], at: number): boolean {
  return token.expiresAt - MARGIN > at && scopes.every((scope) => token.scopes.includes(scope));
}

/**
 * One credential over any library: holds the token in memory, asks one thing at a time, remembers refusals, and gives every
 * error its kind. A token carries every scope granted so far, so most requests need no second one.
 */
export function holdTokens(source: TokenSource, now: () => number = Date.now): AppCredential {
  let held: AccessToken | null = null;
  let trouble: SignInError | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const refused = new Map<string, number>();

  async function ask(scopes: readonly string[], options: TokenOptions): Promise<AccessToken | null> {
    const again = options.fresh === true || options.claims !== undefined;
    if (!again && held !== null && covers(held, scopes, now())) return held;
    const key = [...scopes].sort().join(' ');
    if (!again && now() - (refused.get(key) ?? -Infinity) < SETTLED) return null;
    try {
      held = await source.silent(scopes, options);
      return held;
    } catch (error) {
      trouble = signInError(error);
      // Without a network nothing was refused: the caller tries again as after any lost request.
      if (trouble.kind === 'offline') throw trouble;
      refused.set(key, now());
      return null;
    }
  }

  return {
    getToken(scopes, options = {}) {
      const next = turn.then(() => ask(scopes, options));
      turn = next.catch(() => undefined);
      return next;
    },
    async login(scopes, options = {}) {
      try {
        held = await source.interactive(scopes, options);
        refused.clear();
        trouble = null;
      } catch (error) {
        throw signInError(error);
      }
    },
    trouble: () => trouble?.kind ?? null,
  };
}
