/**
 * The scopes inside an access token, since TeamsFx tells only the token. Graph's tokens are JWTs in practice and opaque by
 * contract: of one that cannot be read, only what was asked for is known.
 */
export function scopesIn(token: string, asked: readonly string[]): string[] {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { scp } = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), (each) => each.charCodeAt(0)))) as { scp?: unknown };
    return typeof scp === 'string' ? [...new Set([...scp.split(' ').filter((scope) => scope !== ''), ...asked])] : [...asked];
  } catch {
    return [...asked];
  }
}
