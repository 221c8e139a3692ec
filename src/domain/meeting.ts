import { dayOf, daysFrom } from './day.ts';
import type { Day, Instant, Meeting, Zone } from './item.ts';
import type { DaySpan } from './week.ts';

/** D3: Join appears this long before the start, and stays to the end. */
const JOIN_BEFORE_MS = 10 * 60_000;

/**
 * First and last day that the meeting touches in `zone`. A timed one that ends at midnight does not touch the next day;
 * one of no length stands on its start's day. All-day ones keep their days in every zone [event].
 */
export function meetingSpan(meeting: Pick<Meeting, 'when'>, zone: Zone): DaySpan {
  const { when } = meeting;
  if (when.kind === 'all-day') return { first: when.first, last: when.last < when.first ? when.first : when.last };
  const first = dayOf(when.start, zone);
  return { first, last: when.end > when.start ? dayOf(when.end - 1, zone) : first };
}

/** Every day that the meeting touches, in order. */
export function meetingDays(meeting: Pick<Meeting, 'when'>, zone: Zone): Day[] {
  const { first, last } = meetingSpan(meeting, zone);
  return daysFrom(first, last);
}

/** True for meetings that are not on the page: declined or cancelled ones (D1). */
export function isHidden(meeting: Meeting): boolean {
  return meeting.cancelled || meeting.answer === 'declined';
}

/**
 * True when the meeting takes one's own time: not when it is hidden, somebody else's or shown as free. Of all-day ones only those shown as busy or
 * out of office do; somebody who works elsewhere all day still works.
 */
export function countsAsBusy(meeting: Meeting): boolean {
  if (isHidden(meeting) || meeting.shared === true || meeting.showAs === 'free') return false;
  return meeting.when.kind === 'timed' || meeting.showAs === 'busy' || meeting.showAs === 'oof';
}

/** True once a timed meeting has ended. An all-day one is never past on a day that is still shown. */
export function isPast(meeting: Pick<Meeting, 'when'>, now: Instant): boolean {
  return meeting.when.kind === 'timed' && meeting.when.end <= now;
}

/** True while Join is offered: from ten minutes before the start to the end, when there is something to join (D3). */
export function joinable(meeting: Meeting, now: Instant): boolean {
  if (!meeting.online?.joinUrl || meeting.when.kind !== 'timed' || meeting.shared === true || isHidden(meeting)) return false;
  return now >= meeting.when.start - JOIN_BEFORE_MS && now < meeting.when.end;
}

/** True for the meetings whose title, time and place one may change: one's own, while they take place. */
export function ownMeeting(meeting: Pick<Meeting, 'answer' | 'cancelled'>): boolean {
  return meeting.answer === 'organizer' && !meeting.cancelled;
}
