import { forwardRef, Suspense, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Day, Person } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { entriesOn } from '../meetings/dayentries.ts';
import { isTyping } from '../acts/keys.ts';
import { heirsOf } from '../acts/nextfocus.ts';
import { openRow } from './openrow.ts';
import { lazyPart } from '../lazypart.ts';

const loadSettings = () => import('../settings/SettingsDrawer.tsx');
/** Ahead of the click: the form for a mail is asked for from its drawer. */
const loadCapture = () => import('../capture/CapturePanel.tsx');
const ItemDrawer = lazyPart(() => import('../details/ItemDrawer.tsx'));
const PersonDrawer = lazyPart(() => import('../people/PersonDrawer.tsx'));
const DaySheet = lazyPart(() => import('../meetings/DaySheet.tsx'));
const TimesDialog = lazyPart(() => import('../plan/TimesDialog.tsx'));
const SettingsDrawer = lazyPart(loadSettings);

/** What can be opened over the page. Their state lives here alone, so that opening one draws no row anew. */
export interface Drawers {
  openItem(entry: Entry): void;
  openDay(day: Day): void;
  openPerson(person: Person): void;
  openSettings(): void;
  /** Fetches the settings' code ahead of the click. */
  settingsNear(): void;
}

interface Shown {
  entry: Entry | null;
  person: Person | null;
  day: Day | null;
  /** The day for which times are suggested. */
  times: Day | null;
  settings: boolean;
}
const CLOSED: Shown = { entry: null, person: null, day: null, times: null, settings: false };

/** Remembers what had focus when the first drawer opened, and gives it back when the last one closes. */
function useFocusBack(anyOpen: boolean): void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!anyOpen) return;
    // The effect runs before the lazily loaded drawer takes focus.
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const { source, id } = opener.current?.closest<HTMLElement>('[data-id]')?.dataset ?? {};
    const row = source === undefined || id === undefined ? null : `[data-source="${source}"][data-id="${CSS.escape(id)}"]`;
    const from = opener.current?.closest<HTMLElement>('li[data-id]') ?? null;
    const heirs = from === null ? [] : heirsOf(from, []);
    return () => {
      const back = opener.current;
      setTimeout(() => {
        const held = document.activeElement;
        // Who pressed a key meanwhile is typing already.
        if (isTyping(held) && !held?.closest('[role="dialog"]')) return;
        if (back?.isConnected === true) back.focus();
        // A row that was edited may stand elsewhere now, as another element; of one that left, the next row takes over.
        else if (row !== null) (document.querySelector<HTMLElement>(`${row} [data-stop]`) ?? heirs.find((heir) => heir.isConnected))?.focus();
      }, 50);
    };
  }, [anyOpen]);
}

interface PageDrawersProps {
  /** As shown. */
  program: Program;
  whole: Program;
}

export const PageDrawers = forwardRef<Drawers, PageDrawersProps>(function PageDrawers({ program, whole }, ref) {
  const [shown, setShown] = useState<Shown>(CLOSED);
  const [used, setUsed] = useState({ item: false, person: false, day: false, settings: false });
  const { entry, person, day, times, settings } = shown;
  useImperativeHandle(ref, () => ({
    openItem: (next) => { if (next.item.source === 'mail') void loadCapture(); setUsed((was) => ({ ...was, item: true })); setShown((was) => ({ ...was, entry: next })); },
    openDay: (next) => { setUsed((was) => ({ ...was, day: true })); setShown((was) => ({ ...was, day: next })); },
    openPerson: (next) => { setUsed((was) => ({ ...was, person: true })); setShown((was) => ({ ...was, person: next })); },
    openSettings: () => { setUsed((was) => ({ ...was, settings: true })); setShown((was) => ({ ...was, settings: true })); },
    settingsNear: () => { void loadSettings(); },
  }), []);
  useEffect(() => openRow.set(entry?.key ?? null), [entry]);
  useFocusBack(entry !== null || person !== null || day !== null || times !== null || settings);
  const change = (part: Partial<Shown>): void => setShown((was) => ({ ...was, ...part }));
  const openPerson = (next: Person): void => { setUsed((was) => ({ ...was, person: true })); change({ person: next }); };
  // The item comes in the person's place: one drawer over another would hide where it came from.
  const openFromPerson = (next: Entry): void => { setUsed((was) => ({ ...was, item: true })); change({ person: null, entry: next }); };
  return (
    <Suspense fallback={null}>
      {used.item ? <ItemDrawer entry={entry} program={whole} onClose={() => change({ entry: null })} onPerson={openPerson} /> : null}
      {used.person ? <PersonDrawer person={person} program={whole} onOpen={openFromPerson} onClose={() => change({ person: null })} /> : null}
      {used.day ? <DaySheet day={day} entries={day === null ? [] : entriesOn(program, day)} onTimes={(next) => change({ day: null, times: next })} onClose={() => change({ day: null })} /> : null}
      {times === null ? null : <TimesDialog program={whole} day={times} onClose={() => change({ times: null })} />}
      {used.settings ? <SettingsDrawer open={settings} onClose={() => change({ settings: false })} /> : null}
    </Suspense>
  );
});
