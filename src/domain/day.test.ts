import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dayOf, daysBetween, daysFrom, instantAt, isDay, minutesOfDay, startOfDay, weekdayOf } from './day.ts';

const ZONES = [
  'Pacific/Honolulu', 'America/New_York', 'Europe/Copenhagen', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Apia',
  'Australia/Lord_Howe',
];
const iso = (instant: number) => new Date(instant).toISOString();

/** What a clock on the wall shows, asked of Intl by its parts: a way of its own, without offsets. */
function wall(instant: number, timeZone: string): { day: string; minutes: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, minutes: Number(part['hour']) * 60 + Number(part['minute']) };
}

describe.each(ZONES)('in %s', (zone) => {
  test('days and minutes are those on the wall, at any time of twenty years', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2032, 0) }), (instant) => {
        expect({ day: dayOf(instant, zone), minutes: minutesOfDay(instant, zone) }).toEqual(wall(instant, zone));
      }),
      { numRuns: 200 },
    );
  });

  test('every day of 2026 starts with the first instant on which the wall shows it', () => {
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
      const day = iso(time).slice(0, 10);
      const start = startOfDay(day, zone);
      expect(wall(start, zone)).toEqual({ day, minutes: 0 });
      expect(wall(start - 1, zone).day < day).toBe(true);
    }
  });

  test('a minute of the day is found again, on each day around a change', () => {
    for (const day of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']) {
      for (const minutes of [0, 30, 60, 210, 540, 1439]) {
        expect(wall(instantAt(day, minutes, zone), zone)).toEqual({ day, minutes });
      }
    }
  });
});

test('the days of the change last 23 and 25 hours in Copenhagen, 23½ and 24½ on Lord Howe Island', () => {
  const hours = (day: string, zone: string) => (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / 3_600_000;
  expect(hours('2026-03-29', 'Europe/Copenhagen')).toBe(23);
  expect(hours('2026-10-25', 'Europe/Copenhagen')).toBe(25);
  expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
});

test('a day starts with the change where midnight is skipped, and with the first of two midnights', () => {
  expect(iso(startOfDay('2026-03-08', 'America/Havana'))).toBe('2026-03-08T05:00:00.000Z');
  expect(iso(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
  expect(iso(startOfDay('2026-11-01', 'America/Havana'))).toBe('2026-11-01T04:00:00.000Z');
});

test('the day that Apia left out starts when the next one does', () => {
  expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
});

test('a time that the change skips becomes the change; of one that comes twice the earlier is taken', () => {
  expect(iso(instantAt('2026-03-29', 150, 'Europe/Copenhagen'))).toBe('2026-03-29T01:00:00.000Z');
  expect(iso(instantAt('2026-10-25', 150, 'Europe/Copenhagen'))).toBe('2026-10-25T00:30:00.000Z');
  expect(iso(instantAt('2026-10-25', 1440, 'Europe/Copenhagen'))).toBe('2026-10-25T23:00:00.000Z');
});

test.each(['Europe/Atlantis', '+02:00', ''])('"%s" is refused by name', (zone) => {
  expect(() => dayOf(0, zone)).toThrow(RangeError);
  expect(() => dayOf(0, zone)).toThrow(`Not an IANA time zone: ${zone}`);
});

describe('days', () => {
  it('move over the ends of months, years and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
    expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysFrom('2026-03-01', '2026-02-27')).toEqual([]);
  });

  it('have the weekday of the calendar', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-25'), weekdayOf('1969-12-31')]).toEqual([0, 3, 3]);
  });

  it('are told from what is no day', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '', null, 20260101]) {
      expect(isDay(text)).toBe(false);
    }
    expect(() => addDays('soon', 1)).toThrow('Not a day: soon');
  });
});
