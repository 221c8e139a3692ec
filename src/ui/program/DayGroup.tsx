import { makeStyles, tokens } from '@fluentui/react-components';
import { overBy } from '../../domain/capacity.ts';
import type { Day } from '../../domain/item.ts';
import type { Capacity } from '../../domain/program.ts';
import type { ReactNode } from 'react';
import { DROP_STYLE } from '../acts/dropstyle.ts';
import { useBoard } from './board.ts';
import { CapacityBar } from './CapacityBar.tsx';
import { PANE } from './layout.ts';

const useStyles = makeStyles({
  group: { borderRadius: tokens.borderRadiusMedium, ':first-child': { '--day-head': '28px' }, ...DROP_STYLE },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', blockSize: 'var(--day-head, 32px)', paddingInline: '8px', [PANE]: { paddingInline: '0' } },
  name: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  open: {
    padding: '0', border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', cursor: 'pointer', borderRadius: tokens.borderRadiusSmall, minBlockSize: '24px',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  booked: { marginInlineStart: 'auto', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  empty: {
    display: 'flex', justifyContent: 'space-between', columnGap: '8px', paddingInline: '8px', paddingBlock: '8px', margin: '0',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusMedium, ...DROP_STYLE,
    [PANE]: { paddingInline: '0' },
  },
});

/** "Thu 15 Oct … 5 h 45 of 8 h" over the day's rows; the name opens the day. */
export function DayGroup(props: { day: Day; capacity: Capacity | null; children: ReactNode }) {
  const styles = useStyles();
  const { t, format, openDay } = useBoard();
  const { meetings, tasks, of } = props.capacity ?? { meetings: 0, tasks: 0, of: 0 };
  const booked = format.minutes(meetings + tasks);
  const over = props.capacity === null || of === 0 ? 0 : overBy(props.capacity);
  return (
    <div className={styles.group} data-drop={`day:${props.day}`}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <button type="button" className={styles.open} data-stop="" data-day-head={props.day} tabIndex={-1} aria-haspopup="dialog" onClick={() => openDay(props.day)}>{format.day(props.day)}</button>
        </h3>
        {of === 0 && meetings + tasks === 0 ? null : (
          <span className={styles.booked}>{of === 0 ? booked : t('capacity.of', { booked, of: format.minutes(of) })}{over === 0 ? null : <>{' · '}<span className={styles.over}>{t('capacity.over', { time: format.minutes(over) })}</span></>}</span>
        )}
        {of === 0 || props.capacity === null ? null : <CapacityBar mini capacity={props.capacity} />}
      </div>
      {props.children}
    </div>
  );
}

/** One caption line for days with nothing on them. */
export function EmptyDays(props: { first: Day; last: Day }) {
  const styles = useStyles();
  const { t, format } = useBoard();
  return <p className={styles.empty} data-drop={`day:${props.first}`}><span>{format.range(props.first, props.last)}</span><span>{t('bucket.nothingPlanned')}</span></p>;
}
