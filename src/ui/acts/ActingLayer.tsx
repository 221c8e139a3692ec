import { Suspense, useEffect } from 'react';
import { useWritingReady } from '../../queries/acts.ts';
import type { ActingLayerProps } from './ActingGate.tsx';
import { beforeAct } from './asked.ts';
import { AskedHost } from './AskedHost.tsx';
import { choreograph } from './choreography.ts';
import { ConsentHost } from './ConsentHost.tsx';
import { DragGhost } from './DragGhost.tsx';
import { followFocus } from './focustrail.ts';
import { useRowDrags } from './userowdrags.ts';
import { useRowKeys } from './userowkeys.ts';
import { lazyPart } from '../lazypart.ts';

const ActToasts = lazyPart(() => import('./ActToasts.tsx'));

/** All of acting that is not on a row: keys, drags, motion and focus, toasts, prompts. */
export default function ActingLayer({ view, root }: ActingLayerProps) {
  useWritingReady();
  useRowKeys(root, view.program);
  useRowDrags(root, view.program);
  // Keys and drags are heard from now on; automation waits for this mark as a person waits for the page to settle.
  useEffect(() => {
    const page = root.current;
    page?.setAttribute('data-acting', 'ready');
    return () => page?.removeAttribute('data-acting');
  }, [root]);
  useEffect(() => {
    beforeAct.set((steps) => { if (root.current !== null) choreograph(root.current, steps); });
    return () => beforeAct.set(null);
  }, [root]);
  useEffect(followFocus, []);
  return (
    <>
      <DragGhost />
      <AskedHost view={view} />
      <Suspense fallback={null}>
        <ActToasts />
        <ConsentHost />
      </Suspense>
    </>
  );
}
