import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DayPlan } from '../../domain/program.ts';
import { drawnDays, FIRST_ROWS, MORE_ROWS, NEAR_ROWS, NEXT_ROWS } from './drawn.ts';
import { isNearEnd, rememberStop, walkByKey } from './walk.ts';

/** What is drawn of a bucket, what has more of it drawn, and the walk through its rows, which finds them drawn wherever it goes. */
export function useDrawnDays(days: readonly DayPlan[]) {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [near, setNear] = useState(NEAR_ROWS);
  const drawn = drawnDays(days, near, limit);
  const drawNext = (): void => setNear((rows) => rows + NEXT_ROWS);
  return {
    ...drawn,
    drawNext,
    showMore: () => setLimit(limit + MORE_ROWS),
    onFocus: (event: FocusEvent<HTMLElement>): void => {
      rememberStop(event);
      if (drawn.ahead > 0 && isNearEnd(event)) drawNext();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      // The end is that of the list, not of what happens to be drawn of it.
      if (event.key === 'End' && drawn.ahead > 0) flushSync(() => setNear(limit));
      walkByKey(event);
    },
  };
}
