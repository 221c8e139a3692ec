import { startsInGap, freeTimeMark } from '../../domain/freetimes.ts';
import type { Day } from '../../domain/item.ts';
import type { Gap } from '../../domain/timeline.ts';
import { DROP } from '../acts/droptarget.ts';
import { useBoard } from '../program/board.ts';
import { px } from './timelinehours.ts';
import { useTimelineStyles } from './timelinestyles.ts';

/** Free time in the day's column: what is dropped on it is planned into it, from the half hour it was dropped on. */
export function TimelineGap({ gap, day, top }: { gap: Gap; day: Day; top: number }) {
  const styles = useTimelineStyles();
  const { t, format } = useBoard();
  const starts = startsInGap(gap, day);
  return (
    <li className={styles.gap} style={{ insetBlockStart: top + 1, blockSize: px(gap.minutes) - 3 }} data-gap={gap.startMinute}>
      {gap.minutes < 20 ? null : t('timeline.gap', { time: format.minutes(gap.minutes) })}
      {starts.map((start, index) => {
        const from = index === 0 ? gap.startMinute : start.startMinute;
        const to = starts[index + 1]?.startMinute ?? gap.endMinute;
        return <span key={start.startMinute} aria-hidden className={styles.slot} {...{ [DROP]: freeTimeMark(start) }} style={{ insetBlockStart: px(from - gap.startMinute), blockSize: px(to - from) }} />;
      })}
    </li>
  );
}
