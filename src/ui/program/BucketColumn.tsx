import type { ReactNode } from 'react';
import type { Bucket } from '../../domain/item.ts';
import { DROP_STYLE } from '../acts/dropstyle.ts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BROAD, PANE, THREE } from './layout.ts';
import { ROW_HOVER } from './rowstyles.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex', flexDirection: 'column', minInlineSize: '0', minBlockSize: '0', boxSizing: 'border-box', ...DROP_STYLE,
    [BROAD]: { borderRadius: '8px', backgroundColor: 'var(--surface)', outline: `1px solid ${tokens.colorTransparentStroke}`, outlineOffset: '-1px' },
    // No container of its own: one inside the page's makes the browser lay out every row anew, 10 ms, whenever any of them changes.
    [THREE]: { overflow: 'hidden', contain: 'size layout style' },
    [PANE]: { borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  },
  colours: {
    [BROAD]: { '--surface': tokens.colorNeutralBackground2, '--row-hover': ROW_HOVER },
    [PANE]: { '--surface': tokens.colorNeutralBackground1, '--row-hover': ROW_HOVER },
  },
  todayColours: { '--surface': tokens.colorNeutralBackground1, '--row-hover': ROW_HOVER },
  today: { [BROAD]: { boxShadow: tokens.shadow2 } },
  foot: {
    display: 'flex', flexWrap: 'wrap', columnGap: '8px', flexShrink: 0, paddingInline: '4px',
    // However many trays are open, the bucket keeps its room.
    [THREE]: { maxBlockSize: '55%', overflowY: 'auto' }, borderBlockStartWidth: '1px', borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke3,
  },
});

/** The surface of one bucket, its trays at the foot. The trays are landmarks of their own, beside the bucket's. */
export function BucketColumn(props: { bucket: Bucket; children: ReactNode; trays: ReactNode; className?: string }) {
  const styles = useStyles();
  const today = props.bucket === 'today';
  return (
    <div data-drop={`bucket:${props.bucket}`} className={mergeClasses(styles.column, today ? styles.todayColours : styles.colours, today && styles.today, props.className)}>
      {props.children}
      {props.trays === null ? null : <div className={styles.foot}>{props.trays}</div>}
    </div>
  );
}
