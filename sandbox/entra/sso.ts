/** `POST /_sandbox/sso`: what a host page (Teams, Outlook) knows of who is signed in, and the token it hands to its tabs. */
import { asObject, BadInput, onlyKnown, optionalText } from '../control/badinput.ts';
import type { SandboxState } from '../control/state.ts';
import { findUser } from './issue.ts';

export interface HostToken {
  /** A JWT for the app itself, or null with the reason. */
  token: string | null;
  refusal: string | null;
  tenantId: string;
  user: { id: string; userPrincipalName: string; displayName: string };
}

/** @throws BadInput */
export async function hostToken(body: unknown, state: SandboxState): Promise<HostToken> {
  const value = asObject(body, 'A host token request');
  onlyKnown(value, ['user', 'clientId'], 'A host token request');
  const key = optionalText(value, 'user') ?? state.signedIn;
  const user = findUser(state.tenant, key);
  if (!user) throw new BadInput(`There is no user '${key}' in the tenant.`);
  const { id, userPrincipalName, displayName } = user;
  const tenantId = state.tenant.organization.id;
  const refusal = state.signIn.hostRefusal;
  const claims = { aud: optionalText(value, 'clientId') ?? '', oid: id, sub: id, name: displayName, preferred_username: userPrincipalName, scp: 'access_as_user' };
  return { token: refusal === null ? await state.tokens.signIdentity(claims, tenantId) : null, refusal, tenantId, user: { id, userPrincipalName, displayName } };
}
