import type { Frame } from '../frame.ts';
import { outlookId } from '../ids.ts';
import type { MailboxData } from '../tenant.ts';
import { meeting, type EventData } from './meeting.ts';
import { FORTNIGHT, WEEKEND_TODAY, WORKDAY_TODAY, type MeetingRow } from './meetingRows.ts';
import { address, displayName } from './people.ts';
import { meetingSeries } from './meetingSeries.ts';

type Calendar = MailboxData['calendars'][number];

/** Ida's own calendars: the default one and two more. */
export function calendars(frame: Frame): Calendar[] {
  const events = [...singleEvents(frame), ...meetingSeries(frame).map((event) => ({ calendar: undefined, event }))];
  const named = (name: string, color: string, hexColor: string, own: MeetingRow['calendar'], isDefaultCalendar: boolean): Calendar => ({
    id: outlookId(`calendar:${name}`),
    name, color, hexColor, isDefaultCalendar,
    isRemovable: !isDefaultCalendar,
    canEdit: true, canShare: true, canViewPrivateItems: true,
    owner: { name: displayName('ida'), address: address('ida') },
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: isDefaultCalendar,
    events: events.filter((entry) => entry.calendar === own).map((entry) => entry.event),
  });
  return [
    named('Calendar', 'auto', '', undefined, true),
    named('Private', 'lightGreen', '#498205', 'Private', false),
    named('Projects', 'lightOrange', '#CA5010', 'Projects', false),
  ];
}

function singleEvents(frame: Frame): { calendar: MeetingRow['calendar']; event: EventData }[] {
  const today = frame.weekday <= 5 ? WORKDAY_TODAY : WEEKEND_TODAY;
  const dated = FORTNIGHT.map((row) => ({ row: row as MeetingRow, day: frame.inWeek(row.week, row.on) }));
  const kept = dated.filter(({ row, day }) => row.days !== undefined || day !== frame.today);
  return [...today.map((row) => ({ row, day: frame.today })), ...kept]
    .map(({ row, day }) => ({ calendar: row.calendar, event: meeting(frame, row, day, `event:${row.title}`) }));
}
