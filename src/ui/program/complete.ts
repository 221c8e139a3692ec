import { useEffect, useRef } from 'react';
import type { ProgramView } from '../../queries/view.ts';

/** Marks, once, that the last source was drawn: after the frame that shows it was painted. */
export function useCompleteMark(status: ProgramView['status']): void {
  const marked = useRef(false);
  useEffect(() => {
    if (status === 'loading' || marked.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // A task queued within a frame runs after that frame's paint.
      timer = setTimeout(() => {
        marked.current = true;
        performance.mark('program-complete');
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [status]);
}
