import { STOP } from '../program/walk.ts';
import { afterNextPaint, afterPaint } from './afterpaint.ts';

/** Fluent's durationFast and curveEasyEase; Web Animations take no custom properties. */
const LEAVE = { duration: 150, easing: 'cubic-bezier(0.33, 0, 0.67, 1)' };
/** Beyond these nobody sees them move. */
const FOLLOWERS = 30;
/** A row that is further away did not close up, its list was drawn anew. */
const FARTHEST = 400;

/** True where motion is wanted. */
export function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A picture of a row: it has no id and no name, and is out of reach of keys, pointers and screen readers. */
function pictureOf(row: HTMLElement, completes: boolean): HTMLElement {
  const picture = row.cloneNode(true) as HTMLElement;
  if (completes) picture.querySelector('[role="checkbox"]')?.setAttribute('aria-checked', 'true');
  for (const part of [picture, ...picture.querySelectorAll('*')]) {
    for (const name of ['id', 'role', 'data-id', 'data-bucket', 'data-day', 'data-state', 'data-source', STOP]) part.removeAttribute(name);
  }
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('role', 'presentation');
  return picture;
}

/** Fades a picture of the row where the row stands now, within 150 ms. `page` is the frame it is placed in. */
export function fadeAway(page: HTMLElement, row: HTMLElement, completes: boolean): void {
  const [box, frame] = [row.getBoundingClientRect(), page.getBoundingClientRect()];
  const picture = pictureOf(row, completes);
  const holder = document.createElement('div');
  Object.assign(holder.style, {
    position: 'absolute', zIndex: '5', pointerEvents: 'none', top: `${box.top - frame.top}px`, left: `${box.left - frame.left}px`, width: `${box.width}px`, height: `${box.height}px`,
  });
  holder.append(picture);
  page.append(holder);
  const end = (): void => holder.remove();
  afterNextPaint(() => void holder.animate([{ opacity: 1 }, { opacity: 0 }], { ...LEAVE, fill: 'forwards' }).finished.then(end, end));
}

/** The rows in sight below a row in its bucket or tray, and where they stand. */
export function standingBelow(row: HTMLElement): Map<HTMLElement, number> {
  const region = row.closest('[data-walk]');
  const rows = [...(region?.querySelectorAll<HTMLElement>('li[data-source]') ?? [])];
  const bottom = Math.min(innerHeight, region?.getBoundingClientRect().bottom ?? innerHeight) + row.offsetHeight;
  const below = rows.slice(rows.indexOf(row) + 1).slice(0, FOLLOWERS).map((each) => [each, each.getBoundingClientRect().top] as const);
  return new Map(below.filter(([, top]) => top < bottom));
}

/**
 * Lets rows glide from where they stood to where they stand; from within an animation frame. By `top`: a transform makes each
 * a layer of its own, which costs the frame that shows the act 8 ms. They set off once that frame is painted, for what moves
 * asks for the next frame at once.
 */
export function closeUp(stood: ReadonlyMap<HTMLElement, number>): void {
  const all = [...stood].map(([row, top]) => ({ row, by: row.isConnected ? top - row.getBoundingClientRect().top : 0 }));
  const moves = all.filter(({ by }) => Math.abs(by) > 1 && Math.abs(by) < FARTHEST);
  for (const { row, by } of moves) row.style.top = `${by}px`;
  afterPaint(() => {
    for (const { row, by } of moves) {
      row.style.removeProperty('top');
      row.animate([{ top: `${by}px` }, { top: '0px' }], LEAVE);
    }
  });
}
