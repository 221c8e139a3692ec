import { useEffect, useState } from 'react';
import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useBoard } from '../program/board.ts';

/** Rows per bucket while nothing has come; shown only when the wait is long enough to be noticed. */
const ROWS = 5;
const AFTER_MS = 200;
const WIDTHS = ['72%', '55%', '64%', '48%', '60%'];

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'var(--lead) 1fr', alignItems: 'center', blockSize: 'var(--row)', paddingInline: '8px', marginBlockEnd: '1px' },
  lead: { justifySelf: 'center' },
  lines: { display: 'grid', rowGap: '6px' },
});

/** Shapes of the final rows' size, so that nothing jumps when they come. */
export function SkeletonRows() {
  const styles = useStyles();
  const { t } = useBoard();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Skeleton aria-label={t('state.loading')} animation="pulse">
      {WIDTHS.slice(0, ROWS).map((width) => (
        <div key={width} className={styles.row}>
          <SkeletonItem className={styles.lead} shape="circle" size={16} />
          <div className={styles.lines}>
            <SkeletonItem size={12} style={{ inlineSize: width }} />
            <SkeletonItem size={8} style={{ inlineSize: '34%' }} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
