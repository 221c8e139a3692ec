import { expect, test } from 'vitest';
import { aMeeting, timed } from './fixture.ts';
import { countsAsBusy, isHidden, isPast, joinable, meetingDays } from './meeting.ts';

const days = (start: string, end: string, zone: string) => meetingDays({ when: timed(start, end) }, zone);

test('a meeting that ends at midnight stays on its day; one that goes on stands on both', () => {
  expect(days('2026-11-25T20:00+01:00', '2026-11-26T00:00+01:00', 'Europe/Copenhagen')).toEqual(['2026-11-25']);
  expect(days('2026-11-25T20:00+01:00', '2026-11-26T00:01+01:00', 'Europe/Copenhagen')).toEqual(['2026-11-25', '2026-11-26']);
  expect(days('2026-11-26T00:00+01:00', '2026-11-26T00:00+01:00', 'Europe/Copenhagen')).toEqual(['2026-11-26']);
  expect(days('2026-11-25T10:00Z', '2026-11-25T09:00Z', 'UTC')).toEqual(['2026-11-25']);
});

test('the same meeting stands on the day of each zone', () => {
  const at = (zone: string) => days('2026-11-25T10:30Z', '2026-11-25T11:30Z', zone);
  expect(at('Pacific/Kiritimati')).toEqual(['2026-11-26']);
  expect(at('Pacific/Honolulu')).toEqual(['2026-11-25']);
  expect(days('2026-11-25T09:30Z', '2026-11-25T10:30Z', 'Pacific/Honolulu')).toEqual(['2026-11-24', '2026-11-25']);
});

test('the night of each change of clocks touches two days', () => {
  expect(days('2026-03-28T23:30+01:00', '2026-03-29T03:30+02:00', 'Europe/Copenhagen')).toEqual(['2026-03-28', '2026-03-29']);
  expect(days('2026-10-24T23:30+02:00', '2026-10-25T02:30+01:00', 'Europe/Copenhagen')).toEqual(['2026-10-24', '2026-10-25']);
});

test('all-day events keep their days in every zone', () => {
  const when = { kind: 'all-day', first: '2026-03-28', last: '2026-03-30' } as const;
  for (const zone of ['Pacific/Honolulu', 'Europe/Copenhagen', 'Pacific/Kiritimati']) {
    expect(meetingDays({ when }, zone)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  }
  expect(meetingDays({ when: { kind: 'all-day', first: '2026-03-28', last: '2026-03-27' } }, 'UTC')).toEqual(['2026-03-28']);
});

test('declined and cancelled meetings are hidden; these and free ones take no time', () => {
  expect(isHidden(aMeeting({ answer: 'declined' })) && isHidden(aMeeting({ cancelled: true }))).toBe(true);
  expect(isHidden(aMeeting({ showAs: 'free' }))).toBe(false);
  const busy = [{}, { showAs: 'tentative' }, { showAs: 'oof' }, { answer: 'notResponded' }] as const;
  expect(busy.every((fields) => countsAsBusy(aMeeting(fields)))).toBe(true);
  const idle = [{ showAs: 'free' }, { answer: 'declined' }, { cancelled: true }] as const;
  expect(idle.some((fields) => countsAsBusy(aMeeting(fields)))).toBe(false);
  const when = { kind: 'all-day', first: '2026-11-25', last: '2026-11-25' } as const;
  const allDay = (['busy', 'oof', 'workingElsewhere', 'tentative', 'free'] as const).map((showAs) => countsAsBusy(aMeeting({ when, showAs })));
  expect(allDay).toEqual([true, true, false, false, false]);
});

test('Join shows from ten minutes before the start to the end', () => {
  const meeting = aMeeting({ when: timed('2026-11-25T09:00Z', '2026-11-25T10:00Z'), online: { joinUrl: 'https://meet.example/1' } });
  const at = (time: string) => joinable(meeting, Date.parse(`2026-11-25T${time}Z`));
  expect(['08:49:59', '08:50:00', '09:59:59', '10:00:00'].map(at)).toEqual([false, true, true, false]);
  const now = Date.parse('2026-11-25T09:00Z');
  expect(joinable({ ...meeting, online: { joinUrl: null } }, now) || joinable({ ...meeting, cancelled: true }, now)).toBe(false);
  expect([isPast(meeting, now), isPast(meeting, now + 3_600_000)]).toEqual([false, true]);
});
