import { memo } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { BucketPlan } from '../../domain/program.ts';
import { useBoard } from './board.ts';
import { CapacityBar } from './CapacityBar.tsx';
import { bookedWords, roomWords } from './capacitywords.ts';
import { CountBadge } from './CountBadge.tsx';
import { PANE } from './layout.ts';

const useStyles = makeStyles({
  head: {
    padding: '12px 12px 8px',
    flexShrink: 0,
    [PANE]: { padding: '0', position: 'sticky', insetBlockStart: '0', zIndex: 3, backgroundColor: 'var(--surface)' },
  },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', blockSize: '24px', [PANE]: { blockSize: '36px' } },
  name: { margin: '0', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, [PANE]: { flexGrow: 1, fontSize: tokens.fontSizeBase300 } },
  fold: {
    display: 'flex', alignItems: 'center', columnGap: '8px', inlineSize: '100%', blockSize: '36px', padding: '0',
    border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  range: { marginInlineStart: 'auto', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  bar: { marginBlockStart: '4px', [PANE]: { marginBlockStart: '0', marginBlockEnd: '8px' } },
  caption: {
    display: 'flex', justifyContent: 'space-between', columnGap: '8px', marginBlockStart: '8px', minBlockSize: '16px',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
  },
  booked: { minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  room: { flexShrink: 0 },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const NOTHING = { meetings: 0, tasks: 0, of: 0 };

interface BucketHeadProps {
  plan: BucketPlan;
  busy: boolean;
  /** False until the calendar was read once: what is booked is not known then, and nothing is claimed. */
  known: boolean;
  /** Given where heads fold; `open` tells whether this one is. */
  fold: { open: boolean; toggle: () => void; contentId: string } | null;
}

function useRange(plan: BucketPlan): string {
  const { t, format } = useBoard();
  if (plan.first === null || plan.last === null) return t('bucket.nothingLeft');
  return plan.bucket === 'today' ? format.day(plan.first) : format.range(plan.first, plan.last);
}

/** Name, count, dates, and how full the bucket is (A11). */
export const BucketHead = memo(function BucketHead({ plan, busy, known, fold }: BucketHeadProps) {
  const styles = useStyles();
  const board = useBoard();
  const range = useRange(plan);
  const ends = plan.first === null;
  const room = known ? roomWords(plan.capacity, board) : { words: '', over: false };
  const name = board.t(`place.${plan.bucket}`);
  const count = busy && plan.count === 0 ? null : <CountBadge count={plan.count} />;
  if (fold !== null) {
    const folded = room.over ? { words: room.words, over: true } : { words: range, over: false };
    return (
      <div className={styles.head}>
        <h2 className={styles.name}>
          <button type="button" className={styles.fold} aria-expanded={fold.open} aria-controls={fold.contentId} onClick={fold.toggle}>
            {fold.open ? <ChevronDown12Regular /> : <ChevronRight12Regular className="mirrored" />}
            {name}{count}
            <span className={mergeClasses(styles.range, folded.over && styles.over)}>{folded.words}</span>
          </button>
        </h2>
        {fold.open && known && plan.first !== null ? <CapacityBar className={styles.bar} capacity={plan.capacity} /> : null}
      </div>
    );
  }
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.name}>{name}</h2>{count}
        <span className={styles.range}>{range}</span>
      </div>
      <CapacityBar className={styles.bar} capacity={known ? plan.capacity : NOTHING} />
      <div className={styles.caption}>
        <span className={styles.booked}>{ends || (busy && !known) ? '' : known ? bookedWords(plan.capacity, board) : board.t('capacity.unknown')}</span>
        <span className={mergeClasses(styles.room, room.over && styles.over)}>{room.words}</span>
      </div>
    </div>
  );
});
