import { makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { Entry } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { asked } from './asked.ts';

const useStyles = makeStyles({
  more: {
    position: 'relative', zIndex: 1, display: 'grid', placeItems: 'center', inlineSize: '32px', blockSize: '32px', padding: '0', border: 'none',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground3, borderRadius: tokens.borderRadiusMedium,
  },
});

/** The menu of a row where there is no hovering: always drawn, so it is a plain button. */
export function TouchMore(props: { entry: Entry; title: string }) {
  const styles = useStyles();
  const { t } = useBoard();
  return (
    <button
      type="button"
      className={styles.more}
      tabIndex={-1}
      aria-label={t('row.more', { title: props.title })}
      aria-haspopup="menu"
      onClick={(event) => asked.set({ kind: 'menu', entry: props.entry, box: event.currentTarget.getBoundingClientRect() })}
    >
      <MoreHorizontal16Regular />
    </button>
  );
}
