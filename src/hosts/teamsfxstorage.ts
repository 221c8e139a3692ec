/* eslint-disable no-restricted-globals -- TeamsFx's own MSAL keeps its tokens in sessionStorage (docs/decisions/0005): this file alone touches them. */

import type { AccessToken } from './host.ts';
import { scopesIn } from './tokenscopes.ts';

const ACCESS_TOKEN = /-accesstoken-/i;

/** What the login pop-up hands over, as TeamsFx's own login takes it: the pop-up's session storage. */
interface HandOver {
  sessionStorage?: Record<string, string>;
}

/** In the pop-up: what it signed in, for the tab that opened it. The window and its storage are gone a moment later. */
export function handOver(): string {
  return JSON.stringify({ sessionStorage });
}

/** MSAL's record of an access token. */
interface Kept {
  secret: string;
  /** Seconds since 1970. */
  expiresOn: string;
  /** Scopes with blanks between them. */
  target: string;
}

function tokenIn(brought: Record<string, string>): AccessToken | null {
  const record = Object.entries(brought).find(([key]) => ACCESS_TOKEN.test(key))?.[1];
  if (record === undefined) return null;
  const { secret, expiresOn, target } = JSON.parse(record) as Kept;
  return { token: secret, expiresAt: Number(expiresOn) * 1000, scopes: scopesIn(secret, target.split(' ')) };
}

/**
 * In the tab: takes over what the pop-up brought. A browser that gives framed pages no storage refuses the rest of it; the
 * token itself is enough for its hour. @throws Error when it brought nothing
 */
export function takeOver(result: string): AccessToken | null {
  const { sessionStorage: brought } = JSON.parse(result) as HandOver;
  if (brought === undefined) throw new Error('InternalError: the sign-in brought nothing');
  try {
    for (const [key, value] of Object.entries(brought)) sessionStorage.setItem(key, value);
  } catch {
    // Then later tokens come from Entra, or from another click.
  }
  return tokenIn(brought);
}

/** Makes TeamsFx fetch a new access token: it has no such option, but asks Entra when it holds none. */
export function dropAccessTokens(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (ACCESS_TOKEN.test(key)) sessionStorage.removeItem(key);
  } catch {
    // No storage, no old token in it.
  }
}
