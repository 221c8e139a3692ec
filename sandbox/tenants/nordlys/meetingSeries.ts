import type { Day, Frame, IsoWeekday } from '../frame.ts';
import type { MeetingRow } from './meetingRows.ts';
import { meeting, type EventData } from './meeting.ts';

interface SeriesRow extends MeetingRow {
  on: readonly IsoWeekday[];
  /** Every so many weeks. */
  every: 1 | 2;
  /** A day of next week on which the occurrence stands elsewhere, and its new times. */
  moved?: { on: IsoWeekday; from: string; to: string };
  /** A day of next week on which it does not take place. */
  dropped?: IsoWeekday;
}

const SERIES: readonly SeriesRow[] = [
  { title: 'Standup Nordlys', from: '09:00', to: '09:20', place: 'teams', by: 'joao', guests: ['priya', 'tomasz', 'thuy', 'giulia'], answer: 'accepted', on: [1, 2, 3, 4, 5], every: 1, moved: { on: 3, from: '08:30', to: '08:50' }, dropped: 5 },
  { title: '1:1 Marijke de Vries', from: '08:15', to: '08:45', place: 'teams', by: 'marijke', answer: 'accepted', on: [3], every: 1 },
  { title: 'Ponto de situação: João', from: '09:30', to: '10:00', place: 'Studio 3', guests: ['joao'], on: [2], every: 1 },
  { title: 'Demo sprint', from: '10:00', to: '11:00', place: 'teams', by: 'joao', guests: ['giulia', 'amelie', 'kwame'], answer: 'accepted', on: [5], every: 2 },
  { title: 'Fika', from: '15:00', to: '15:20', place: 'Cantina', by: 'ingibjorg', guests: ['bo', 'aoife'], answer: 'accepted', showAs: 'free', on: [1, 4], every: 1 },
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Series masters, begun eight weeks ago; one has a moved and a dropped occurrence next week. */
export function meetingSeries(frame: Frame): EventData[] {
  return SERIES.map((row) => {
    const key = `series:${row.title}`;
    const first = frame.inWeek(-8, row.on[0] ?? 1);
    return {
      ...meeting(frame, row, first, key),
      type: 'seriesMaster',
      recurrence: {
        pattern: {
          type: 'weekly', interval: row.every, daysOfWeek: row.on.map((day) => WEEKDAYS[day - 1]),
          month: 0, dayOfMonth: 0, firstDayOfWeek: 'monday', index: 'first',
        },
        range: { type: 'noEnd', startDate: first, endDate: '0001-01-01', recurrenceTimeZone: frame.mailboxZone, numberOfOccurrences: 0 },
      },
      ...exceptions(frame, row),
    };
  });
}

function exceptions(frame: Frame, row: SeriesRow): { exceptions?: EventData[]; cancelledOccurrences?: Day[] } {
  const moved = row.moved === undefined ? undefined : frame.inWeek(1, row.moved.on);
  return {
    ...(row.moved === undefined || moved === undefined ? {} : {
      exceptions: [{
        originalStart: frame.instant(moved, row.from),
        start: frame.local(moved, row.moved.from),
        end: frame.local(moved, row.moved.to),
      }],
    }),
    ...(row.dropped === undefined ? {} : { cancelledOccurrences: [frame.inWeek(1, row.dropped)] }),
  };
}
