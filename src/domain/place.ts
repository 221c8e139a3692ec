import { isUnanswered } from './item.ts';
import type { Day, Message, Place, Task, UnansweredMessage } from './item.ts';
import { doDay, isOpen, isWaiting } from './task.ts';
import { blockAhead } from './timeblocks.ts';
import type { Weeks } from './week.ts';

/** Where an item stands, and on which day; no day in Waiting and in No date. */
export interface Standing {
  place: Place;
  day: Day | null;
}

/**
 * Where a task or a mail stands, or null when it is finished. Each dated open item stands in exactly one place: on the day
 * of its time block, else on its do-date, else on its due date; a due date before today is Overdue, and what was to be done
 * in a block that is over and has no other day stands today. Undated ones wait (To Do's `waitingOnOthers`,
 * unanswered mails) or have No date. Meetings have several days: see `placeOfDay`.
 */
export function placeOf(item: Task | Message | UnansweredMessage, weeks: Weeks, today: Day): Standing | null {
  if (item.source === 'mail') {
    if (isUnanswered(item)) return { place: 'waiting', day: null };
    return item.completed ? null : dated(blockDay(item, null, today), item.due, weeks, today);
  }
  if (!isOpen(item)) return null;
  if (item.handedOut) return { place: 'waiting', day: null };
  const planned = blockDay(item, doDay(item, today), today);
  return isWaiting(item) && planned === null ? { place: 'waiting', day: null } : dated(planned, item.due, weeks, today);
}

/** Where a day stands on the page, or null when it is before today. */
export function placeOfDay(day: Day, weeks: Weeks, today: Day): Place | null {
  if (day < today) return null;
  if (day === today) return 'today';
  if (weeks.thisWeek && day <= weeks.thisWeek.last) return 'this-week';
  return day <= weeks.nextWeek.last ? 'next-week' : 'later';
}

function blockDay(item: Task | Message, planned: Day | null, today: Day): Day | null {
  const undated = planned === null && item.due === null;
  return blockAhead(item, today)?.day ?? (undated && item.block !== undefined ? today : planned);
}

function dated(planned: Day | null, due: Day | null, weeks: Weeks, today: Day): Standing {
  const day = planned ?? due;
  if (day === null) return { place: 'no-date', day };
  return { place: placeOfDay(day, weeks, today) ?? 'overdue', day };
}
