import { isInherited, passFocusAgain } from './nextfocus.ts';

/** What stands over the page for one answer: focus in it is passing. */
const PROMPT = '[data-prompt], [role="alertdialog"], [role="menu"]';
const REMEMBERED = 12;

/** What had focus beneath any prompt, the newest last. */
let trail: HTMLElement[] = [];

/** Remembers what has focus from now on. @returns what ends it */
export function followFocus(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest(`${PROMPT}, [data-tabster-dummy]`) !== null) return;
    trail = [...trail.filter((each) => each !== target), target].slice(-REMEMBERED);
  };
  document.addEventListener('focusin', note);
  return () => {
    document.removeEventListener('focusin', note);
    trail = [];
  };
}

/** What a person acts from: what has focus, and under a prompt what had it before. Null when nothing has. */
export function actsFrom(): HTMLElement | null {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || held === document.body) return null;
  return held.closest(PROMPT) === null ? held : trail.at(-1) ?? null;
}

/** The drawer or dialog on top, prompts aside: focus must not leave it. */
function topDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].filter((each) => each.closest(PROMPT) === null && each.offsetParent !== null).at(-1) ?? null;
}

/**
 * To be called when a prompt is gone: what was pressed before it has focus again. Was it drawn away by the act, its heir
 * gets it; inside a drawer what had focus before it, for a drawer is left by closing it alone.
 */
export function returnFocus(): void {
  const held = document.activeElement;
  if (held !== null && held !== document.body && held.isConnected) return;
  const dialog = topDialog();
  for (const each of [...trail].reverse()) {
    if (dialog === null && isInherited(each)) return passFocusAgain();
    if (each.isConnected && each.offsetParent !== null && (dialog === null || dialog.contains(each))) return each.focus();
  }
  if (dialog === null) return passFocusAgain();
  dialog.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus();
}
