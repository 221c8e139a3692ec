import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { afterNextPaint } from './afterpaint.ts';

/** The value as the last painted frame knew it: what hangs on it keeps no frame waiting that shows an act. */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(() => value);
  const latest = useRef(value);
  const due = useRef(false);
  useEffect(() => {
    latest.current = value;
    if (due.current) return;
    due.current = true;
    afterNextPaint(() => {
      due.current = false;
      setPainted(() => latest.current);
    });
  }, [value]);
  return painted;
}

/** A part that only tells of what happened elsewhere: drawn anew once the frame that shows it there is painted. */
export function drawnLater<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return function Later(props: P) {
    const painted = usePainted(props);
    return useMemo(() => <Part {...painted} />, [painted]);
  };
}
