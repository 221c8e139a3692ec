import { createContext, useContext, useLayoutEffect, useMemo, useRef } from 'react';

/** What is typed and cannot be kept as it is. The drawer asks before it closes over it. */
export interface EditGate {
  /** Says that something wrong stands in a field; the function takes it back. */
  hold(): () => void;
  /** Lets what is typed be saved, and tells whether the drawer may close: not at the first time while something is wrong. */
  leave(): boolean;
}

const OPEN: EditGate = { hold: () => () => undefined, leave: () => true };

export const EditGateContext = createContext<EditGate>(OPEN);

/** A gate for one drawer. */
export function useGate(): EditGate {
  const held = useRef({ count: 0, warned: false });
  return useMemo(() => ({
    hold: () => {
      held.current.count += 1;
      return () => {
        held.current.count -= 1;
        held.current.warned = false;
      };
    },
    leave: () => {
      // Leaving a field saves it; a field that is only taken off the page would not notice.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const may = held.current.count === 0 || held.current.warned;
      held.current.warned = !may;
      return may;
    },
  }), []);
}

/** Holds the gate while something wrong stands in a field. */
export function useHold(wrong: boolean): void {
  const { hold } = useContext(EditGateContext);
  useLayoutEffect(() => (wrong ? hold() : undefined), [wrong, hold]);
}
