/** What has been consented to, tenant by tenant: by each user, and by an administrator for everybody. Silent requests get all of it. */
const ALWAYS = new Set(['openid', 'profile', 'offline_access', 'email']);

/** `https://graph.microsoft.com/Mail.Read` and `Mail.Read` are the same scope; sign-in scopes carry no permission. */
export function plainScopes(scopes: readonly string[]): string[] {
  const plain = scopes.map((scope) => scope.replace(/^https:\/\/graph\.microsoft\.com\//i, '').trim());
  return [...new Set(plain.filter((scope) => scope !== '' && scope !== '.default'))];
}

/** The scopes that need consent: without openid, profile, offline_access and email. */
export function consentable(scopes: readonly string[]): string[] {
  return plainScopes(scopes).filter((scope) => !ALWAYS.has(scope.toLowerCase()));
}

export class Grants {
  #byOwner = new Map<string, Set<string>>();

  #add(owner: string, scopes: readonly string[]): void {
    const granted = this.#byOwner.get(owner) ?? new Set<string>();
    for (const scope of scopes) granted.add(scope);
    this.#byOwner.set(owner, granted);
  }

  grant(tenantId: string, userId: string, scopes: readonly string[]): void {
    this.#add(`${tenantId}/${userId}`, scopes);
  }

  /** An administrator's consent, good for every user of the tenant. */
  grantForAll(tenantId: string, scopes: readonly string[]): void {
    this.#add(tenantId, scopes);
  }

  /** All scopes the user has, in the order of granting. */
  of(tenantId: string, userId: string): string[] {
    return [...new Set([...(this.#byOwner.get(`${tenantId}/${userId}`) ?? []), ...(this.#byOwner.get(tenantId) ?? [])])];
  }

  /** The scopes among these that were never granted. */
  missing(tenantId: string, userId: string, scopes: readonly string[]): string[] {
    const granted = new Set(this.of(tenantId, userId));
    return scopes.filter((scope) => !ALWAYS.has(scope) && !granted.has(scope));
  }

  /** Takes scopes back, as a person does in My Apps or an administrator in Entra; all of them when none is named. */
  revoke(tenantId: string, userId: string, scopes: readonly string[]): void {
    const granted = this.#byOwner.get(`${tenantId}/${userId}`);
    if (scopes.length === 0) granted?.clear();
    for (const scope of scopes) granted?.delete(scope);
  }

  clear(): void {
    this.#byOwner.clear();
  }
}
