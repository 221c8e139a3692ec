/** `POST /_sandbox/token`: stands for the sign-in of a host. */
import { asObject, BadInput, onlyKnown, optionalFlag, optionalText } from '../control/badinput.ts';
import type { TenantData, UserData } from '../tenants/tenant.ts';
import { plainScopes } from './grants.ts';
import type { Grants } from './grants.ts';
import { checkPolicy, OPEN } from './policy.ts';
import type { Policy } from './policy.ts';
import type { Tokens } from './tokens.ts';

export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
  user: { id: string; userPrincipalName: string; displayName: string };
}

/** 400 as the token endpoint of Entra answers it. */
export class ConsentRequired extends Error {
  readonly scopes: readonly string[];

  constructor(scopes: readonly string[]) {
    super(`AADSTS65001: The user or administrator has not consented to use the application. Send an interactive authorization request for: ${scopes.join(' ')}.`);
    this.scopes = scopes;
  }
}

/** A user by id, userPrincipalName, mail or the part of the name before the @. */
export function findUser(tenant: TenantData, key: string): UserData | undefined {
  const wanted = key.toLowerCase();
  const names = (user: UserData): string[] => [user.id, user.userPrincipalName, String(user['mail'] ?? '')].map((name) => name.toLowerCase());
  return (
    tenant.users.find((user) => names(user).includes(wanted)) ??
    tenant.users.find((user) => user.userPrincipalName.toLowerCase().split('@')[0] === wanted)
  );
}

function readScopes(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(/\s+/) : value ?? [];
  if (!Array.isArray(list) || !list.every((scope) => typeof scope === 'string')) throw new BadInput("'scopes' must be a list of strings or one string with blanks between them.");
  return plainScopes(list);
}

/** @throws BadInput; Refused by the organisation; ConsentRequired for a silent request beyond what was granted. */
export async function issueToken(body: unknown, tenant: TenantData, signedIn: string, tokens: Tokens, grants: Grants, policy: Policy = OPEN): Promise<TokenAnswer> {
  const value = asObject(body, 'A token request');
  onlyKnown(value, ['user', 'scopes', 'silent', 'consent', 'log', 'claims'], 'A token request');
  const key = optionalText(value, 'user') ?? signedIn;
  const user = findUser(tenant, key);
  if (!user) throw new BadInput(`There is no user '${key}' in the tenant.`);
  const tenantId = tenant.organization.id;
  const { id, userPrincipalName, displayName } = user;
  const wanted = readScopes(value['scopes']);
  const silent = optionalFlag(value, 'silent') ?? false;
  const consent = optionalFlag(value, 'consent') ?? false;
  const log = optionalFlag(value, 'log') ?? true;
  if (silent || consent) checkPolicy(policy, user, consent ? grants.missing(tenantId, user.id, wanted) : []);
  if (consent) grants.grant(tenantId, user.id, wanted);
  const missing = silent ? grants.missing(tenantId, user.id, wanted) : [];
  if (missing.length > 0) throw new ConsentRequired(missing);
  const scopes = silent || consent ? grants.of(tenantId, user.id) : wanted;
  const marks = { log, claimsMet: value['claims'] !== undefined };
  const token = await tokens.sign({ id, userPrincipalName, displayName, tenantId }, scopes, marks);
  return { access_token: token, token_type: 'Bearer', expires_in: tokens.lifetime, scope: scopes.join(' '), user: { id, userPrincipalName, displayName } };
}
