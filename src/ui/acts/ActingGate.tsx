import { Suspense, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useActHistory } from '../../queries/acts.ts';
import type { ProgramView } from '../../queries/view.ts';
import { lazyPart } from '../lazypart.ts';

/** Milliseconds: nothing of this competes with the frame that shows the program. */
const AFTER_THE_PAINT = 60;

const ActingLayer = lazyPart(() => import('./ActingLayer.tsx'));

export interface ActingLayerProps {
  view: ProgramView;
  /** The page's frame; drags and keys are heard within it. */
  root: RefObject<HTMLElement | null>;
}

/** Keys, drags, toasts and prompts come once the program is drawn, or with the first act if that is sooner; then they stay. */
export function ActingGate(props: ActingLayerProps) {
  const acted = useActHistory().length > 0;
  const [drawn, setDrawn] = useState(false);
  const ready = props.view.status !== 'loading';
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setDrawn(true), AFTER_THE_PAINT);
    return () => clearTimeout(timer);
  }, [ready]);
  return drawn || acted ? <Suspense fallback={null}><ActingLayer {...props} /></Suspense> : null;
}
