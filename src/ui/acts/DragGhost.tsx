import { useSyncExternalStore } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { createStore } from '../../queries/store.ts';

/** What hangs at the pointer, at which point of the window, and where it would go. */
export const dragged = createStore<{ title: string; x: number; y: number; to: string } | null>(null);

const useStyles = makeStyles({
  ghost: {
    position: 'fixed', insetBlockStart: '0', zIndex: 1_000_000, pointerEvents: 'none', maxInlineSize: '280px', boxSizing: 'border-box', paddingBlock: '6px', paddingInline: '12px',
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow16, fontSize: tokens.fontSizeBase300,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  to: { display: 'block', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

/** The picture of a dragged row. Moves without drawing anything else. */
export function DragGhost() {
  const styles = useStyles();
  const now = useSyncExternalStore(dragged.subscribe, dragged.get);
  if (now === null) return null;
  return (
    // eslint-disable-next-line no-restricted-syntax -- the pointer is told from the window's left edge in every language, and styles made by Griffel would be mirrored
    <div aria-hidden className={styles.ghost} style={{ left: 0, transform: `translate(${now.x + 12}px, ${now.y + 8}px)` }}>
      <span className={styles.line} dir="auto">{now.title}</span>
      {now.to === '' ? null : <span className={styles.to}>{now.to}</span>}
    </div>
  );
}
