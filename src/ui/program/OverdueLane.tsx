import { Suspense, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { ProgramView } from '../../queries/view.ts';
import { useBoard } from './board.ts';
import { CountBadge } from './CountBadge.tsx';
import { MORE_ROWS } from './drawn.ts';
import { BROAD, PANE, THREE, TWO } from './layout.ts';
import { RowList } from './RowList.tsx';
import { ShowMore } from './ShowMore.tsx';
import { keepOneStop, rememberStop, walkByKey } from './walk.ts';
import { ROW_HOVER } from './rowstyles.ts';
import { lazyPart } from '../lazypart.ts';

const OverdueActions = lazyPart(() => import('../acts/OverdueActions.tsx'));

/** More than this is a reproach; the rest comes on request. */
const OPEN_ROWS = 6;

const useStyles = makeStyles({
  lane: {
    flexShrink: 0, boxSizing: 'border-box',
    [BROAD]: { borderRadius: '8px', backgroundColor: tokens.colorNeutralBackground2, outline: `1px solid ${tokens.colorTransparentStroke}`, outlineOffset: '-1px', marginBlockEnd: '8px' },
    [PANE]: { borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  },
  colours: { '--row-hover': ROW_HOVER },
  none: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', [BROAD]: { paddingInlineEnd: '8px' }, [PANE]: { flexWrap: 'wrap' } },
  name: { flexGrow: 1, minInlineSize: '0', margin: '0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, [PANE]: { fontSize: tokens.fontSizeBase300 } },
  head: {
    display: 'flex', alignItems: 'center', columnGap: '8px', inlineSize: '100%', blockSize: '36px', paddingInline: '16px', border: 'none', backgroundColor: 'transparent', color: 'inherit',
    font: 'inherit', textAlign: 'start', cursor: 'pointer', borderRadius: '8px', [PANE]: { paddingInline: '0', blockSize: '36px', borderRadius: tokens.borderRadiusMedium },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  oldest: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, marginInlineStart: '4px', [PANE]: { marginInlineStart: 'auto' } },
  date: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none', margin: '0', padding: '0', display: 'grid', columnGap: '12px',
    [TWO]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    [THREE]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  /** In the pane the head has no room for them. */
  shut: { [PANE]: { display: 'none' } },
  rows: { paddingInline: '4px', paddingBlockEnd: '4px', [PANE]: { paddingInline: '0' }, [THREE]: { maxBlockSize: '40dvh', overflowY: 'auto' } },
});

/** A4: what should have been done, folded away until asked for; a landmark even when there is nothing. */
export function OverdueLane({ view }: { view: ProgramView }) {
  const styles = useStyles();
  const { t, format, today } = useBoard();
  const { overdue, frame } = view.program;
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(OPEN_ROWS);
  const ref = useRef<HTMLElement>(null);
  const rowsId = useId();
  useLayoutEffect(() => keepOneStop(ref.current));
  const label = t('place.overdue');
  const busy = view.status === 'loading';
  const none = overdue.count === 0 && !busy;
  const left = overdue.entries.length - limit;
  return (
    <section ref={ref} className={mergeClasses(styles.colours, none ? styles.none : styles.lane)} aria-label={label} data-count={overdue.count} data-walk="" onKeyDown={walkByKey} onFocus={rememberStop}>
      {none ? <p>{t('overdue.none')}</p> : (
        <div className={styles.line}>
        <h2 className={styles.name}>
          <button type="button" className={styles.head} aria-expanded={open} aria-controls={rowsId} onClick={() => { setOpen(!open); setLimit(OPEN_ROWS); }}>
            {open ? <ChevronDown12Regular /> : <ChevronRight12Regular className="mirrored" />}
            {label}{busy && overdue.count === 0 ? null : <CountBadge count={overdue.count} />}
            {overdue.oldest === null ? null : <span className={styles.oldest}>{t('overdue.oldest')} <span className={styles.date}>{format.dueWord(overdue.oldest, today)}</span></span>}
          </button>
        </h2>
        {overdue.count === 0 ? null : <Suspense fallback={null}><div className={mergeClasses(!open && styles.shut)}><OverdueActions program={view.program} /></div></Suspense>}
        </div>
      )}
      {!open || none ? null : (
        <div id={rowsId} className={styles.rows}>
          <RowList className={styles.list} entries={overdue.entries.slice(0, limit)} now={frame.now} density={view.settings.density} label={label} />
          {limit === OPEN_ROWS && left > 0
            ? <Button appearance="subtle" size="small" onClick={() => setLimit(MORE_ROWS)}>{t('overdue.showAll', { count: overdue.count })}</Button>
            : <ShowMore left={left} onMore={() => setLimit(limit + MORE_ROWS)} />}
        </div>
      )}
    </section>
  );
}
