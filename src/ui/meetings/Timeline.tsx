import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Day } from '../../domain/item.ts';
import type { Entry, ProgramFrame } from '../../domain/program.ts';
import { layoutDay } from '../../domain/timeline.ts';
import { useBoard } from '../program/board.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { meetingTitle } from './meetingwords.ts';
import { TimeBlockCard } from './TimeBlockCard.tsx';
import { TimelineBlock } from './TimelineBlock.tsx';
import { TimelineGap } from './TimelineGap.tsx';
import { HourLines } from './HourLines.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import { HOUR, px, shownHours } from './timelinehours.ts';
import { useTimelineStyles } from './timelinestyles.ts';

const { Icon } = SOURCE_LOOKS.calendar;

interface TimelineProps {
  day: Day;
  /** All entries of that day; those that take no time of it are passed over. */
  entries: readonly Entry[];
  /** The same without any filter. */
  all: readonly Entry[];
  frame: ProgramFrame;
  /** False until the calendar was read: no free time is claimed then. */
  known: boolean;
  onStep: (days: 1 | -1) => void;
  /** Days that can be shown. */
  first: Day;
  last: Day;
}

/** One day by the hour (D6): meetings, time blocks, free gaps and the now-line; tasks without a time are no cards here. */
export const Timeline = memo(function Timeline({ day, entries, all, frame, known, onStep, first, last }: TimelineProps) {
  const styles = useTimelineStyles();
  const { t, format, openItem } = useBoard();
  const layout = useMemo(() => layoutDay(entries, frame, day, all), [entries, all, frame, day]);
  const byItem = useMemo(() => new Map(entries.map((entry) => [entry.item, entry])), [entries]);
  const hours = shownHours(layout, frame.working);
  const at = (minute: number): number => px(minute - hours.first * 60);
  const now = layout.nowMinute !== null && layout.nowMinute >= hours.first * 60 - 30 && layout.nowMinute <= hours.last * 60 + 30 ? layout.nowMinute : null;
  const gaps = known ? layout.gaps : [];
  const events = gaps.length + layout.blocks.length;
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroll.current !== null && now !== null) scroll.current.scrollTop = Math.max(0, at(now) - 160);
    // Only when another day comes up: the clock must not pull the column from under somebody's eyes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [day]);
  return (
    <section className={styles.root} style={{ '--hours': format.clock(600).length > 5 ? '62px' : '48px' } as CSSProperties} aria-label={t('timeline.name', { day: format.day(day) })}>
      <TimelineHead day={day} layout={layout} frame={frame} known={known} onStep={onStep} first={first} last={last} />
      <div className={styles.scroll} ref={scroll} tabIndex={layout.blocks.length === 0 ? 0 : undefined} role={layout.blocks.length === 0 ? 'group' : undefined} aria-label={layout.blocks.length === 0 ? format.dayLong(day) : undefined}>
        {layout.allDay.length === 0 ? null : (
          <ul className={styles.allDay} role="list" aria-label={t('meeting.allDay')}>
            {layout.allDay.map((meeting) => (
              <li key={meeting.id}>
                <button type="button" className={mergeClasses(styles.face, styles.chip)} aria-haspopup="dialog" onClick={() => { const entry = byItem.get(meeting); if (entry !== undefined) openItem(entry); }}>
                  <Icon className={styles.chipIcon} /><span className={styles.where}>{meetingTitle(meeting, t)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.hours} style={{ blockSize: (hours.last - hours.first) * HOUR }}>
          <HourLines hours={hours} now={now} />
          {events === 0 ? null : (
            <ul className={styles.events} role="list" aria-label={t('timeline.hours')}>
              {gaps.map((gap) => <TimelineGap key={gap.startMinute} gap={gap} day={day} top={at(gap.startMinute)} />)}
              {layout.blocks.map((block) => {
                const { item } = block;
                const entry = byItem.get(item);
                if (entry === undefined) return null;
                return item.source === 'calendar' ? <TimelineBlock key={entry.key} block={block} entry={entry} firstHour={hours.first} /> : <TimeBlockCard key={entry.key} block={block} item={item} entry={entry} firstHour={hours.first} />;
              })}
            </ul>
          )}
          {now === null ? null : <div aria-hidden className={styles.now} style={{ insetBlockStart: at(now) }}><span className={styles.pill}>{format.time(frame.now)}</span><span className={styles.dot} /></div>}
        </div>
      </div>
    </section>
  );
});
