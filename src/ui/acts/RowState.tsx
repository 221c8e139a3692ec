import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Item } from '../../domain/item.ts';
import { itemKey } from '../../domain/personal.ts';
import { useItemState } from '../../queries/acts.ts';
import { useBoard } from '../program/board.ts';

const useStyles = makeStyles({
  state: { display: 'inline-flex', alignItems: 'center', columnGap: '2px', flexShrink: 0, marginInlineStart: '6px' },
  icon: { fontSize: '12px', inlineSize: '12px', blockSize: '12px' },
  // Most writes are over before anybody would read the word.
  saving: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } }, animationDuration: '0.01ms', animationDelay: '600ms', animationFillMode: 'backwards',
  },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  clash: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How the writes of a row's item stand, as icon and word; nothing when all is well. Draws itself alone anew. */
export function RowState({ item }: { item: Item }) {
  const styles = useStyles();
  const { t } = useBoard();
  const state = useItemState(itemKey(item));
  if (state === null) return null;
  if (state === 'saving') return <span data-state="saving" className={mergeClasses(styles.state, styles.saving)}>{t('row.saving')}</span>;
  const failed = state === 'not-saved';
  const Icon = failed ? ErrorCircle16Filled : Warning16Filled;
  return (
    <span data-state={state} className={mergeClasses(styles.state, failed ? styles.failed : styles.clash)}>
      <Icon className={styles.icon} />{t(failed ? 'row.notSaved' : 'row.conflict')}
    </span>
  );
}
