import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { Instant } from '../../domain/item.ts';
import type { Tray as TrayPlan } from '../../domain/program.ts';
import type { Density } from '../../domain/settings.ts';
import { DROP_STYLE } from '../acts/dropstyle.ts';
import { useBoard } from './board.ts';
import { CountBadge } from './CountBadge.tsx';
import { FIRST_ROWS, MORE_ROWS } from './drawn.ts';
import { PANE, THREE } from './layout.ts';
import { RowList } from './RowList.tsx';
import { ShowMore } from './ShowMore.tsx';
import { keepOneStop, rememberStop, walkByKey } from './walk.ts';

const useStyles = makeStyles({
  tray: { minInlineSize: '0', display: 'flex', flexDirection: 'column', minBlockSize: '0', borderRadius: tokens.borderRadiusMedium, ...DROP_STYLE },
  open: { flexBasis: '100%', flexGrow: 1 },
  name: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  head: {
    display: 'flex', alignItems: 'center', columnGap: '8px', blockSize: '39px', paddingInline: '8px', border: 'none',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, font: 'inherit', borderRadius: tokens.borderRadiusMedium,
    [PANE]: { paddingInline: '4px', columnGap: '6px' },
  },
  button: {
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { [PANE]: { display: 'none' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  rows: { [THREE]: { overflowY: 'auto', maxBlockSize: 'calc(38dvh - 57px)', minBlockSize: '0' }, paddingBlockEnd: '4px' },
});

interface TrayProps {
  name: 'waiting' | 'no-date' | 'later' | 'done';
  tray: TrayPlan;
  now: Instant;
  density: Density;
  /** Nothing is counted as none before everything was read. */
  busy: boolean;
}

/** A tray at the foot of a bucket: one line until it is opened; a landmark either way. */
export const Tray = memo(function Tray({ name, tray, now, density, busy }: TrayProps) {
  const styles = useStyles();
  const { t } = useBoard();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const ref = useRef<HTMLElement>(null);
  const rowsId = useId();
  useLayoutEffect(() => keepOneStop(ref.current));
  const label = t(`place.${name}`);
  const shown = open && tray.count > 0;
  const Chevron = shown ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <section ref={ref} className={mergeClasses(styles.tray, shown && styles.open)} aria-label={label} data-drop={name === 'done' || name === 'waiting' ? undefined : name} data-count={tray.count} data-walk="" onKeyDown={walkByKey} onFocus={rememberStop}>
      <h3 className={styles.name}>
        {tray.count === 0 ? <span className={mergeClasses(styles.head, styles.quiet)}>{label}{busy ? null : <CountBadge count={0} />}</span> : (
          <button type="button" className={mergeClasses(styles.head, styles.button)} aria-expanded={shown} aria-controls={rowsId} onClick={() => setOpen(!open)}>
            <Chevron className={mergeClasses('mirrored', styles.chevron)} />{label}<CountBadge count={tray.count} />
          </button>
        )}
      </h3>
      {shown ? (
        <div id={rowsId} className={styles.rows}>
          <RowList entries={tray.entries.slice(0, limit)} now={now} density={density} label={label} done={name === 'done'} />
          <ShowMore left={tray.entries.length - limit} onMore={() => setLimit(limit + MORE_ROWS)} />
        </div>
      ) : null}
    </section>
  );
});
