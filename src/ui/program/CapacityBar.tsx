import { memo } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Capacity } from '../../domain/program.ts';
import { overBy } from '../../domain/capacity.ts';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    blockSize: '4px',
    borderRadius: '2px',
    overflow: 'hidden',
    // A mix, because the strokes are white in the high contrast theme.
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralForeground3} 20%, ${tokens.colorNeutralBackground1})`,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Canvas', boxShadow: 'inset 0 0 0 1px CanvasText' },
  },
  mini: { inlineSize: '56px', flexShrink: 0 },
  meetings: { backgroundColor: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  tasks: {
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorNeutralForeground3} 0 2px, transparent 2px 4px)`,
    '@media (forced-colors: active)': { backgroundImage: 'repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 4px)' },
  },
  over: {
    marginInlineStart: 'auto',
    backgroundColor: tokens.colorPaletteRedForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

const share = (part: number, whole: number) => ({ inlineSize: `${(100 * part) / whole}%`, flexShrink: 0 });

/** Meetings solid, tasks ticked, what is over as a red end piece. The words beside it say the same, so it is hidden from screen readers. */
export const CapacityBar = memo(function CapacityBar(props: { capacity: Capacity; mini?: boolean; className?: string }) {
  const styles = useStyles();
  const { meetings, tasks, of } = props.capacity;
  // A day off has no hours to be over: what is done there is shown, not blamed.
  const over = of === 0 ? 0 : overBy(props.capacity);
  const whole = Math.max(of, meetings + tasks, 1);
  // The end piece is cut from the tasks first: they are what can move.
  const shownMeetings = Math.min(meetings, whole - over);
  const shownTasks = over > 0 ? Math.max(0, whole - over - shownMeetings) : tasks;
  return (
    <span aria-hidden className={mergeClasses(styles.track, props.mini === true && styles.mini, props.className)}>
      {shownMeetings > 0 ? <span className={styles.meetings} style={share(shownMeetings, whole)} /> : null}
      {shownTasks > 0 ? <span className={styles.tasks} style={share(shownTasks, whole)} /> : null}
      {over > 0 ? <span className={styles.over} style={share(over, whole)} /> : null}
    </span>
  );
});
