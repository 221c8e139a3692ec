/** Who is signed in, as the host knows it. */
export interface Person {
  tenantId: string;
  user: { id: string; userPrincipalName: string; displayName: string };
}

export interface HostToken extends Person {
  token: string | null;
  refusal: string | null;
}

/** Asks the sandbox who is signed in, and for the token a host hands to its tabs. */
export async function askHostToken(user: string | null, clientId?: string): Promise<HostToken> {
  const response = await fetch('/_sandbox/sso', {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(user === null ? {} : { user }), ...(clientId === undefined ? {} : { clientId }) }),
  });
  if (!response.ok) throw new Error(`The sandbox does not know this user: ${await response.text()}`);
  return await response.json() as HostToken;
}

/** `Ida Brandt` → `IB`. */
export function initials(name: string): string {
  return name.split(/\s+/).map((word) => word.charAt(0)).join('').slice(0, 2);
}
