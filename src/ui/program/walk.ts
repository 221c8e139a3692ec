import type { FocusEvent, KeyboardEvent } from 'react';

/** Marks what the arrow keys walk: rows and day heads. A bucket is one Tab stop. */
export const STOP = 'data-stop';
const STOPS = `[${STOP}]`;
/** Rows before the end of what is drawn. */
const LAST = 6;

function stopsOf(region: Element): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.offsetParent !== null);
}

function only(region: Element, current: HTMLElement): void {
  for (const stop of region.querySelectorAll<HTMLElement>(`${STOPS}[tabindex="0"]`)) if (stop !== current) stop.tabIndex = -1;
  // Writing what stands there already would have the browser work out the styles of the whole page before the frame is due.
  if (current.getAttribute('tabindex') !== '0') current.tabIndex = 0;
}

/** Makes sure that exactly one stop of the region takes Tab; to be called after each drawing. Not state: a new tab stop must not draw rows. */
export function keepOneStop(region: Element | null): void {
  if (region === null) return;
  const current = region.querySelector<HTMLElement>(`${STOPS}[tabindex="0"]`) ?? region.querySelector<HTMLElement>(STOPS);
  if (current !== null) only(region, current);
}

function neighbour(region: Element, step: 1 | -1): HTMLElement | null {
  const regions = [...document.querySelectorAll('[data-walk]')].filter((one) => stopsOf(one).length > 0);
  const next = regions[regions.indexOf(region) + step];
  return next === undefined ? null : next.querySelector<HTMLElement>(`${STOPS}[tabindex="0"]`) ?? stopsOf(next)[0] ?? null;
}

function target(region: Element, current: HTMLElement, key: string): HTMLElement | null {
  const stops = stopsOf(region);
  const at = stops.indexOf(current);
  const forward = getComputedStyle(region).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowDown': return stops[at + 1] ?? null;
    case 'ArrowUp': return stops[at - 1] ?? null;
    case 'Home': return stops[0] ?? null;
    case 'End': return stops[stops.length - 1] ?? null;
    case 'ArrowRight':
    case 'ArrowLeft': return neighbour(region, key === forward ? 1 : -1);
    default: return null;
  }
}

/** Arrow keys, Home and End among the rows of a region marked `data-walk`; left and right go to the neighbouring region. */
export function walkByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = (event.target as HTMLElement).closest<HTMLElement>(STOPS);
  if (row === null) return;
  const next = target(event.currentTarget, row, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

/** The row last focused is where Tab comes back to. */
export function rememberStop(event: FocusEvent<HTMLElement>): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>(STOPS);
  if (row !== null) only(event.currentTarget, row);
}

/** True when focus comes to one of the last rows that are drawn: who walks on faster than the page scrolls must find the next. */
export function isNearEnd(event: FocusEvent<HTMLElement>): boolean {
  const stops = [...event.currentTarget.querySelectorAll(STOPS)];
  return stops.slice(-LAST).some((stop) => stop === event.target);
}
