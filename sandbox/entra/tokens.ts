/** Access tokens for Graph: signed here, verified here, as JWTs with the claims Microsoft Entra puts in. */
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, errors } from 'jose';
import type { CryptoKey } from 'jose';
import type { Principal } from '../odata/contract.ts';
import { GraphFault } from '../odata/errors.ts';

const GRAPH = '00000003-0000-0000-c000-000000000000';
const APP = '7a1d1c8e-54a6-4f0b-9c55-3d0f4b8e2c11';
const HOUR = 3600;

export interface TokenSubject {
  id: string;
  userPrincipalName: string;
  displayName: string;
  tenantId: string;
}

/** What the sandbox reads from a token beside the principal. */
export interface Caller extends Principal {
  /** False: the request stays out of the request log. */
  log: boolean;
  /** Made in answer to a claims challenge. */
  claimsMet: boolean;
}

const CHALLENGE = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="${GRAPH}"`;

function unauthorized(message: string): GraphFault {
  return new GraphFault(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': CHALLENGE });
}

export class Tokens {
  readonly #now: () => Date;
  readonly #keys: Promise<{ privateKey: CryptoKey; publicKey: CryptoKey; id: string }>;

  constructor(now: () => Date) {
    this.#now = now;
    this.#keys = generateKeyPair('RS256').then(async ({ privateKey, publicKey }) => {
      const jwk = await exportJWK(publicKey);
      return { privateKey, publicKey, id: (jwk.n ?? '').slice(0, 27) };
    });
  }

  /** Seconds a token lives. */
  readonly lifetime = HOUR;

  /** A token about the person for the app itself: an id token, or the token that a host hands to its tabs. */
  async signIdentity(claims: Readonly<Record<string, unknown>>, tenantId: string): Promise<string> {
    const { privateKey, id } = await this.#keys;
    const now = Math.floor(this.#now().getTime() / 1000);
    return new SignJWT({ ...claims, tid: tenantId, ver: '2.0' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
      .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
      .setIssuedAt(now).setNotBefore(now - 300).setExpirationTime(now + HOUR)
      .sign(privateKey);
  }

  async sign(subject: TokenSubject, scopes: readonly string[], marks: { log?: boolean; claimsMet?: boolean } = {}): Promise<string> {
    const { privateKey, id } = await this.#keys;
    const now = Math.floor(this.#now().getTime() / 1000);
    const claims = {
      oid: subject.id, upn: subject.userPrincipalName, unique_name: subject.userPrincipalName, name: subject.displayName,
      tid: subject.tenantId, scp: scopes.join(' '), appid: APP, ver: '1.0', idtyp: 'user', xms_cc: ['CP1'],
      ...(marks.log === false ? { sandbox_log: false } : {}), ...(marks.claimsMet ? { sandbox_claims: true } : {}),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
      .setAudience('https://graph.microsoft.com').setIssuer(`https://sts.windows.net/${subject.tenantId}/`).setSubject(subject.id)
      .setIssuedAt(now).setNotBefore(now - 300).setExpirationTime(now + HOUR)
      .sign(privateKey);
  }

  /** @param authorization the header. @throws GraphFault 401 `InvalidAuthenticationToken`. */
  async verify(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorized('Access token is empty.');
    const { publicKey } = await this.#keys;
    try {
      const { payload } = await jwtVerify(token, publicKey, { audience: ['https://graph.microsoft.com', GRAPH], currentDate: this.#now() });
      return {
        userId: String(payload['oid']), userPrincipalName: String(payload['upn']), tenantId: String(payload['tid']),
        scopes: new Set(String(payload['scp']).split(' ').filter((scope) => scope !== '')),
        log: payload['sandbox_log'] !== false, claimsMet: payload['sandbox_claims'] === true,
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthorized('Lifetime validation failed, the token is expired.');
      if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') throw unauthorized('Access token validation failure. Invalid audience.');
      throw unauthorized('IDX14100: JWT is not well formed, or its signature is not valid.');
    }
  }
}
