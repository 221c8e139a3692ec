import { useEffect, useRef } from 'react';
import { useActConsent } from '../../queries/acts.ts';

/** Once the question for a permission is answered and focus has fallen to the page, `focus` brings it back to where it was. */
export function useFocusAfterConsent(focus: () => void): void {
  const asked = useActConsent() !== null;
  const was = useRef(false);
  const latest = useRef(focus);
  useEffect(() => { latest.current = focus; });
  useEffect(() => {
    if (asked) was.current = true;
    if (asked || !was.current) return;
    was.current = false;
    // The prompt must be gone first: while it stands, it keeps focus to itself.
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) latest.current();
    }, 300);
    return () => clearTimeout(timer);
  }, [asked]);
}
