/**
 * Why a sign-in did not come about, in kinds that have one sentence and one action each.
 * - `consent`: the person has not been asked yet; `declined`: said no, or closed the window
 * - `popup-blocked`: the browser let no window open; `busy`: another one is still open
 * - `claims`: the organisation wants a further proof (conditional access); `signed-out`: nobody is signed in
 * - `admin`: only an administrator can allow it; `not-assigned`: the organisation lets in certain people only, and not this one; `guest`: a personal or guest account; `other-tenant`: an account of another organisation
 * - `offline`: no answer from the network; `host`: Teams or Outlook did not sign the person in; `failed`: anything else
 */
export type SignInKind =
  | 'consent' | 'declined' | 'popup-blocked' | 'busy' | 'claims' | 'signed-out' | 'admin' | 'not-assigned' | 'guest' | 'other-tenant' | 'offline' | 'host' | 'failed';

export class SignInError extends Error {
  override readonly name = 'SignInError';

  /** @param code what the library or Entra called it, for support; never shown as the sentence */
  constructor(readonly kind: SignInKind, readonly code: string) {
    super(`${kind}: ${code}`);
  }
}
