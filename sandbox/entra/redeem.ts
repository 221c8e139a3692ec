/** `POST /{tenant}/oauth2/v2.0/token`: tokens for a code (with PKCE) or for a refresh token. */
import type { SandboxState } from '../control/state.ts';
import { clientInfo } from './authorize.ts';
import { notAssigned } from './policy.ts';
import type { SignedIn } from './codes.ts';
import { consentable } from './grants.ts';

export interface TokenReply {
  status: 200 | 400;
  body: Record<string, unknown>;
}

function refused(code: string, description: string, suberror?: string): TokenReply {
  return { status: 400, body: { error: 'invalid_grant', error_description: `${code}: ${description}`, error_codes: [Number(code.slice(6))], ...(suberror === undefined ? {} : { suberror }) } };
}

async function tokensFor(state: SandboxState, of: SignedIn, scopes: readonly string[], nonce: string | null): Promise<TokenReply> {
  const user = state.tenant.users.find((each) => each.id === of.userId);
  if (!user || state.tenant.organization.id !== of.tenantId) return refused('AADSTS50173', 'The provided grant has expired due to it being revoked.');
  if (!state.policy.admits(user.id)) return refused('AADSTS50105', notAssigned(user.userPrincipalName));
  const asked = consentable(scopes);
  if (state.grants.missing(of.tenantId, of.userId, asked).length > 0) return refused('AADSTS65001', 'The user or administrator has not consented to use the application.', 'consent_required');
  const { id, userPrincipalName, displayName } = user;
  const granted = state.grants.of(of.tenantId, id);
  const accessToken = await state.tokens.sign({ id, userPrincipalName, displayName, tenantId: of.tenantId }, granted, { claimsMet: of.claimsMet });
  const identity = { aud: of.clientId, oid: id, sub: id, name: displayName, preferred_username: userPrincipalName, ...(nonce === null ? {} : { nonce }) };
  return {
    status: 200,
    body: {
      token_type: 'Bearer', scope: [...granted, 'openid', 'profile', 'offline_access'].join(' '), expires_in: state.tokens.lifetime, ext_expires_in: state.tokens.lifetime,
      access_token: accessToken, refresh_token: state.codes.issueRefresh(of), id_token: await state.tokens.signIdentity(identity, of.tenantId), client_info: clientInfo(id, of.tenantId),
    },
  };
}

export async function redeem(state: SandboxState, form: URLSearchParams): Promise<TokenReply> {
  const value = (name: string): string => form.get(name) ?? '';
  if (value('grant_type') === 'authorization_code') {
    const code = state.codes.redeem(value('code'), value('code_verifier'), value('redirect_uri'), value('client_id'));
    if (code === null) return refused('AADSTS70008', 'The provided authorization code or refresh token is expired, or its proof does not fit.');
    return tokensFor(state, code, code.scopes, code.nonce);
  }
  if (value('grant_type') === 'refresh_token') {
    const found = state.codes.refreshed(value('refresh_token'), value('client_id'));
    if (found === null || !state.signIn.signedIn) return refused('AADSTS700084', 'The refresh token was issued to a single page app, and has expired.');
    if (value('claims').includes('access_token') && !found.claimsMet) return refused('AADSTS50076', 'You must use multi-factor authentication.', 'basic_action');
    return tokensFor(state, found, value('scope').split(' '), null);
  }
  return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'AADSTS70003: The app requested an unsupported grant type.' } };
}
