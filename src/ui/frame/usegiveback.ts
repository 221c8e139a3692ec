import { useEffect, useState } from 'react';

/** What is to have focus again: what has it now, or, in a menu that is about to close, what opened the menu. */
function holder(): Element | null {
  const held = document.activeElement;
  const menu = held?.closest('[role="menu"]') ?? null;
  return menu === null ? held : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
}

/** Where nothing has focus: the drawer that is still open, which focus must not leave, else the page itself. A browser would begin outside of it. */
function toWhatIsOpen(): void {
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  if (dialog !== undefined) return dialog.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus();
  const page = document.querySelector('main');
  if (page === null) return;
  page.tabIndex = -1;
  page.style.outline = 'none';
  page.focus({ preventScroll: true });
}

/**
 * What had focus before a dialog has it again once the dialog is gone, unless the person went elsewhere meanwhile. Fluent
 * does so for dialogs that it closes, not for those that are taken off the page while they are open.
 */
export function useGiveBack(): void {
  const [held] = useState(holder);
  useEffect(() => () => {
    setTimeout(() => {
      const now = document.activeElement;
      if (now !== null && now !== document.body) return;
      if (held instanceof HTMLElement && held.isConnected && held !== document.body) held.focus();
      else toWhatIsOpen();
    });
  }, [held]);
}
