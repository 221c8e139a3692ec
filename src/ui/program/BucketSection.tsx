import { memo, useId, useLayoutEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Day, Instant } from '../../domain/item.ts';
import type { BucketPlan, Capacity, Entry } from '../../domain/program.ts';
import type { Density } from '../../domain/settings.ts';
import type { ProgramView } from '../../queries/view.ts';
import { phaseOf } from '../meetings/phase.ts';
import { BucketEmpty } from '../states/BucketEmpty.tsx';
import { SkeletonRows } from '../states/SkeletonRows.tsx';
import { useBoard } from './board.ts';
import { BucketHead } from './BucketHead.tsx';
import { bookedKnown } from './capacitywords.ts';
import { DayGroup, EmptyDays } from './DayGroup.tsx';
import type { DayPiece } from './drawn.ts';
import { PANE, THREE } from './layout.ts';
import { RowList } from './RowList.tsx';
import { RowsAhead } from './RowsAhead.tsx';
import { ShowMore } from './ShowMore.tsx';
import { useDrawnDays } from './usedrawndays.ts';
import { keepOneStop } from './walk.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', minBlockSize: '0', flexGrow: 1 },
  rows: {
    display: 'flex', flexDirection: 'column', flexGrow: 1, minBlockSize: '0', paddingInline: '4px', paddingBlockEnd: '8px', '& > *': { flexShrink: 0 },
    [THREE]: { overflowY: 'auto', overflowX: 'hidden' },
    [PANE]: { paddingInline: '0' },
  },
});

/** What the page does for its buckets. */
export interface BucketActions {
  showAll: () => void;
  showDay: (day: string) => void;
}

interface BucketSectionProps {
  plan: BucketPlan;
  view: ProgramView;
  fold: { open: boolean; toggle: () => void } | null;
  actions: BucketActions;
}

/** True when nothing that stands there asks for anything any more: meetings that are over and all-day notes do not. */
function isThrough(plan: BucketPlan, now: number): boolean {
  return plan.days.every((day) => day.entries.every(({ item }) => item.source === 'calendar' && (item.when.kind === 'all-day' || phaseOf(item, now) === 'past')));
}

function Piece(props: { piece: DayPiece; view: ProgramView; bare: boolean }) {
  const { piece, view } = props;
  if (piece.kind === 'empty') return <EmptyDays first={piece.first} last={piece.last} />;
  return <DayRows day={piece.day} entries={piece.entries} capacity={bookedKnown(view) ? piece.capacity : null} now={view.program.frame.now} density={view.settings.density} bare={props.bare} />;
}

interface DayRowsProps {
  day: Day;
  entries: readonly Entry[];
  capacity: Capacity | null;
  now: Instant;
  density: Density;
  /** Without a head of its own: the bucket is the day. */
  bare: boolean;
}

/** Not drawn again while nothing in the day changes: an act concerns one day or two. */
const DayRows = memo(function DayRows({ day, entries, capacity, now, density, bare }: DayRowsProps) {
  const { t, format } = useBoard();
  const rows = <RowList entries={entries} now={now} density={density} label={bare ? t('place.today') : format.dayLong(day)} />;
  return bare ? rows : <DayGroup day={day} capacity={capacity}>{rows}</DayGroup>;
});

/** One of the three buckets: head, days, rows. Of long ones what is near is drawn, and the rest on request. */
export function BucketSection({ plan, view, fold, actions }: BucketSectionProps) {
  const styles = useStyles();
  const { t } = useBoard();
  const ref = useRef<HTMLElement>(null);
  const contentId = useId();
  useLayoutEffect(() => keepOneStop(ref.current));
  const busy = view.status === 'loading';
  const bare = plan.bucket === 'today';
  const { pieces, ahead, left, drawNext, showMore, ...walk } = useDrawnDays(plan.days);
  const empty = plan.rows === 0 || (bare && isThrough(plan, view.program.frame.now));
  return (
    <section ref={ref} className={styles.section} aria-label={t(`place.${plan.bucket}`)} aria-busy={busy} data-count={plan.count} data-walk="" {...walk}>
      <BucketHead plan={plan} busy={busy} known={bookedKnown(view)} fold={fold === null ? null : { ...fold, contentId }} />
      {fold !== null && !fold.open ? null : (
        <div id={contentId} className={styles.rows}>
          {plan.rows > 0 ? pieces.map((piece) => <Piece key={piece.kind === 'day' ? piece.day : piece.first} piece={piece} view={view} bare={bare} />) : null}
          <RowsAhead rows={ahead} onNear={drawNext} />
          <ShowMore left={left} onMore={showMore} />
          {!empty ? null : busy ? <SkeletonRows /> : <BucketEmpty plan={plan} view={view} onShowAll={actions.showAll} onShowDay={actions.showDay} />}
        </div>
      )}
    </section>
  );
}
