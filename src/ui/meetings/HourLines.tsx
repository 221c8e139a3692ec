import { useBoard } from '../program/board.ts';
import { HOUR, px } from './timelinehours.ts';
import { useTimelineStyles } from './timelinestyles.ts';

/** A label this close to the now-pill would show from under it. */
const NEAR = 18;

interface HourLinesProps {
  hours: { first: number; last: number };
  /** Minutes from midnight, or null where the now-line does not show. */
  now: number | null;
}

/** The column's ruler, and the now-line behind the events. */
export function HourLines({ hours, now }: HourLinesProps) {
  const styles = useTimelineStyles();
  const { format } = useBoard();
  return (
    <div aria-hidden>
      {Array.from({ length: hours.last - hours.first + 1 }, (_, index) => {
        const minute = (hours.first + index) * 60;
        const covered = now !== null && Math.abs(now - minute) < NEAR;
        return <div key={index} className={styles.hour} style={{ insetBlockStart: index * HOUR }}>{covered ? null : <span className={styles.hourWord}>{format.clock(minute % 1440)}</span>}</div>;
      })}
      {now === null ? null : <div className={styles.nowLine} style={{ insetBlockStart: px(now - hours.first * 60) }} />}
    </div>
  );
}
