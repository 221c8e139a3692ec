import { useEffect, useState } from 'react';

/** Milliseconds without a key before a service is asked. */
const PAUSE = 250;

/** The value once it has not changed for a moment: nobody is asked about each letter. */
export function usePause<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value); }, PAUSE);
    return () => { clearTimeout(timer); };
  }, [value]);
  return settled;
}
