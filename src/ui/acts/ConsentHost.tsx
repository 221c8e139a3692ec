import { useEffect, useState, useSyncExternalStore } from 'react';
import { useActConsent } from '../../queries/acts.ts';
import { lazyPart } from '../lazypart.ts';
import { asked } from './asked.ts';

const ConsentPrompt = lazyPart(() => import('./ConsentPrompt.tsx'));

/** Fluent takes a quarter of a second to uncover the page after a dialog; one that opens sooner leaves it hidden from screen readers for good. Milliseconds. */
const UNCOVERED = 400;

/** True once nothing else that is asked stands over the page, and Fluent has noticed. */
function useUncovered(): boolean {
  const covered = useSyncExternalStore(asked.subscribe, asked.get) !== null;
  const [uncovered, setUncovered] = useState(true);
  useEffect(() => {
    if (covered) return setUncovered(false);
    const timer = setTimeout(() => setUncovered(true), UNCOVERED);
    return () => clearTimeout(timer);
  }, [covered]);
  return uncovered && !covered;
}

/** Asks for the leave that acts wait for, once what they were done in is gone. */
export function ConsentHost() {
  const consent = useActConsent();
  const uncovered = useUncovered();
  return consent === null || !uncovered ? null : <ConsentPrompt permissions={consent.permissions} />;
}
