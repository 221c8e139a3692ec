/** How sign-in behaves beyond consent: what tests and demos set through `PUT /_sandbox/entra`. */
import { asObject, BadInput, onlyKnown, optionalFlag, optionalText } from '../control/badinput.ts';

/** An error of Microsoft Entra, e.g. `{"error":"access_denied","code":"AADSTS50105"}`. */
export interface Refusal {
  /** OAuth's word: `access_denied`, `interaction_required`, `invalid_request` … */
  error: string;
  /** `AADSTS` and a number. */
  code: string;
  description: string;
}

export interface SignIn {
  /** False: nobody is signed in at Microsoft; silent requests answer `login_required`. */
  signedIn: boolean;
  /** True: people may not consent by themselves; the consent page asks for an administrator. */
  adminOnly: boolean;
  /** Answers every authorize request, silent ones too. */
  refusal: Refusal | null;
  /** Why the host refuses its own token (`authentication.getAuthToken`), e.g. `resourceDisabled`; null: it hands it out. */
  hostRefusal: string | null;
}

export const DEFAULT_SIGN_IN: SignIn = { signedIn: true, adminOnly: false, refusal: null, hostRefusal: null };

function readRefusal(value: unknown): Refusal | null {
  if (value === null) return null;
  const given = asObject(value, 'A refusal');
  onlyKnown(given, ['error', 'code', 'description'], 'A refusal');
  const code = optionalText(given, 'code') ?? '';
  if (!/^AADSTS\d+$/.test(code)) throw new BadInput("'code' must be AADSTS and a number.");
  return { code, error: optionalText(given, 'error') ?? 'access_denied', description: optionalText(given, 'description') ?? 'The sign-in was refused.' };
}

/** @throws BadInput */
export function changeSignIn(current: SignIn, body: unknown): SignIn {
  const value = asObject(body, 'The sign-in');
  onlyKnown(value, ['signedIn', 'adminOnly', 'refusal', 'hostRefusal'], 'The sign-in');
  const hostRefusal = value['hostRefusal'] === null ? null : optionalText(value, 'hostRefusal');
  return {
    signedIn: optionalFlag(value, 'signedIn') ?? current.signedIn,
    adminOnly: optionalFlag(value, 'adminOnly') ?? current.adminOnly,
    refusal: 'refusal' in value ? readRefusal(value['refusal']) : current.refusal,
    hostRefusal: hostRefusal === undefined ? current.hostRefusal : hostRefusal,
  };
}
