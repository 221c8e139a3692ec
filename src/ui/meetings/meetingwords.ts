import type { Meeting } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import type { Board } from '../program/board.ts';
import { joined } from '../language/isolate.ts';
import { others } from '../program/others.ts';

/** Above this many others the row says how many take part. */
const CROWD = 2;

/** Title as shown: a private one is not read out to whoever looks over the shoulder (D1). */
export function meetingTitle(meeting: Meeting, t: Board['t']): string {
  if (meeting.private) return t('meeting.private');
  return meeting.title || t('meeting.noTitle');
}

function place(meeting: Meeting, t: Board['t']): string | null {
  const join = meeting.online?.joinUrl ?? null;
  const room = meeting.location === '' ? null : meeting.location;
  if (meeting.online === null) return room;
  const online = join !== null && URL.canParse(join) && new URL(join).hostname.endsWith('teams.microsoft.com') ? t('meeting.teams') : t('meeting.online');
  return room === null || /teams|online/i.test(room) ? online : joined([room, online]);
}

/** What stands after "Calendar": which calendar when there are several, where, how many, which day, how sure. */
export function meetingMeta(entry: Entry, meeting: Meeting, board: Board): string {
  const { t } = board;
  const crowd = others([meeting.organizer, ...meeting.attendees], board.me).length;
  const parts = [
    board.labelCalendars || meeting.shared === true ? meeting.calendar.name : null,
    meeting.cancelled ? t('meeting.cancelled') : null,
    meeting.showAs === 'tentative' || meeting.answer === 'tentativelyAccepted' ? t('meeting.tentative') : null,
    meeting.answer === 'notResponded' ? t('meeting.notAnswered') : null,
    entry.span === null ? null : t('meeting.dayOf', { index: entry.span.index, of: entry.span.of }),
    meeting.private ? null : place(meeting, t),
    !meeting.private && crowd > CROWD ? t('meeting.people', { count: crowd + 1 }) : null,
  ];
  return joined(parts);
}

/** Start and end as the lead column shows them on this entry's day; an end of null when the day has none of its own. */
export function meetingTimes(entry: Entry, meeting: Meeting, board: Board): { start: string; end: string | null } {
  const { t, format } = board;
  if (meeting.when.kind === 'all-day') return { start: t('meeting.allDay'), end: null };
  const { span } = entry;
  const start = format.time(meeting.when.start);
  const end = format.time(meeting.when.end);
  if (span === null) return { start, end };
  if (span.index === 1) return { start, end: null };
  return span.index === span.of ? { start: t('meeting.until'), end } : { start: t('meeting.allDay'), end: null };
}
