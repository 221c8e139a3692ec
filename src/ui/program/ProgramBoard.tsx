import { BUCKETS } from './buckets.ts';
import type { Bucket } from '../../domain/item.ts';
import type { ProgramView } from '../../queries/view.ts';
import { drawnLater } from '../acts/painted.tsx';
import { TimelineColumn } from '../meetings/TimelineColumn.tsx';
import { BucketColumn } from './BucketColumn.tsx';
import { BucketSection } from './BucketSection.tsx';
import { bookedKnown } from './capacitywords.ts';
import type { BucketActions } from './BucketSection.tsx';
import type { Folds } from './folds.ts';
import { folds as foldsIn } from './layout.ts';
import type { Layout } from './layout.ts';
import { usePageStyles } from './pagestyles.ts';
import { Tray } from './Tray.tsx';

interface ProgramBoardProps {
  view: ProgramView;
  layout: Layout;
  folds: Folds;
  actions: BucketActions;
}

/** The day beside the buckets tells of them. */
const DayBeside = drawnLater(TimelineColumn);

/** The trays at the foot of each bucket; in the pane they share one line under all of them. */
function Trays({ view, bucket }: { view: ProgramView; bucket: Bucket }) {
  const { program, settings } = view;
  const rest = { now: program.frame.now, density: settings.density, busy: view.status === 'loading' };
  if (bucket === 'today') return <Tray name="done" tray={program.done} {...rest} />;
  if (bucket === 'this-week') return <Tray name="waiting" tray={program.waiting} {...rest} />;
  return <><Tray name="no-date" tray={program.noDate} {...rest} /><Tray name="later" tray={program.later} {...rest} /></>;
}

/** Three buckets, their trays, and the timeline where there is room. */
export function ProgramBoard({ view, layout, folds, actions }: ProgramBoardProps) {
  const styles = usePageStyles();
  const folding = foldsIn(layout);
  return (
    <div className={styles.grid}>
      {BUCKETS.map((bucket) => (
        <BucketColumn key={bucket} bucket={bucket} className={styles[bucket]} trays={folding ? null : <Trays view={view} bucket={bucket} />}>
          <BucketSection
            plan={view.program.buckets[bucket]}
            view={view}
            actions={actions}
            fold={folding ? { open: folds.isOpen(bucket), toggle: () => folds.toggle(bucket) } : null}
          />
        </BucketColumn>
      ))}
      {folding ? <div className={styles.trays}>{BUCKETS.map((bucket) => <Trays key={bucket} view={view} bucket={bucket} />)}</div> : null}
      {layout === 'wide' ? <DayBeside program={view.program} whole={view.whole} known={bookedKnown(view)} /> : null}
    </div>
  );
}
