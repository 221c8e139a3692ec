import { Button, makeStyles } from '@fluentui/react-components';
import { useBoard } from './board.ts';
import { MORE_ROWS } from './drawn.ts';

const useStyles = makeStyles({ more: { inlineSize: '100%', marginBlock: '4px' } });

/** Draws the next rows of a long list; nothing when all are drawn. */
export function ShowMore(props: { left: number; onMore: () => void }) {
  const styles = useStyles();
  const { t } = useBoard();
  if (props.left <= 0) return null;
  const next = Math.min(props.left, MORE_ROWS);
  return (
    <Button className={styles.more} appearance="subtle" size="small" onClick={props.onMore}>
      {next === props.left ? t('bucket.showLast', { count: next }) : t('bucket.showMore', { count: next, left: props.left })}
    </Button>
  );
}
