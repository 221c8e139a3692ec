import { expect, it } from 'vitest';
import { signInError, SignInError, type SignInKind } from './signinerror.ts';

const teamsFx = (code: string, message: string) => Object.assign(new Error(message), { name: 'r.' + code, code });
const msal = (errorCode: string, message = '', subError = '') => Object.assign(new Error(`${errorCode}: ${message}`), { errorCode, subError });

const teamsJs = (text: string) => new Error(text);

const CASES: [string, unknown, SignInKind][] = [
  ['teams-js, closed pop-up', teamsJs('CancelledByUser'), 'declined'],
  ['teams-js, declined on the page', teamsJs('{"errorCode":"access_denied","message":"AADSTS65004: User declined"}'), 'declined'],
  ['teams-js, no window', teamsJs('FailedToOpenWindow'), 'popup-blocked'],
  ['TeamsFx, closed pop-up', teamsFx('ConsentFailed', 'Consent failed for the scope Mail.Read with error: CancelledByUser'), 'declined'],
  ['TeamsFx, declined on the page', teamsFx('ConsentFailed', 'Consent failed for the scope Mail.Read with error: {"errorCode":"access_denied","message":"AADSTS65004: User declined"}'), 'declined'],
  ['TeamsFx, no window', teamsFx('ConsentFailed', 'Consent failed for the scope Mail.Read with error: FailedToOpenWindow'), 'popup-blocked'],
  ['TeamsFx, administrator', teamsFx('ConsentFailed', 'Consent failed for the scope x with error: {"errorCode":"access_denied","message":"AADSTS90094: The grant requires administrator permission."}'), 'admin'],
  ['TeamsFx, silent with a reason', 'Failed to call ssoSilent. Reason: interaction_required: AADSTS65001: The user or administrator has not consented. ', 'consent'],
  ['TeamsFx, silent without network', 'Failed to call ssoSilent. Reason: monitor_window_timeout: Token acquisition in iframe failed due to timeout. ', 'offline'],
  ['TeamsFx, refused by the host', teamsFx('InternalError', 'Get SSO token failed with error: resourceDisabled'), 'host'],
  ['MSAL, consent', msal('invalid_grant', 'AADSTS65001', 'consent_required'), 'consent'],
  ['MSAL, nobody', msal('login_required', 'AADSTS50058'), 'signed-out'],
  ['MSAL, standard client in the pane', msal('no_account_error'), 'signed-out'],
  ['MSAL, pop-up', msal('popup_window_error'), 'popup-blocked'],
  ['MSAL, empty pop-up', msal('empty_window_error'), 'popup-blocked'],
  ['MSAL, closed', msal('user_cancelled'), 'declined'],
  ['MSAL, second window', msal('interaction_in_progress'), 'busy'],
  ['MSAL, proof wanted', msal('interaction_required', 'AADSTS50076: you must use multi-factor authentication'), 'claims'],
  ['MSAL, blocked by policy', msal('access_denied', 'AADSTS53003: Access has been blocked by Conditional Access policies'), 'admin'],
  ['MSAL, not assigned', msal('invalid_grant', 'AADSTS50105'), 'not-assigned'],
  ['MSAL, not there yet', msal('unauthorized_client', 'AADSTS700016'), 'admin'],
  ['MSAL, personal account', msal('invalid_request', 'AADSTS50020'), 'guest'],
  ['MSAL, unknown in this tenant', msal('invalid_request', 'AADSTS90072'), 'other-tenant'],
  ['MSAL, offline', msal('no_network_connectivity'), 'offline'],
  ['nested authentication', msal('USER_INTERACTION_REQUIRED'), 'consent'],
  ['Office dialog, blocked', { code: 12011, message: '' }, 'popup-blocked'],
  ['Office dialog, closed', { code: 12006, message: '' }, 'declined'],
  ['Office dialog, one open', { code: 12007, message: '' }, 'busy'],
  ['something else', new Error('boom'), 'failed'],
  ['nothing at all', undefined, 'failed'],
];

it.each(CASES)('%s', (_what, error, kind) => {
  expect(signInError(error).kind).toBe(kind);
});

it('keeps what is one already, and a code for support', () => {
  const own = new SignInError('guest', 'x');
  expect(signInError(own)).toBe(own);
  expect(signInError(msal('invalid_grant', 'AADSTS50105')).code).toBe('AADSTS50105');
});
