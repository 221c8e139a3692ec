/** `GET /{tenant}/oauth2/v2.0/authorize`: who it is, what was consented to, and a code; or a page, or an error for the app. */
import { randomUUID } from 'node:crypto';
import type { SandboxState } from '../control/state.ts';
import type { UserData } from '../tenants/tenant.ts';
import { consentable } from './grants.ts';
import { findUser } from './issue.ts';
import { notAssigned } from './policy.ts';
import type { Refusal } from './signin.ts';

/** A page to show, or an address to go on to. */
export type Outcome =
  | { kind: 'go'; location: string }
  | { kind: 'consent'; user: UserData; scopes: string[]; accept: string; cancel: string }
  | { kind: 'admin'; user: UserData; scopes: string[]; cancel: string }
  | { kind: 'pick'; user: UserData; on: string }
  | { kind: 'verify'; user: UserData; on: string; cancel: string }
  | { kind: 'wrong'; code: string; text: string };

/** Answers of the person on the pages, carried in the address: `account`, `verified`, `accept`. */
const ANSWER = 'sandbox_answer';

const UNKNOWN_TENANT = 'AADSTS90002';
const CONSENT: Refusal = { error: 'interaction_required', code: 'AADSTS65001', description: 'The user or administrator has not consented to use the application.' };
const DECLINED: Refusal = { error: 'access_denied', code: 'AADSTS65004', description: 'User declined to consent to access the app.' };
const NEEDS_ADMIN: Refusal = { error: 'access_denied', code: 'AADSTS90094', description: 'The grant requires administrator permission.' };
const SIGNED_OUT: Refusal = { error: 'login_required', code: 'AADSTS50058', description: 'A silent sign-in request was sent but no user is signed in.' };
const CLAIMS: Refusal = { error: 'interaction_required', code: 'AADSTS50076', description: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.' };

class Request {
  readonly query: URLSearchParams;
  readonly answers: ReadonlySet<string>;

  constructor(readonly path: string, search: string) {
    this.query = new URLSearchParams(search);
    this.answers = new Set(this.query.getAll(ANSWER));
  }

  get silent(): boolean {
    return this.query.get('prompt') === 'none';
  }

  /** The address back to the app, with these values after # (or ? where asked). */
  back(values: Readonly<Record<string, string>>): string {
    const state = this.query.get('state');
    const mark = this.query.get('response_mode') === 'query' ? '?' : '#';
    return `${this.query.get('redirect_uri') ?? ''}${mark}${new URLSearchParams({ ...values, ...(state === null ? {} : { state }) }).toString()}`;
  }

  refuse(refusal: Refusal): string {
    return this.back({ error: refusal.error, error_description: `${refusal.code}: ${refusal.description} Trace ID: ${randomUUID()}`, error_uri: `https://login.microsoftonline.com/error?code=${refusal.code.slice(6)}` });
  }

  /** The same request with one more answer of the person. */
  answered(answer: string): string {
    const query = new URLSearchParams(this.query);
    query.append(ANSWER, answer);
    return `${this.path}?${query.toString()}`;
  }
}

/** @returns what is wrong with the request itself: nothing is sent to an address that is not registered [AADSTS50011] */
function fault(request: Request, tenantId: string, asked: string, redirects: readonly string[] | null): Outcome | null {
  const redirect = request.query.get('redirect_uri') ?? '';
  const wrong = (code: string, text: string): Outcome => ({ kind: 'wrong', code, text });
  if (redirects !== null && !redirects.includes(redirect)) return wrong('AADSTS50011', `The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application.`);
  if (!['common', 'organizations', tenantId].includes(asked)) return wrong(UNKNOWN_TENANT, `Tenant '${asked}' not found.`);
  if (request.query.get('response_type') !== 'code' || request.query.get('code_challenge_method') !== 'S256') return wrong('AADSTS9002325', 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.');
  return null;
}

/** What stands between the person and a code; null when nothing does. */
function obstacle(state: SandboxState, request: Request, user: UserData, missing: string[]): Outcome | null {
  const { signIn } = state;
  const stop = (refusal: Refusal, page: Outcome): Outcome => (request.silent ? { kind: 'go', location: request.refuse(refusal) } : page);
  const decline = request.refuse(DECLINED);
  if (!state.policy.admits(user.id)) return { kind: 'go', location: request.refuse({ error: 'access_denied', code: 'AADSTS50105', description: notAssigned(user.userPrincipalName) }) };
  if (signIn.refusal !== null) return { kind: 'go', location: request.refuse(signIn.refusal) };
  const choosing = request.query.get('prompt') === 'select_account';
  if ((!signIn.signedIn || choosing) && !request.answers.has('account')) return stop(SIGNED_OUT, { kind: 'pick', user, on: request.answered('account') });
  if (request.query.get('claims')?.includes('access_token') === true && !request.answers.has('verified')) return stop(CLAIMS, { kind: 'verify', user, on: request.answered('verified'), cancel: decline });
  if (missing.length === 0 || request.answers.has('accept')) return null;
  if (signIn.adminOnly && !state.policy.isAdministrator(user.id)) return stop(CONSENT, { kind: 'admin', user, scopes: missing, cancel: request.refuse(NEEDS_ADMIN) });
  return stop(CONSENT, { kind: 'consent', user, scopes: missing, accept: request.answered('accept'), cancel: decline });
}

/**
 * @param tenant as in the path: an id, `common` or `organizations`
 * @param redirects the app's registered addresses; null: any
 */
export function authorize(state: SandboxState, tenant: string, path: string, search: string, redirects: readonly string[] | null): Outcome {
  const request = new Request(path, search);
  const tenantId = state.tenant.organization.id;
  const wrong = fault(request, tenantId, tenant, redirects);
  if (wrong) return wrong;
  const hint = request.query.get('login_hint') ?? '';
  const user = (hint === '' ? undefined : findUser(state.tenant, hint)) ?? findUser(state.tenant, state.signedIn);
  if (!user) return { kind: 'wrong', code: 'AADSTS50020', text: 'The user account does not exist in the tenant.' };
  const scopes = (request.query.get('scope') ?? '').split(' ');
  const asked = consentable(scopes);
  const stopped = obstacle(state, request, user, state.grants.missing(tenantId, user.id, asked));
  if (stopped) return stopped;
  if (request.answers.has('account')) state.signIn = { ...state.signIn, signedIn: true };
  state.grants.grant(tenantId, user.id, asked);
  const code = state.codes.issue({
    clientId: request.query.get('client_id') ?? '', tenantId, userId: user.id, claimsMet: request.answers.has('verified'),
    redirectUri: request.query.get('redirect_uri') ?? '', challenge: request.query.get('code_challenge') ?? '', nonce: request.query.get('nonce'), scopes,
  });
  return { kind: 'go', location: request.back({ code, client_info: clientInfo(user.id, tenantId), session_state: randomUUID() }) };
}

/** MSAL's home account id, as Entra encodes it. */
export function clientInfo(userId: string, tenantId: string): string {
  return Buffer.from(JSON.stringify({ uid: userId, utid: tenantId })).toString('base64url');
}
