/** What authorize hands out and the token endpoint takes back: codes once, refresh tokens as often as they are renewed. */
import { createHash, randomUUID } from 'node:crypto';

/** One sign-in, from the authorization code to the last refresh token. */
export interface SignedIn {
  clientId: string;
  tenantId: string;
  userId: string;
  /** A claims challenge was met. */
  claimsMet: boolean;
}

export interface Code extends SignedIn {
  redirectUri: string;
  challenge: string;
  nonce: string | null;
  scopes: string[];
}

export class Codes {
  readonly #codes = new Map<string, Code>();
  readonly #refresh = new Map<string, SignedIn>();

  issue(code: Code): string {
    const key = randomUUID();
    this.#codes.set(key, code);
    return key;
  }

  /** A code is good once, for who can prove to have asked for it (PKCE, S256). @returns null otherwise */
  redeem(key: string, verifier: string, redirectUri: string, clientId: string): Code | null {
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    const proof = createHash('sha256').update(verifier).digest('base64url');
    const fits = code !== undefined && code.challenge === proof && code.redirectUri === redirectUri && code.clientId === clientId;
    return fits ? code : null;
  }

  issueRefresh(of: SignedIn): string {
    const key = `0.${randomUUID()}`;
    this.#refresh.set(key, { clientId: of.clientId, tenantId: of.tenantId, userId: of.userId, claimsMet: of.claimsMet });
    return key;
  }

  refreshed(key: string, clientId: string): SignedIn | null {
    const found = this.#refresh.get(key);
    return found !== undefined && found.clientId === clientId ? found : null;
  }

  /** As if every session had been revoked. */
  clear(): void {
    this.#codes.clear();
    this.#refresh.clear();
  }
}
