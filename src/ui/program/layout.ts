import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Name of the size container around the page; every breakpoint asks it, never the window. */
export const CONTAINER = 'program';

/** Container queries that never overlap, so that their order in the style sheet does not matter. */
export const PANE = '@container program (max-width: 719.98px)';
export const TWO = '@container program (min-width: 720px) and (max-width: 1023.98px)';
export const BROAD = '@container program (min-width: 720px)';
export const THREE = '@container program (min-width: 1024px)';
export const THREE_ONLY = '@container program (min-width: 1024px) and (max-width: 1365.98px)';
export const WITH_TIMELINE = '@container program (min-width: 1366px)';

/** narrow: one bucket open at a time; pane: folding heads; two and three: columns; wide: the timeline beside them. */
export type Layout = 'narrow' | 'pane' | 'two' | 'three' | 'wide';

/** The layout for a container's inline size in CSS pixels. The same numbers as the container queries above. */
export function layoutFor(width: number): Layout {
  if (width < 360) return 'narrow';
  if (width < 720) return 'pane';
  if (width < 1024) return 'two';
  return width < 1366 ? 'three' : 'wide';
}

/** True where bucket heads fold. */
export function folds(layout: Layout): boolean {
  return layout === 'narrow' || layout === 'pane';
}

/** What the container queries cannot do, such as folding heads and leaving the timeline out, follows this. Measured before the first paint. */
export function useLayout(ref: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>('wide');
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setLayout(layoutFor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return layout;
}
