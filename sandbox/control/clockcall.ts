/** `PUT /_sandbox/clock {now?, timeZone?}`. */
import { asObject, BadInput, onlyKnown, optionalText } from './badinput.ts';
import type { SandboxState } from './state.ts';

/** Sets the mailbox zone of the signed-in user where the tenant cannot be made anew. */
export type SetZone = (timeZone: string) => void;

/** @param must how the sentence begins that says what is wanted. @throws BadInput. */
export function readInstant(text: string, must: string): Date {
  const now = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || !/(Z|[+-]\d\d:\d\d)$/i.test(text) || Number.isNaN(now.getTime())) {
    throw new BadInput(`${must} an instant such as 2026-10-14T07:00:00Z, not '${text}'.`);
  }
  return now;
}

/**
 * The clock runs on from `now`. A sample or generated tenant nobody has written to is made anew around it.
 * @throws BadInput.
 */
export function setClock(state: SandboxState, body: unknown, isZone: (name: string) => boolean, setZone: SetZone): { now: string; timeZone: string | null } {
  const value = asObject(body, 'The clock');
  onlyKnown(value, ['now', 'timeZone'], 'The clock');
  const nowText = optionalText(value, 'now');
  const now = nowText === undefined ? null : readInstant(nowText, "'now' must be");
  const zone = optionalText(value, 'timeZone');
  if (zone !== undefined && !isZone(zone)) throw new BadInput(`'timeZone' must be a Windows or IANA zone name, not '${zone}'.`);
  if (now) state.clock.set(now);
  if (zone !== undefined) state.timeZone = zone;
  const made = state.ledger.entries.length === 0 ? state.make(state.origin) : null;
  if (made) state.load(made, state.origin);
  else if (zone !== undefined) setZone(zone);
  return showClock(state);
}

export function showClock(state: SandboxState): { now: string; timeZone: string | null } {
  return { now: state.clock.now().toISOString(), timeZone: state.timeZone ?? null };
}
