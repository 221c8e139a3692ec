import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { minutesOfDay } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';
import type { ProgramFrame } from '../../domain/program.ts';
import type { DayLayout } from '../../domain/timeline.ts';
import { isWorkingDay } from '../../domain/week.ts';
import type { Board } from '../program/board.ts';
import { useBoard } from '../program/board.ts';
import { useTimelineStyles } from './timelinestyles.ts';

/** "1 h 10 free in 2 gaps", or why there is none. */
function freeWords(layout: DayLayout, frame: ProgramFrame, day: Day, { t, format, today }: Board): string {
  if (!isWorkingDay(day, frame.working.days)) return t('timeline.dayOff');
  if (day === today && minutesOfDay(frame.now, frame.zone) >= frame.working.end) return t('timeline.ended', { time: format.clock(frame.working.end) });
  if (layout.gaps.length === 0) return t('timeline.full');
  const free = layout.gaps.reduce((sum, gap) => sum + gap.minutes, 0);
  return t('timeline.free', { time: format.minutes(free), count: layout.gaps.length });
}

interface TimelineHeadProps {
  day: Day;
  layout: DayLayout;
  frame: ProgramFrame;
  known: boolean;
  onStep: (days: 1 | -1) => void;
  first: Day;
  last: Day;
}

/** The day, its free time, and the way to its neighbours. */
export function TimelineHead({ day, layout, frame, known, onStep, first, last }: TimelineHeadProps) {
  const styles = useTimelineStyles();
  const board = useBoard();
  const { t, format, today } = board;
  const next = day === today && layout.nextStart !== null ? t('timeline.next', { time: format.time(layout.nextStart) }) : null;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.name}>{format.day(day)}</h2>
        <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular className="mirrored" />} aria-label={t('timeline.before')} title={t('timeline.before')} disabledFocusable={day <= first} onClick={() => onStep(-1)} />
        <Button appearance="subtle" size="small" icon={<ChevronRight20Regular className="mirrored" />} aria-label={t('timeline.after')} title={t('timeline.after')} disabledFocusable={day >= last} onClick={() => onStep(1)} />
      </div>
      <div className={styles.caption}><span>{known ? freeWords(layout, frame, day, board) : t('timeline.unknown')}</span>{next === null ? null : <span>{next}</span>}</div>
    </div>
  );
}
