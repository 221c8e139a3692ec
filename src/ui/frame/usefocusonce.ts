import { useEffect, useRef } from 'react';

/**
 * For a button that goes away once what it asks for was allowed: focus goes on to what stands there then.
 * @param ready true when that can take focus
 * @returns to be called with what was asked; a refusal leaves focus alone
 */
export function useFocusOnce(ready: boolean, focus: () => void): (work: Promise<unknown>) => void {
  const asked = useRef(false);
  const latest = useRef(focus);
  useEffect(() => { latest.current = focus; });
  useEffect(() => {
    if (!ready || !asked.current) return;
    asked.current = false;
    latest.current();
  }, [ready]);
  return (work) => {
    asked.current = true;
    work.catch(() => { asked.current = false; });
  };
}
