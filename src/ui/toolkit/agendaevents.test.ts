import { expect, it } from 'vitest';
import { agendaEvents } from './agendaevents.ts';

it('gives the Agenda instants it cannot misread and nobody to look up', () => {
  const [event] = agendaEvents([{ key: 'calendar:1', title: 'Standup', start: Date.UTC(2026, 9, 14, 7), end: Date.UTC(2026, 9, 14, 7, 20) }]);
  expect(event).toEqual({
    id: 'calendar:1',
    subject: 'Standup',
    isAllDay: false,
    start: { dateTime: '2026-10-14T07:00:00.000', timeZone: 'UTC' },
    end: { dateTime: '2026-10-14T07:20:00.000', timeZone: 'UTC' },
    location: { displayName: '' },
    attendees: [],
  });
});
