import { SignInError, type SignInKind } from '../domain/signin.ts';

export { SignInError };
export type { SignInKind };

/** Numbers of Microsoft Entra [reference-error-codes]. */
const ENTRA: Readonly<Record<string, SignInKind>> = {
  65001: 'consent', 65004: 'declined',
  50074: 'claims', 50076: 'claims', 50079: 'claims', 50097: 'claims', 50158: 'claims', 50072: 'claims',
  50058: 'signed-out', 50132: 'signed-out', 50133: 'signed-out', 50173: 'signed-out', 70008: 'signed-out', 700082: 'signed-out', 700084: 'signed-out', 16000: 'signed-out',
  50105: 'not-assigned',
  90094: 'admin', 90095: 'admin', 53000: 'admin', 53001: 'admin', 53003: 'admin', 65005: 'admin', 650052: 'admin', 650056: 'admin', 700016: 'admin', 7000112: 'admin',
  50020: 'guest', 500200: 'guest', 500202: 'guest', 500571: 'guest', 9002331: 'guest', 9002332: 'guest',
  50034: 'other-tenant', 50128: 'other-tenant', 90002: 'other-tenant', 90072: 'other-tenant', 500212: 'other-tenant', 500213: 'other-tenant', 50177: 'other-tenant',
};

/** Words of MSAL, teams-js, TeamsFx and Office's dialog, the more telling ones first. */
const WORDS: readonly [RegExp, SignInKind][] = [
  [/CancelledByUser|user_cancel|USER_CANCEL|access_denied|\b12006\b/i, 'declined'],
  [/FailedToOpenWindow|popup_window_error|empty_window_error|\b12009\b|\b12011\b/i, 'popup-blocked'],
  [/interaction_in_progress|\b12007\b/i, 'busy'],
  [/no_network_connectivity|post_request_failed|get_request_failed|network_error|endpoints_resolution_error|monitor_window_timeout|failed to fetch|NO_NETWORK/i, 'offline'],
  [/consent_required|invalid_grant/i, 'consent'],
  [/login_required|no_account_error|no_account_found|no_tokens_found|refresh_token_expired|native_account_unavailable/i, 'signed-out'],
  [/interaction_required|USER_INTERACTION_REQUIRED|ui_not_allowed/i, 'consent'],
  [/InternalError|FailedToRetrieveSsoToken|resourceDisabled|NestedAppAuth|uninitialized/i, 'host'],
];

/** All that an error of any of the libraries says of itself, in one line. TeamsFx's `name` is minified; its `code` is not. */
function said(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errorCode, subError, message } = error as Record<string, unknown>;
  return [code, errorCode, subError, message].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
}

/** The kind of any error that MSAL, TeamsFx, teams-js, Office or Entra may throw or answer with. */
export function signInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  const text = said(error);
  const [, number] = /AADSTS(\d+)/.exec(text) ?? [];
  const known = number === undefined ? undefined : ENTRA[number];
  if (known !== undefined) return new SignInError(known, `AADSTS${number ?? ''}`);
  const [word, kind] = WORDS.find(([pattern]) => pattern.test(text)) ?? [null, 'failed' as const];
  return new SignInError(kind, word?.exec(text)?.[0] ?? text.slice(0, 60));
}
