import type { MouseEvent, ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { Message, Task } from '../../domain/item.ts';
import { useBoard } from '../program/board.ts';
import { useRowStyles } from '../program/rowstyles.ts';
import { useActing } from './acting.ts';
import { itemActions } from './itemactions.ts';

const useStyles = makeStyles({
  circle: {
    position: 'relative', zIndex: 1, justifySelf: 'center', display: 'grid', placeItems: 'center', inlineSize: '24px', blockSize: '24px', padding: '0',
    border: 'none', backgroundColor: 'transparent', color: 'inherit', cursor: 'pointer', borderRadius: tokens.borderRadiusCircular, touchAction: 'manipulation',
    '& > *': { gridArea: '1 / 1' },
    // The tick is there before it is meant: pointed at, and for the moment in which the row leaves.
    '& > [data-tick]': { display: 'block', opacity: 0, color: tokens.colorNeutralForeground3 },
    ':hover > [data-tick]': { opacity: 0.5 },
    '&[aria-checked="true"] > [data-tick]': { opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

interface CheckCircleProps {
  item: Task | Message;
  title: string;
  done: boolean;
  /** Drawn in place of the empty ring. */
  glyph?: ReactNode;
}

/** The circle before a title: completes, or takes the completion back. One Tab stop is the row; Space and C do the same there. */
export function CheckCircle({ item, title, done, glyph }: CheckCircleProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const acting = useActing();
  const { t } = useBoard();
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation();
    const actions = itemActions(item, acting);
    if (done) actions.reopen();
    else actions.complete();
  };
  const half = item.source !== 'mail' && item.progress === 'inProgress';
  return (
    <button type="button" role="checkbox" className={styles.circle} aria-checked={done} aria-label={t(done ? 'row.reopenWhat' : 'row.completeWhat', { title })} tabIndex={-1} onClick={toggle}>
      {done ? null : glyph ?? <span className={mergeClasses(rows.ring, half && rows.ringHalf)} />}
      <CheckmarkCircle20Filled data-tick="" />
    </button>
  );
}
