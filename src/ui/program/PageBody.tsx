import { Suspense, useEffect } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useAnnounce } from '@fluentui/react-components';
import { EMPTY_FILTER } from '../../domain/filter.ts';
import type { Problem } from '../../domain/problem.ts';
import { SOURCES } from '../../domain/item.ts';
import { useFilter } from '../../queries/filter.ts';
import type { ProgramView, SourceState } from '../../queries/view.ts';
import { useHost } from '../host.ts';
import { useBoard } from './board.ts';
import { bookedKnown } from './capacitywords.ts';
import { BUCKETS } from './buckets.ts';
import { useFolds } from './folds.ts';
import { folds as foldsIn } from './layout.ts';
import type { Layout } from './layout.ts';
import { drawnLater } from '../acts/painted.tsx';
import { OverdueLane } from './OverdueLane.tsx';
import type { Drawers } from './PageDrawers.tsx';
import { usePageStyles } from './pagestyles.ts';
import { ProgramBoard } from './ProgramBoard.tsx';
import { ProgramHead } from './ProgramHead.tsx';
import { FilterNotice } from './FilterNotice.tsx';
import { StripTools } from './StripTools.tsx';
import { TimelineButton } from './TimelineButton.tsx';
import { TrustStrip } from './TrustStrip.tsx';
import { PlanButton } from '../plan/PlanButton.tsx';
import { TriageButton } from '../triage/TriageButton.tsx';
import { lazyPart } from '../lazypart.ts';

const ShutOut = lazyPart(() => import('../states/ShutOut.tsx'));
const SourceProblem = lazyPart(() => import('../states/SourceProblem.tsx'));

function hasProblem(state: SourceState): state is SourceState & { problem: Problem } {
  return state.status === 'failed' && state.problem !== null;
}

function focusDay(day: string): void {
  document.querySelector<HTMLElement>(`[data-day-head="${day}"]`)?.focus();
}

/** Says once that everything was read; the rows came without a word. */
function useSpokenState(view: ProgramView): void {
  const { announce } = useAnnounce();
  const { t } = useBoard();
  const { status } = view;
  const { today } = view.program.buckets;
  useEffect(() => {
    if (status !== 'loading') announce(t('state.read', { count: today.count }));
    // Spoken for the change of state, not for each change of the count.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
}

interface ToolsProps {
  view: ProgramView;
  layout: Layout;
  drawers: RefObject<Drawers | null>;
}

/** What stands at the end of the strip. */
const Tools = drawnLater(function Tools({ view, layout, drawers }: ToolsProps) {
  return (
    <StripTools
      choices={view.choices} hidden={foldsIn(layout) ? 0 : view.hidden} onSearch={view.prepareSearch}
      onSettings={() => drawers.current?.openSettings()} onSettingsNear={() => drawers.current?.settingsNear()}
    >
      <PlanButton view={view} />
      <TriageButton view={view} />
      {layout === 'two' || layout === 'three' ? <TimelineButton program={view.program} whole={view.whole} known={bookedKnown(view)} /> : null}
    </StripTools>
  );
});

interface PageBodyProps extends ToolsProps {
  /** What the page says of how it was opened. */
  note: ReactNode;
}

/** Head to foot in the order it is read; the pane puts the strip at the bottom. */
export function PageBody({ view, layout, drawers, note }: PageBodyProps) {
  const styles = usePageStyles();
  const { t } = useBoard();
  const host = useHost();
  const { setFilter, setText } = useFilter();
  const folds = useFolds(layout, view.program.opensFirst);
  useSpokenState(view);
  const pane = foldsIn(layout);
  const showAll = (): void => { setText(''); setFilter(EMPTY_FILTER); };
  const showDay = (day: string): void => {
    const bucket = BUCKETS.find((one) => view.program.buckets[one].days.some((plan) => plan.day === day));
    if (bucket !== undefined) folds.open(bucket);
    setTimeout(() => focusDay(day));
  };
  const tools = <Tools view={view} layout={layout} drawers={drawers} />;
  const strip = <TrustStrip sources={view.sources} short={pane} />;
  const problems = SOURCES.map((source) => view.sources[source]).filter(hasProblem);
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <ProgramHead frame={view.program.frame} narrow={pane} notice={host.notice === null ? null : t(host.notice as 'notice.sample')} />
        {pane ? tools : null}
      </div>
      {pane ? null : <div className={styles.strip}>{strip}{tools}</div>}
      {pane ? <FilterNotice hidden={view.hidden} onShow={showAll} /> : null}
      {note === null ? null : <div className={styles.problems}>{note}</div>}
      {problems.length === 0 ? null : (
        <Suspense fallback={null}>
          <div className={styles.problems}>{view.shutOut ? <ShutOut onRetry={view.refresh} /> : problems.map((state) => <SourceProblem key={state.source} state={state} all={view.sources} />)}</div>
        </Suspense>
      )}
      <OverdueLane view={view} />
      <ProgramBoard view={view} layout={layout} folds={folds} actions={{ showAll, showDay }} />
      {pane ? <div className={styles.bottom}>{strip}</div> : null}
    </main>
  );
}
