import type { MutableRefObject } from 'react';

/** A ref as a function: Fluent's types take an object for none of its components while optional properties are exact. */
export function refTo<T>(ref: MutableRefObject<T | null>): (element: T | null) => void {
  return (element) => { ref.current = element; };
}
