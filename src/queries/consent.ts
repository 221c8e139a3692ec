import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import { SignInError, type SignInKind } from '../domain/signin.ts';
import type { Session } from './session.ts';

/** Learns which scopes are granted by now. @throws GraphError when there is no token */
export async function learnGranted({ graph, granted }: Session): Promise<readonly string[]> {
  const scopes = await graph.granted(FIRST_VIEW_SCOPES);
  const known = granted.get();
  if (scopes.length !== known.length || scopes.some((scope) => !known.includes(scope))) granted.set(scopes);
  return scopes;
}

/** Asks the person for scopes; from a click only, since a window may open. @throws what the host's sign-in throws */
export async function askFor(session: Session, scopes: readonly string[]): Promise<readonly string[]> {
  const claims = session.graph.claims();
  try {
    await session.credential.login(scopes, claims === undefined ? {} : { claims });
  } catch (error) {
    remember(session, scopes, error instanceof SignInError ? error.kind : 'failed');
    throw error;
  }
  remember(session, scopes, null);
  return learnGranted(session);
}

/** Whether these are allowed by now, asked of Microsoft anew and without showing anything. @throws TypeError or SignInError without a network */
export async function isAllowed(session: Session, scopes: readonly string[]): Promise<boolean> {
  if (await session.credential.getToken(scopes, { fresh: true }) === null) return false;
  remember(session, scopes, null);
  await learnGranted(session);
  return true;
}

/** Why scopes were not given, for as long as the page runs: a place that asked says so instead of asking the same again. */
function remember({ refused }: Session, scopes: readonly string[], reason: SignInKind | null): void {
  const kept = Object.entries(refused.get()).filter(([scope]) => !scopes.includes(scope));
  refused.set(Object.fromEntries([...kept, ...(reason === null ? [] : scopes.map((scope) => [scope, reason] as const))]));
}
