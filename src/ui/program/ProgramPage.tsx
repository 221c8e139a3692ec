import { Suspense, useMemo, useRef } from 'react';
import { AriaLiveAnnouncer, mergeClasses } from '@fluentui/react-components';
import { ActingContext } from '../acts/acting.ts';
import { ActingGate } from '../acts/ActingGate.tsx';
import { useActingValue } from '../acts/useactingvalue.ts';
import { useHost } from '../host.ts';
import { lazyPart } from '../lazypart.ts';
import { FormatProvider } from '../language/format.ts';
import { useNow } from '../../queries/clock.ts';
import { useProgram } from '../../queries/program.ts';
import type { ProgramView } from '../../queries/view.ts';
import { BoardContext } from './board.ts';
import { useCompleteMark } from './complete.ts';
import { useLinkedItem } from './linkeditem.ts';
import { useLayout } from './layout.ts';
import { PageBody } from './PageBody.tsx';
import { PageDrawers } from './PageDrawers.tsx';
import type { Drawers } from './PageDrawers.tsx';
import { usePageStyles } from './pagestyles.ts';
import { useBoardValue } from './useboardvalue.ts';

const LinkGone = lazyPart(() => import('../states/LinkGone.tsx'));
const Pane = lazyPart(() => import('../pane/Pane.tsx'));

/** The program is built anew only when something changes place; the now-line and the greeting follow every minute. */
function useTicking(view: ProgramView): ProgramView {
  const { program, whole } = view;
  const now = Math.max(useNow(), program.frame.now);
  const frame = useMemo(() => ({ ...program.frame, now }), [program.frame, now]);
  const ticking = useMemo(() => ({ ...program, frame }), [program, frame]);
  const wholeTicking = useMemo(() => (whole === program ? ticking : { ...whole, frame }), [whole, program, ticking, frame]);
  return { ...view, program: ticking, whole: wholeTicking };
}

/** The whole program: head, trust strip, overdue lane, buckets, timeline, and what opens over them. */
export default function ProgramPage() {
  const view = useTicking(useProgram());
  const host = useHost();
  return (
    <FormatProvider locale={host.locale} zone={view.program.frame.zone}>
      <AriaLiveAnnouncer><Page view={view} /></AriaLiveAnnouncer>
    </FormatProvider>
  );
}

function Page({ view }: { view: ProgramView }) {
  const styles = usePageStyles();
  const root = useRef<HTMLDivElement>(null);
  const drawers = useRef<Drawers>(null);
  const layout = useLayout(root);
  const board = useBoardValue(view, drawers);
  const acting = useActingValue(view.program);
  useCompleteMark(view.status);
  const link = useLinkedItem(view, drawers, board.t);
  const { mail } = useHost();
  const body = <PageBody view={view} layout={layout} drawers={drawers} note={link.gone ? <Suspense fallback={null}><LinkGone onClose={link.forget} /></Suspense> : null} />;
  const { density } = view.settings;
  const twelveHours = board.format.clock(600).length > 5;
  return (
    <BoardContext.Provider value={board}><ActingContext.Provider value={acting}>
      <div
        ref={root}
        data-program={view.status}
        className={mergeClasses(styles.container, density !== 'normal' && styles[density], twelveHours && styles.twelveHours)}
      >
        {mail === null ? body : <Suspense fallback={body}><Pane mail={mail} program={view.program}>{body}</Pane></Suspense>}
      </div>
      <PageDrawers ref={drawers} program={view.program} whole={view.whole} />
      <ActingGate view={view} root={root} />
    </ActingContext.Provider></BoardContext.Provider>
  );
}
