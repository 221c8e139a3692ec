import type { Frame, IsoWeekday } from '../frame.ts';
import { guid, outlookId } from '../ids.ts';

/** Plan, week (0 this, 1 next), weekday, from, to, subject, place. */
const ROWS: readonly [string, number, IsoWeekday, string, string, string, string][] = [
  ['Portal 3.0', 0, 4, '15:00', '16:00', 'Release window planning', 'Studio 3'],
  ['Portal 3.0', 1, 2, '11:00', '11:45', 'Bug triage', 'Teams'],
  ['Events 2027', 1, 4, '13:30', '15:00', 'Standbesprechung Hannover', 'Raum Alster'],
  ['Hiring', 1, 1, '16:00', '16:30', 'Hiring round-up', 'Teams'],
];

/** The events of a group's own calendar, by plan name; the group, at address `mail`, is the organiser [group-post-events]. */
export function groupEvents(frame: Frame, plan: string, mail: string): Record<string, unknown>[] {
  return ROWS.filter((row) => row[0] === plan).map(([, week, weekday, from, to, subject, place]) => {
    const key = `group-event:${plan}:${subject}`;
    return {
      id: outlookId(key),
      iCalUId: guid(key).replaceAll('-', ''),
      subject,
      start: frame.local(frame.inWeek(week, weekday), from),
      end: frame.local(frame.inWeek(week, weekday), to),
      originalStartTimeZone: frame.mailboxZone,
      originalEndTimeZone: frame.mailboxZone,
      location: { displayName: place, locationType: 'default' },
      showAs: 'busy',
      organizer: { emailAddress: { name: plan, address: mail } },
      responseStatus: { response: 'accepted', time: frame.instant(frame.day(-10), '09:00') },
    };
  });
}
