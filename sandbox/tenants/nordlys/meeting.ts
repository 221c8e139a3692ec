import { addDays, type Day, type Frame } from '../frame.ts';
import { guid, outlookId } from '../ids.ts';
import type { MailboxData } from '../tenant.ts';
import type { MeetingRow } from './meetingRows.ts';
import { recipient } from './people.ts';

export type EventData = MailboxData['calendars'][number]['events'][number];

/** The `event` of a row on a day. A row with `days` is all-day: midnight to midnight, the end exclusive [event]. */
export function meeting(frame: Frame, row: MeetingRow, day: Day, key: string): EventData {
  const zone = row.zone ?? frame.mailboxZone;
  const at = (on: Day, time: string) => ({ ...frame.local(on, time), timeZone: zone });
  const online = row.place === 'teams';
  return {
    id: outlookId(key),
    iCalUId: `040000008200E00074C5B7101A82E008${guid(key).replaceAll('-', '').toUpperCase()}`,
    subject: row.cancelled === true ? `Canceled: ${row.title}` : row.title,
    ...(row.days === undefined
      ? { start: at(day, row.from), end: at(addDays(day, row.endsLater ?? 0), row.to), isAllDay: false }
      : { start: at(day, '00:00'), end: at(addDays(day, row.days), '00:00'), isAllDay: true }),
    originalStartTimeZone: zone,
    originalEndTimeZone: zone,
    createdDateTime: frame.instant(frame.day(-21), '10:05'),
    lastModifiedDateTime: frame.instant(frame.day(-6), '11:30'),
    location: { displayName: online ? 'Microsoft Teams Meeting' : (row.place ?? ''), locationType: 'default' },
    showAs: row.showAs ?? 'busy',
    sensitivity: row.private === true ? 'private' : 'normal',
    importance: row.important === true ? 'high' : 'normal',
    categories: [...(row.categories ?? [])],
    isCancelled: row.cancelled === true,
    isReminderOn: row.days === undefined,
    reminderMinutesBeforeStart: 15,
    hasAttachments: false,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(outlookId(key))}&exvsurl=1&path=/calendar/item`,
    ...people(frame, row),
    ...joining(row, key, online),
  };
}

function people(frame: Frame, row: MeetingRow) {
  const organiser = row.by ?? 'ida';
  const mine = organiser === 'ida';
  const answers = ['accepted', 'accepted', 'tentativelyAccepted', 'none'];
  const invited = (row.guests ?? []).map((guest, index) => ({
    type: index < 4 ? 'required' : 'optional', ...recipient(guest),
    status: { response: answers[index % answers.length], time: frame.instant(frame.day(-5), '12:00') },
  }));
  const answer = { response: row.answer ?? 'none', time: row.answer === 'notResponded' ? '0001-01-01T00:00:00Z' : frame.instant(frame.day(-7), '09:00') };
  return {
    organizer: recipient(organiser),
    isOrganizer: mine,
    responseRequested: true,
    responseStatus: mine ? { response: 'organizer', time: '0001-01-01T00:00:00Z' } : answer,
    attendees: mine ? invited : [{ type: 'required', ...recipient('ida'), status: answer }, ...invited],
  };
}

function joining(row: MeetingRow, key: string, online: boolean) {
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${guid(`${key}:thread`).replaceAll('-', '')}%40thread.v2/0`;
  const text = row.text === undefined ? '' : `<p>${row.text}</p>`;
  const block = online ? `<hr><p><b>Microsoft Teams meeting</b></p><p><a href="${joinUrl}">Join the meeting now</a></p>` : '';
  return {
    isOnlineMeeting: online,
    onlineMeetingProvider: online ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: online ? { joinUrl } : null,
    body: { contentType: 'html', content: `<html><body>${text}${block}</body></html>` },
    bodyPreview: `${row.text ?? ''}${online ? ' Microsoft Teams meeting' : ''}`.trim(),
  };
}
