import type { Step } from '../../domain/act.ts';
import { afterPaint } from './afterpaint.ts';
import { asked } from './asked.ts';
import { actsFrom } from './focustrail.ts';
import { closeUp, fadeAway, mayMove, standingBelow } from './leaving.ts';
import { bequeath, firstStops, heirsOf, passFocus } from './nextfocus.ts';
import type { Bequest } from './nextfocus.ts';

/** Of a bulk act only the first rows are seen to leave. */
const LEAVERS = 8;
/** Frames to wait for the page to follow an act. */
const PATIENCE = 30;

function rowsOf(page: HTMLElement, steps: readonly Step[]): HTMLElement[] {
  return steps.slice(0, LEAVERS).flatMap(({ item }) => [...page.querySelectorAll<HTMLElement>(`li[data-source="${item.source}"][data-id="${CSS.escape(item.id)}"]`)]);
}

/** The row whose menu or date is asked: focus is not in it, but belongs to it. */
function rowAsked(rows: readonly HTMLElement[]): HTMLElement | undefined {
  const open = asked.get();
  const item = open?.kind === 'menu' ? open.entry.item : open?.kind === 'date' ? open.item : null;
  return rows.find((row) => item !== null && row.dataset['id'] === item.id && row.dataset['source'] === item.source);
}

/** Who has focus now, and who shall have it after. */
function bequestOf(page: HTMLElement, rows: readonly HTMLElement[]): Bequest | null {
  const held = actsFrom();
  // Who acts in a drawer or dialog stays there: taking focus behind it would hide it from screen readers.
  if (held?.closest('[role="dialog"]')) return null;
  const row = rows.find((each) => held !== null && each.contains(held)) ?? rowAsked(rows);
  if (row !== undefined) return { row, heirs: heirsOf(row, rows), region: row.closest<HTMLElement>('[data-walk]') };
  return held === null ? null : { row: held, heirs: firstStops(page), region: null };
}

/**
 * Takes focus from what is about to leave. A browser that loses it with the element works out the whole page again in the
 * middle of the change; now nothing is open, and it costs nothing. @returns what had focus in the row, else null
 */
function letGo(row: HTMLElement): HTMLElement | null {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || !row.contains(held)) return null;
  held.blur();
  return held;
}

/** Where the row stays after all, so does focus. */
function giveBack(held: HTMLElement): void {
  if (held.isConnected && document.activeElement === document.body) held.focus();
}

/**
 * Called before an act changes the page: the rows it concerns leave, those below close up, and focus goes to the next row
 * if it was in one that left (N1). Nothing moves where motion is not wanted.
 */
export function choreograph(page: HTMLElement, steps: readonly Step[]): void {
  const [first] = steps;
  const rows = rowsOf(page, steps).filter((row) => row.offsetParent !== null);
  if (first === undefined) return;
  const bequest = bequestOf(page, rows);
  if (bequest !== null) bequeath(bequest);
  const held = bequest !== null && first.change.kind !== 'pin' ? letGo(bequest.row) : null;
  const moving = mayMove() && first.change.kind !== 'pin';
  const stood = new Map(moving ? rows.flatMap((row) => [...standingBelow(row)]) : []);
  if (moving) for (const row of rows) fadeAway(page, row, first.change.kind === 'complete');
  let frames = 0;
  const follow = (): void => {
    frames += 1;
    if (frames === 1 && held !== null) giveBack(held);
    if ((rows.length === 0 ? frames < 4 : rows.every((row) => row.isConnected)) && frames < PATIENCE) return void requestAnimationFrame(follow);
    closeUp(stood);
    // The frame that shows the act is not kept waiting for the row that is next.
    if (bequest !== null) afterPaint(() => passFocus(bequest));
  };
  requestAnimationFrame(follow);
}
