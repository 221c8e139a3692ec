import { forwardRef } from 'react';
import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import type { SourceState } from '../../queries/view.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { shortReasonKey } from '../states/problemwords.ts';
import { useBoard } from './board.ts';
import { PANE } from './layout.ts';

const useStyles = makeStyles({
  source: {
    display: 'inline-flex', alignItems: 'center', columnGap: '4px', blockSize: '24px', paddingInline: '4px', marginInline: '-4px', border: 'none', backgroundColor: 'transparent',
    font: 'inherit', color: tokens.colorNeutralForeground2, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { marginInlineEnd: '2px', [PANE]: { display: 'none' } },
  planner: { color: SOURCE_LOOKS.planner.bar },
  todo: { color: SOURCE_LOOKS.todo.bar },
  calendar: { color: SOURCE_LOOKS.calendar.bar },
  mail: { color: SOURCE_LOOKS.mail.bar },
  off: { color: tokens.colorNeutralForeground3 },
  soon: { display: 'inline-block', inlineSize: '20px', verticalAlign: '-1px' },
  count: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
  containers: { [PANE]: { display: 'none' } },
  unread: { color: tokens.colorPaletteRedForeground1 },
  trouble: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
});

function Told({ state }: { state: SourceState }) {
  const styles = useStyles();
  const { t, format } = useBoard();
  if (state.status === 'off') return <span className={styles.off}>{t('strip.off')}</span>;
  if (state.status === 'loading') return <Skeleton as="span" animation="pulse" aria-label={t('strip.reading')}><SkeletonItem as="span" size={12} className={styles.soon} /></Skeleton>;
  if (state.status === 'failed' && state.problem !== null) {
    const since = state.readAt === null ? '' : ` ${t('strip.since', { time: format.time(state.readAt) })}`;
    return <span className={styles.trouble}><ErrorCircle16Filled />{t(shortReasonKey(state.problem.kind))}{since}</span>;
  }
  return (
    <>
      <span className={styles.count}>{format.count(state.count)}</span>
      {state.unreadShared.length === 0 ? null : <ErrorCircle16Filled className={styles.unread} aria-label={t('strip.unreadShared', { names: format.list(state.unreadShared) })} />}
      {state.source === 'todo' ? <span className={styles.containers}>{' '}{t('strip.inLists', { count: state.containers })}</span> : null}
    </>
  );
}

/** "To Do 458 in 85 lists", or what is wrong with it (U3). Opens what more there is to say. */
export const SourceCount = forwardRef<HTMLButtonElement, { state: SourceState; onOpen: () => void; open: boolean }>(function SourceCount({ state, onOpen, open }, ref) {
  const styles = useStyles();
  const { t } = useBoard();
  const look = SOURCE_LOOKS[state.source];
  return (
    <button ref={ref} type="button" className={styles.source} aria-haspopup="dialog" aria-expanded={open} onClick={onOpen}>
      <look.Icon className={mergeClasses(styles.icon, styles[state.source], state.status === 'off' && styles.off)} />
      {t(look.word)}{' '}<Told state={state} />
    </button>
  );
});
