import { Suspense, useEffect, useSyncExternalStore } from 'react';
import type { ProgramView } from '../../queries/view.ts';
import { asked } from './asked.ts';
import { returnFocus } from './focustrail.ts';
import { lazyPart } from '../lazypart.ts';

const RowMenu = lazyPart(() => import('./RowMenu.tsx'));
const DatePopover = lazyPart(() => import('./DatePopover.tsx'));
const BlockPopover = lazyPart(() => import('./BlockPopover.tsx'));
const NudgeDialog = lazyPart(() => import('../mail/NudgeDialog.tsx'));
const NotifyPrompt = lazyPart(() => import('./NotifyPrompt.tsx'));
const KeysDialog = lazyPart(() => import('./KeysDialog.tsx'));
const SpreadPreview = lazyPart(() => import('./SpreadPreview.tsx'));
const ClearDates = lazyPart(() => import('./ClearDates.tsx'));

/** Closes what is open, unless something else was opened from it meanwhile. */
function closer(open: object): () => void {
  return () => { if (asked.get() === open) asked.set(null); };
}

/** A dialog gives focus up a moment after it is gone, milliseconds. */
const AFTER_CLOSING = 80;

/** What had focus when something opened gets it back, if it still stands and an act has not passed focus on. */
function useFocusBack(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    return () => void setTimeout(returnFocus, AFTER_CLOSING);
  }, [open]);
}

/** The menu, popover or dialog that is asked for. */
export function AskedHost({ view }: { view: ProgramView }) {
  const open = useSyncExternalStore(asked.subscribe, asked.get);
  useFocusBack(open !== null);
  if (open === null) return null;
  const close = closer(open);
  return (
    <Suspense fallback={null}>
      {open.kind === 'menu' ? <RowMenu entry={open.entry} program={view.whole} box={open.box} onClose={close} /> : null}
      {open.kind === 'date' ? <DatePopover key={open.item.id} item={open.item} box={open.box} due={open.due} onClose={close} /> : null}
      {open.kind === 'block' ? <BlockPopover key={open.item.id} item={open.item} program={view.whole} box={open.box} onClose={close} /> : null}
      {open.kind === 'nudge' ? <NudgeDialog key={open.mail.id} mail={open.mail} onClose={close} /> : null}
      {open.kind === 'notify' ? <NotifyPrompt steps={open.steps} word={open.word} people={open.people} onAct={open.onAct} onClose={close} /> : null}
      {open.kind === 'keys' ? <KeysDialog onClose={close} /> : null}
      {open.kind === 'spread' ? <SpreadPreview overdue={view.program.overdue.entries} whole={view.whole} frame={view.program.frame} onClose={close} /> : null}
      {open.kind === 'clear' ? <ClearDates entries={view.program.overdue.entries} onClose={close} /> : null}
    </Suspense>
  );
}
