import { DROP, DROP_OVER } from './droptarget.ts';
import { ROW } from './findentry.ts';
import { scrollAtEdge } from './edgescroll.ts';

/** A mouse has to move so far before a press is a drag, CSS pixels. */
const LIFT_AFTER = 5;
/** A finger has to rest so long, milliseconds, and so still, CSS pixels: a swipe always scrolls. */
const LONG_PRESS = 400;
const STILL = 10;

/** What happens to a row that is dragged. Points are in CSS pixels of the window. */
export interface DragWatcher {
  /** False when this row is not to be dragged. */
  lift(row: HTMLElement): boolean;
  move(x: number, y: number, target: string | null, row: HTMLElement): void;
  /** `target`: the value of the drop mark; null when it was let go elsewhere or given up. */
  drop(row: HTMLElement, target: string | null): void;
}

interface Press {
  row: HTMLElement;
  id: number;
  x: number;
  y: number;
  mouse: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  lifted: boolean;
  over: HTMLElement | null;
}

function rowUnder(event: PointerEvent): HTMLElement | null {
  const target = event.target as Element;
  const button = target.closest('button, a, input');
  return button !== null && !button.hasAttribute('data-stop') ? null : target.closest<HTMLElement>(ROW);
}

/** One click follows letting go; it would open the row. */
function swallowClick(): void {
  const swallow = (event: Event): void => { event.stopPropagation(); event.preventDefault(); };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
}

/**
 * Lets rows be dragged by mouse, or by finger and pen after a long press. Pointer events serve all three: a row's title is
 * a button, and Firefox starts no native drag on one. @returns what ends the watching
 */
export function watchDrags(page: HTMLElement, watcher: DragWatcher): () => void {
  const drag = new Drag(page, watcher);
  page.addEventListener('pointerdown', drag.down);
  // Heard from the start: a listener added while a finger is down cannot hold back the scrolling.
  page.addEventListener('touchmove', drag.holdScroll, { passive: false });
  page.addEventListener('contextmenu', drag.holdMenu);
  return () => {
    drag.end(null);
    page.removeEventListener('pointerdown', drag.down);
    page.removeEventListener('touchmove', drag.holdScroll);
    page.removeEventListener('contextmenu', drag.holdMenu);
  };
}

class Drag {
  private press: Press | null = null;
  private stopScroll: (() => void) | null = null;

  constructor(private readonly page: HTMLElement, private readonly watcher: DragWatcher) {}

  readonly down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || this.press !== null) return;
    const row = rowUnder(event);
    if (row === null) return;
    const mouse = event.pointerType === 'mouse';
    const timer = mouse ? undefined : setTimeout(() => this.lift(), LONG_PRESS);
    this.press = { row, id: event.pointerId, x: event.clientX, y: event.clientY, mouse, timer, lifted: false, over: null };
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.escape, { capture: true });
  };

  readonly holdScroll = (event: TouchEvent): void => {
    if (this.press?.lifted === true && event.cancelable) event.preventDefault();
  };

  readonly holdMenu = (event: Event): void => {
    if (this.press !== null && !this.press.mouse) event.preventDefault();
  };

  /** Ends the drag; `target` null gives it up. */
  end(target: string | null): void {
    const { press } = this;
    if (press === null) return;
    this.press = null;
    clearTimeout(press.timer);
    this.stopScroll?.();
    this.stopScroll = null;
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.escape, { capture: true });
    if (!press.lifted) return;
    press.over?.removeAttribute(DROP_OVER);
    press.row.removeAttribute('data-dragging');
    this.page.removeAttribute('data-lifting');
    swallowClick();
    this.watcher.drop(press.row, target);
  }

  private lift(): void {
    const { press } = this;
    if (press === null || press.lifted) return;
    if (!press.row.isConnected || !this.watcher.lift(press.row)) return this.end(null);
    press.lifted = true;
    press.row.setAttribute('data-dragging', '');
    this.page.setAttribute('data-lifting', '');
    getSelection()?.removeAllRanges();
    this.stopScroll = scrollAtEdge(() => press);
    this.show(press);
  }

  private readonly move = (event: PointerEvent): void => {
    const { press } = this;
    if (press === null || event.pointerId !== press.id) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (!press.lifted) {
      if (press.mouse && far >= LIFT_AFTER) this.lift();
      else if (!press.mouse && far > STILL) return this.end(null);
      if (!press.lifted) return;
    }
    event.preventDefault();
    press.x = event.clientX;
    press.y = event.clientY;
    this.show(press);
  };

  private show(press: Press): void {
    const over = document.elementFromPoint(press.x, press.y)?.closest<HTMLElement>(`[${DROP}]`) ?? null;
    if (over !== press.over) {
      press.over?.removeAttribute(DROP_OVER);
      over?.setAttribute(DROP_OVER, '');
      press.over = over;
    }
    this.watcher.move(press.x, press.y, over?.getAttribute(DROP) ?? null, press.row);
  }

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId === this.press?.id) this.end(this.press.over?.getAttribute(DROP) ?? null);
  };

  private readonly cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.press?.id) this.end(null);
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.press?.lifted !== true) return;
    event.preventDefault();
    event.stopPropagation();
    this.end(null);
  };
}
