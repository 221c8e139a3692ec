import { useEffect, useRef, useState } from 'react';
import type { MutableRefObject } from 'react';
import { flushSync } from 'react-dom';
import { useHold } from './editgate.ts';
import type { Checked, Wrong } from './taskedits.ts';

export interface InPlace<Field extends HTMLElement> {
  editing: boolean;
  typed: string;
  wrong: Wrong | null;
  /** Of the button that shows the value. */
  opener: MutableRefObject<HTMLButtonElement | null>;
  /** Of the field that edits it; has focus as soon as it is there. */
  field: MutableRefObject<Field | null>;
  open(): void;
  type(text: string): void;
  /** Saves what is typed. Bad input stays as typed, with its sentence. `back`: focus returns to the value. */
  commit(text?: string, back?: boolean): void;
}

/**
 * Editing one value where it stands: the value becomes a field on a click, and saves when left. While nobody edits, `value`
 * is shown as it comes; what is being typed is never overwritten by it.
 */
export function useInPlace<T, Field extends HTMLElement>(value: string, check: (typed: string) => Checked<T>, save: (change: T) => void): InPlace<Field> {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const field = useRef<Field | null>(null);
  const editing = typed !== null;
  useHold(wrong !== null);
  useEffect(() => { if (editing) field.current?.focus(); }, [editing]);
  const commit = (text = typed ?? value, back = false): void => {
    if (typed === null) return;
    const checked = check(text);
    if ('wrong' in checked) {
      // At once, because the drawer asks for it before it closes.
      flushSync(() => { setTyped(text); setWrong(checked.wrong); });
      return;
    }
    flushSync(() => { setTyped(null); setWrong(null); });
    if (back) opener.current?.focus();
    if ('change' in checked) save(checked.change);
  };
  return {
    editing, typed: typed ?? value, wrong, opener, field, commit,
    open: () => { setTyped(value); },
    type: (text) => { setTyped(text); setWrong(null); },
  };
}
