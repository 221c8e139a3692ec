import { useCallback, useEffect, useRef } from 'react';
import type { ActRecord } from '../../queries/acts.ts';
import { useActHistory } from '../../queries/acts.ts';
import { isOver } from '../acts/actwords.ts';

/** The lines that were sent and are not saved yet, by act. */
export type Sent = ReadonlyMap<string, string>;

/** What became of the lines: those saved are forgotten, those given up before they were ever saved come back. */
export function settle(sent: Sent, history: readonly Pick<ActRecord, 'act' | 'state'>[]): { left: Sent; back: string[] } {
  const left = new Map(sent);
  const back: string[] = [];
  for (const { act, state } of history) {
    const text = left.get(act.id);
    if (text === undefined || !(state === 'saved' || isOver(state))) continue;
    left.delete(act.id);
    if (isOver(state)) back.push(text);
  }
  return { left, back };
}

/**
 * Keeps each line until its task is saved, so that what was typed is never lost: a line that was not saved, or not allowed,
 * and then given up comes back through `onBack`. @returns remembers a line and the act that it became
 */
export function useReturnedText(onBack: (text: string) => void): (actId: string, text: string) => void {
  const history = useActHistory();
  const sent = useRef<Sent>(new Map());
  const latest = useRef(onBack);
  useEffect(() => { latest.current = onBack; });
  useEffect(() => {
    const { left, back } = settle(sent.current, history);
    sent.current = left;
    for (const text of back) latest.current(text);
  }, [history]);
  return useCallback((actId, text) => { sent.current = new Map(sent.current).set(actId, text); }, []);
}
