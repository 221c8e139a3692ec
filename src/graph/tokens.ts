import { GraphError, problemWithout } from './errors.ts';

/** A token and the scopes granted so far, which may be more than were asked for. */
export interface Token {
  token: string;
  expiresAt: number;
  scopes: readonly string[];
}

/** Never shows anything; null when the person must act first. */
export type GetToken = (scopes: readonly string[], options?: { fresh?: boolean; claims?: string }) => Promise<Token | null>;

export interface Tokens {
  /** A token for these scopes, or for fewer when not all are granted. @throws GraphError `signed-out`, `unavailable` */
  get(scopes: readonly string[]): Promise<Token>;
  /** After a 401: one renewal for everybody who held this token. False when there is none to be had. */
  renew(rejected: string, scopes: readonly string[], claims: string | undefined): Promise<boolean>;
  /** The claims of the last challenge that no silent renewal could meet, for the next sign-in. */
  claims(): string | undefined;
}

/** A refused renewal is not tried again within this time, so that a 401 for ever makes no loop. */
const SETTLED = 60_000;
/** What every sign-in grants. */
const LEAST = ['User.Read'];

export function createTokens(getToken: GetToken, now: () => number): Tokens {
  const renewals = new Map<string, { at: number; token: Promise<Token | null> }>();
  /** When a renewal gave this token: refused as well, it is not worth a second one. */
  const renewed = new Map<string, number>();
  let unmet: string | undefined;

  const recent = (token: string) => {
    const renewal = renewals.get(token);
    return renewal && now() - renewal.at < SETTLED ? renewal : undefined;
  };
  const isRenewed = (token: string) => now() - (renewed.get(token) ?? -Infinity) < SETTLED;

  return {
    async get(scopes) {
      const token = (scopes.length > 0 ? await ask(getToken, scopes, now) : null) ?? (await ask(getToken, LEAST, now));
      const valid = token === null ? null : await (recent(token.token)?.token ?? token);
      if (valid === null) throw new GraphError(problemWithout('signed-out', 'no_token', { source: null, now: now() }));
      return valid;
    },
    async renew(rejected, scopes, claims) {
      const running = recent(rejected);
      if (running) return (await running.token) !== null;
      if (isRenewed(rejected)) return false;
      const token = getToken(scopes, { fresh: true, ...(claims === undefined ? {} : { claims }) }).catch(() => null);
      renewals.set(rejected, { at: now(), token });
      const given = await token;
      if (given !== null) renewed.set(given.token, now());
      unmet = given === null ? claims : undefined;
      return given !== null;
    },
    claims: () => unmet,
  };
}

async function ask(getToken: GetToken, scopes: readonly string[], now: () => number): Promise<Token | null> {
  try {
    return await getToken(scopes);
  } catch {
    throw new GraphError(problemWithout('unavailable', 'token', { source: null, now: now() }));
  }
}

/** The claims that a 401 asks for, decoded from base64; they are handed to the token request as they are. [claims-challenge] */
export function claimsOf(header: string | undefined): string | undefined {
  const encoded = /\bclaims="([^"]+)"/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

const WIDER: readonly [RegExp, string[]][] = [
  [/\.ReadBasic$/, ['.Read', '.ReadWrite']],
  [/\.Read$/, ['.ReadWrite']],
];

/** Whether the granted scopes allow `scope`, by itself or by a wider one of the same kind (`Tasks.ReadWrite` reads too). */
export function covers(granted: readonly string[], scope: string): boolean {
  const has = (name: string) => granted.some((each) => each.toLowerCase() === name.toLowerCase());
  if (has(scope)) return true;
  const wider = WIDER.find(([ending]) => ending.test(scope));
  return wider !== undefined && wider[1].some((ending) => has(scope.replace(wider[0], ending)));
}
