import { useEffect, useState, type RefObject } from 'react';
import { useAnnounce } from '@fluentui/react-components';
import { SOURCES, type Source } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import type { ProgramView } from '../../queries/view.ts';
import { BUCKETS } from './buckets.ts';
import { useHost } from '../host.ts';
import type { Board } from './board.ts';
import type { Drawers } from './PageDrawers.tsx';

/** Ids of Graph are far shorter; anything longer was not made by this app. */
const LONGEST = 600;

/** What a link names: `source:id`. It comes from outside, so anything else is null. */
export function itemOf(link: string | null): { source: Source; id: string } | null {
  if (link === null || link.length > LONGEST) return null;
  const source = SOURCES.find((each) => link.startsWith(`${each}:`));
  const id = source === undefined ? '' : link.slice(source.length + 1);
  return source === undefined || !/^[\w=+/.-]+$/.test(id) ? null : { source, id };
}

function entryOf(program: Program, wanted: { source: Source; id: string }): Entry | null {
  const { overdue, waiting, noDate, later, done } = program;
  const all = [...BUCKETS.flatMap((bucket) => program.buckets[bucket].days.flatMap((day) => day.entries)), ...[overdue, waiting, noDate, later, done].flatMap((tray) => tray.entries)];
  return all.find(({ item }) => item.source === wanted.source && item.id === wanted.id) ?? null;
}

/** Opens the item that a link into the app names, once it is read; says so when it is not in the program, and until that is put away. A link changes nothing. */
export function useLinkedItem(view: ProgramView, drawers: RefObject<Drawers | null>, t: Board['t']): { gone: boolean; forget: () => void } {
  const { deepLink, lifecycle } = useHost();
  const { announce } = useAnnounce();
  const [asked, setAsked] = useState(deepLink.opened);
  const [gone, setGone] = useState(false);
  useEffect(() => lifecycle.onLoad((opened) => setAsked(opened)), [lifecycle]);
  useEffect(() => {
    if (asked === null || view.status === 'loading') return;
    const wanted = itemOf(asked);
    const entry = wanted === null ? null : entryOf(view.program, wanted);
    if (entry === null) announce(t('link.gone'));
    else drawers.current?.openItem(entry);
    setGone(entry === null);
    setAsked(null);
    // The program is looked through when it stands, not each time that it changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, view.status]);
  return { gone, forget: () => setGone(false) };
}
