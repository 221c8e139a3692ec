import { useCallback, useMemo, useRef, useState } from 'react';
import { addDays } from '../../domain/day.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { lastDay, timedOn } from './dayentries.ts';
import { Timeline } from './Timeline.tsx';

/** The same list while the same entries are in it, so that an act elsewhere does not draw the day again. */
function useSame(entries: readonly Entry[]): readonly Entry[] {
  const last = useRef(entries);
  if (entries.length !== last.current.length || entries.some((entry, at) => entry !== last.current[at])) last.current = entries;
  return last.current;
}

/** The timeline with the day it shows: today until somebody goes to another. */
export function TimelineColumn({ program, whole, known }: { program: Program; whole: Program; known: boolean }) {
  // Kept as steps from today, so that midnight moves an untouched column along.
  const [steps, setSteps] = useState(0);
  const last = lastDay(program);
  const wanted = addDays(program.today, steps);
  const day = wanted > last ? last : wanted;
  const entries = useSame(useMemo(() => timedOn(program, day), [program, day]));
  const all = useSame(useMemo(() => (whole === program ? entries : timedOn(whole, day)), [whole, program, entries, day]));
  const step = useCallback((days: number) => setSteps((from) => Math.max(0, from + days)), []);
  return <Timeline day={day} entries={entries} all={all} frame={program.frame} known={known} first={program.today} last={last} onStep={step} />;
}
