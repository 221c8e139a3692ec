import { useMemo, useState } from 'react';
import type { ActWord, Change } from '../../domain/act.ts';
import { isDay } from '../../domain/day.ts';
import type { Day, Item } from '../../domain/item.ts';
import { safeLink } from '../../domain/link.ts';
import type { Program } from '../../domain/program.ts';
import { useActing } from '../acts/acting.ts';
import { useBoard } from '../program/board.ts';
import { dayOfVerb, moved } from './decide.ts';
import type { No, Verb } from './decide.ts';
import { triageQueue } from './queue.ts';
import type { Case } from './queue.ts';
import type { Decision, Walk } from './walk.ts';

/** What is to be said after a key. */
export type Said =
  | { kind: 'moved'; title: string; day: Day } | { kind: 'completed' | 'skipped' | 'undone'; title: string }
  | { kind: 'refused'; no: No | 'noLink' | 'nothingToUndo' | 'needsDay' };

export interface Triage {
  cases: readonly Case[];
  walk: Walk;
  /** Null at the end. */
  current: Case | null;
  said: Said | null;
  /** A day is being chosen for the current item. */
  choosing: boolean;
  decide(verb: Verb): void;
  /** The day chosen; null: none after all. */
  choose(day: string | null): void;
}

/** The item as it stands now; as it stood at the start when it is no longer among those to decide on. */
function asItIs(one: Case, program: Program): Case {
  const entry = [...program.overdue.entries, ...program.noDate.entries].find(({ key }) => key === one.entry.key);
  return entry ? { ...one, entry } : one;
}

/** What is walked is fixed at the start, so that the count means something. */
function useCases(program: Program) {
  const [cases] = useState(() => triageQueue(program));
  const [walk, setWalk] = useState<Walk>([]);
  const at = cases[walk.length];
  const current = useMemo(() => (at ? asItIs(at, program) : null), [at, program]);
  return { cases, walk, setWalk, current };
}

/** A personal due date that goes elsewhere is a move. */
function wordOf({ kind }: Change): ActWord | undefined {
  return kind === 'due' || kind === 'edit' ? 'moved' : undefined;
}

/** Opens the item in its own app. @returns false when it has no usable link */
function useOpen(): (item: Item) => boolean {
  const { openLink } = useBoard();
  return (item) => {
    const link = item.link === null ? null : safeLink(item.link);
    if (link !== null) openLink(link);
    return link !== null;
  };
}

/** The walk over what waits for a decision. */
export function useTriage(program: Program): Triage {
  const acting = useActing();
  const open = useOpen();
  const { cases, walk, setWalk, current } = useCases(program);
  const [said, setSaid] = useState<Said | null>(null);
  const [choosing, setChoosing] = useState(false);
  const note = (decision: Decision, what: Said): void => { setWalk([...walk, decision]); setSaid(what); setChoosing(false); };
  const refuse = (no: Extract<Said, { kind: 'refused' }>['no']): void => setSaid({ kind: 'refused', no });
  const act = (item: Item, change: Change): string => acting.acts.perform([{ item, change }], wordOf(change));
  const move = (item: Item, verb: Decision['verb'], day: Day | null): void => {
    const outcome = moved(item, day, acting);
    if ('no' in outcome || day === null) return refuse('no' in outcome ? outcome.no : 'weekOver');
    note({ verb, day, actId: act(item, outcome.change) }, { kind: 'moved', title: item.title, day });
  };
  const undo = (): void => {
    const last = walk[walk.length - 1];
    if (!last) return refuse('nothingToUndo');
    if (last.actId !== null) acting.acts.undo(last.actId);
    setWalk(walk.slice(0, -1));
    setChoosing(false);
    setSaid({ kind: 'undone', title: cases[walk.length - 1]?.entry.item.title ?? '' });
  };
  const decide = (verb: Verb): void => {
    if (verb === 'undo') return undo();
    const item = current?.entry.item;
    if (!item) return;
    if (verb === 'open') return open(item) ? setSaid(null) : refuse('noLink');
    if (verb === 'later') { setSaid(null); return setChoosing(true); }
    if (verb === 'skip') return note({ verb, day: null, actId: null }, { kind: 'skipped', title: item.title });
    if (verb === 'complete') return note({ verb, day: null, actId: act(item, { kind: 'complete' }) }, { kind: 'completed', title: item.title });
    move(item, verb, dayOfVerb(verb, acting));
  };
  const choose = (day: string | null): void => {
    if (day === null) return setChoosing(false);
    if (current && isDay(day)) move(current.entry.item, 'later', day);
    else refuse('needsDay');
  };
  return { cases, walk, current, said, choosing, decide, choose };
}
