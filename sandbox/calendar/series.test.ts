import { describe, expect, it } from 'vitest';
import type { Entity } from '../odata/entity.ts';
import type { StoredEvent } from './event.ts';
import { completeEvent } from './event.ts';
import { instancesBetween, occurrenceOn, splitOccurrenceId } from './series.ts';

const OWNER = { name: 'Ada', address: 'ada@example.com' };

function stored(fields: Entity, more: Partial<StoredEvent> = {}): StoredEvent {
  const full = completeEvent(fields, 'AAMkMaster', OWNER, new Date('2026-01-01T00:00:00Z'));
  return { id: 'AAMkMaster', calendarId: 'c', version: 1, fields: full, exceptions: new Map(), cancelled: new Set(), ...more };
}

function daily(zone: string, startDate: string, from = '09:00', to = '09:30'): Entity {
  return {
    subject: 'Stand-up',
    start: { dateTime: `${startDate}T${from}:00`, timeZone: zone },
    end: { dateTime: `${startDate}T${to}:00`, timeZone: zone },
    recurrence: { pattern: { type: 'daily', interval: 1 }, range: { type: 'noEnd', startDate, recurrenceTimeZone: zone } },
  };
}

function starts(event: StoredEvent, from: string, to: string): string[] {
  return instancesBetween(event, new Date(from), new Date(to)).map((one) => one.start.toISOString()).sort();
}

describe('a series over a change of the clocks keeps its hour', () => {
  it.each([
    ['W. Europe Standard Time', '2026-03-28', ['2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z']],
    ['W. Europe Standard Time', '2026-10-24', ['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']],
    ['America/New_York', '2026-03-07', ['2026-03-07T14:00:00.000Z', '2026-03-08T13:00:00.000Z']],
    ['America/New_York', '2026-10-31', ['2026-10-31T13:00:00.000Z', '2026-11-01T14:00:00.000Z']],
    ['AUS Eastern Standard Time', '2026-10-03', ['2026-10-02T23:00:00.000Z', '2026-10-03T22:00:00.000Z']],
    ['AUS Eastern Standard Time', '2026-04-04', ['2026-04-03T22:00:00.000Z', '2026-04-04T23:00:00.000Z']],
  ])('in %s from %s', (zone, startDate, expected) => {
    const event = stored(daily(zone, startDate));
    const from = new Date(expected[0] ?? '');
    expect(starts(event, from.toISOString(), new Date(from.getTime() + 40 * 3_600_000).toISOString())).toEqual(expected);
  });
});

describe('instancesBetween', () => {
  it('takes what merely overlaps, leaves out what only touches', () => {
    const event = stored({ start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' } });
    expect(starts(event, '2026-11-24T09:59:00Z', '2026-11-24T12:00:00Z')).toHaveLength(1);
    expect(starts(event, '2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z')).toHaveLength(0);
    expect(starts(event, '2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z')).toHaveLength(0);
  });

  it('finds an occurrence that began before the window', () => {
    const event = stored(daily('Europe/Berlin', '2026-11-20', '23:00', '23:59'));
    expect(starts(event, '2026-11-24T22:30:00Z', '2026-11-24T22:40:00Z')).toEqual(['2026-11-24T22:00:00.000Z']);
  });

  it('leaves out cancelled days and shows an exception where it was moved to', () => {
    const moved = { start: { dateTime: '2026-11-25T15:00:00', timeZone: 'Europe/Berlin' }, end: { dateTime: '2026-11-25T15:30:00', timeZone: 'Europe/Berlin' } };
    const event = stored(daily('Europe/Berlin', '2026-11-23'), { cancelled: new Set(['2026-11-24']), exceptions: new Map([['2026-11-25', moved]]) });
    const found = instancesBetween(event, new Date('2026-11-23T00:00:00Z'), new Date('2026-11-26T00:00:00Z'));
    expect(found.map(({ entity, start }) => [entity['type'], start.toISOString()])).toEqual([
      ['occurrence', '2026-11-23T08:00:00.000Z'],
      ['exception', '2026-11-25T14:00:00.000Z'],
    ]);
    expect(found[1]?.entity['originalStart']).toBe('2026-11-25T08:00:00.000Z');
    expect(new Set(found.map(({ entity }) => entity['id'])).size).toBe(2);
  });

  it('keeps the date of an all-day series', () => {
    const allDay = { ...daily('Tokyo Standard Time', '2026-11-23', '00:00', '00:00'), isAllDay: true, end: { dateTime: '2026-11-24T00:00:00', timeZone: 'Tokyo Standard Time' } };
    const found = instancesBetween(stored(allDay), new Date('2026-11-24T16:00:00Z'), new Date('2026-11-24T17:00:00Z'));
    expect(found.map(({ entity }) => entity['start'])).toEqual([{ dateTime: '2026-11-25T00:00:00', timeZone: 'Tokyo Standard Time' }]);
  });
});

describe('occurrence ids', () => {
  it('lead back to series and day', () => {
    const event = stored(daily('UTC', '2026-11-23'));
    const id = String(occurrenceOn(event, '2026-11-27')?.['id']);
    expect(splitOccurrenceId(id)).toEqual({ masterId: 'AAMkMaster', day: '2026-11-27' });
    expect(occurrenceOn(event, '2026-11-22')).toBeNull();
  });
});
