import { useEffect, useState } from 'react';

/** The value once it has not changed for so long, milliseconds: nobody is asked about each letter. */
export function usePause<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value); }, milliseconds);
    return () => { clearTimeout(timer); };
  }, [value, milliseconds]);
  return settled;
}
