import { Suspense, useState } from 'react';
import { CalendarDay16Regular } from '@fluentui/react-icons';
import type { Program } from '../../domain/program.ts';
import { useBoard } from './board.ts';
import { ToolButton } from './ToolButton.tsx';
import { lazyPart } from '../lazypart.ts';

const load = () => import('../meetings/TimelineDrawer.tsx');
const TimelineDrawer = lazyPart(load);

/** Opens the timeline where it has no column. */
export function TimelineButton({ program, whole, known }: { program: Program; whole: Program; known: boolean }) {
  const { t } = useBoard();
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  return (
    <>
      <ToolButton icon={CalendarDay16Regular} pops="dialog" onNear={() => { void load(); }} onClick={() => { setUsed(true); setOpen(true); }}>{t('timeline.title')}</ToolButton>
      {used ? <Suspense fallback={null}><TimelineDrawer open={open} program={program} whole={whole} known={known} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
