import { useEffect, useRef } from 'react';
import { isPageKey, isTyping, type PageKey } from '../acts/keys.ts';

/** True while something stands over the page and takes the keys. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** A key that works anywhere on the page but in fields and under dialogs; null listens to none. */
export function usePageKey(name: PageKey | null, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => { latest.current = run; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || name === null || !isPageKey(event, name) || isCovered()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [name]);
}
