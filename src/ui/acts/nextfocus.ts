import { STOP } from '../program/walk.ts';

/** The stop of a row: its title. */
export function stopOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>(`[${STOP}]`);
}

/** Who could take focus once the row is gone: the rows after it, then those before it, the nearest first. */
export function heirsOf(row: HTMLElement, leaving: readonly HTMLElement[]): HTMLElement[] {
  const own = stopOf(row);
  const region = row.closest('[data-walk]');
  if (own === null || region === null) return [];
  const stops = [...region.querySelectorAll<HTMLElement>(`li [${STOP}]`)].filter((stop) => stop === own || !leaving.some((each) => each.contains(stop)));
  const at = stops.indexOf(own);
  return [...stops.slice(at + 1), ...stops.slice(0, at).reverse()];
}

/** The first row of each bucket: who comes after a button that acts on many. */
export function firstStops(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll('[data-walk]')].flatMap((region) => [...region.querySelectorAll<HTMLElement>(`li [${STOP}]`)].find((stop) => stop.offsetParent !== null) ?? []);
}

/** True when nothing on the page has focus any more. */
function isLost(held: Element | null): boolean {
  return held === null || held === document.body || !held.isConnected;
}

/** A row, or a button, with focus that an act may take away, and who comes after it. */
export interface Bequest {
  row: HTMLElement;
  heirs: readonly HTMLElement[];
  region: HTMLElement | null;
}

let last: Bequest | null = null;

/** Known from the moment of the act: a prompt that closes before the page has followed must find an heir. */
export function bequeath(bequest: Bequest): void {
  last = bequest;
}

/** True for what left the page with the last act. */
export function isInherited(element: Element): boolean {
  return last !== null && !element.isConnected && last.row.contains(element);
}

/** Once more, for a prompt that stood over the page meanwhile and is gone. */
export function passFocusAgain(): void {
  if (last !== null) passFocus(last);
}

/** Gives focus to the row if it still stands, else to its first heir, else to the bucket itself. Somebody else's focus is left alone. */
export function passFocus(bequest: Bequest): void {
  last = bequest;
  const { row, heirs, region } = bequest;
  const held = document.activeElement;
  if (!isLost(held) && !row.contains(held)) return;
  const heir = row.isConnected ? stopOf(row) ?? row : heirs.find((stop) => stop.isConnected);
  if (heir != null) return heir.focus();
  if (region?.isConnected !== true) return;
  region.tabIndex = -1;
  region.focus();
}
