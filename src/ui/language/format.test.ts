import { describe, expect, it } from 'vitest';
import type { Zone } from '../../domain/item.ts';
import { makeFormat } from './format.ts';
import type { Format } from './format.ts';

const words = {
  today: 'today',
  hours: (h: string) => `${h} h`,
  hoursMinutes: (h: string, m: string) => `${h} h ${m}`,
  minutes: (m: string) => `${m} min`,
};
const make = (locale: string, zone: Zone = 'Europe/Copenhagen'): Format => makeFormat(locale, zone, words);
/** Intl writes narrow no-break spaces here and there; the eye does not see which. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

const NINE_UTC = Date.UTC(2026, 9, 14, 9, 0);

describe('times follow the zone', () => {
  it.each([
    ['Pacific/Honolulu', '23:00', 'Tue 13 Oct'],
    ['America/Los_Angeles', '02:00', 'Wed 14 Oct'],
    ['Europe/London', '10:00', 'Wed 14 Oct'],
    ['Europe/Copenhagen', '11:00', 'Wed 14 Oct'],
    ['Asia/Kolkata', '14:30', 'Wed 14 Oct'],
    ['Pacific/Kiritimati', '23:00', 'Wed 14 Oct'],
  ])('%s', (zone, time, day) => {
    const format = make('en-GB', zone);
    expect(format.time(NINE_UTC)).toBe(time);
    expect(format.moment(NINE_UTC)).toBe(`${day}, ${time}`);
    expect(format.day('2026-10-14')).toBe('Wed 14 Oct');
    expect(format.clock(9 * 60)).toBe('09:00');
  });

  it('both changes of the clock in Copenhagen', () => {
    const format = make('en-GB');
    expect(format.time(Date.UTC(2026, 2, 29, 0, 59))).toBe('01:59');
    expect(format.time(Date.UTC(2026, 2, 29, 1, 0))).toBe('03:00');
    expect(format.time(Date.UTC(2026, 9, 25, 0, 59))).toBe('02:59');
    expect(format.time(Date.UTC(2026, 9, 25, 1, 0))).toBe('02:00');
  });

  it('midnight is 00:00, not 24:00', () => {
    expect(make('en-GB', 'UTC').time(Date.UTC(2026, 9, 14))).toBe('00:00');
    expect(make('en-GB', 'UTC').clock(0)).toBe('00:00');
  });
});

describe('locales', () => {
  it('British', () => {
    const format = make('en-GB');
    expect(format.dayLong('2026-10-14')).toBe('Wednesday 14 October');
    expect(format.weekday('2026-10-14')).toBe('Wed');
    expect(format.range('2026-10-15', '2026-10-18')).toBe('Thu 15 – Sun 18 Oct');
    expect(plain(format.range('2026-10-29', '2026-11-01'))).toBe('Thu 29 Oct – Sun 1 Nov');
    expect(format.range('2026-10-14', '2026-10-14')).toBe('Wed 14 Oct');
    expect(format.times(NINE_UTC, NINE_UTC + 90 * 60_000)).toBe('11:00–12:30');
    expect(format.list(['Anna', 'Bo', 'Chen'])).toBe('Anna, Bo and Chen');
  });

  it('American', () => {
    const format = make('en-US');
    expect(plain(format.time(NINE_UTC))).toBe('11:00 AM');
    expect(plain(format.clock(9 * 60))).toBe('9:00 AM');
    expect(format.day('2026-10-14')).toBe('Wed, Oct 14');
    expect(format.dueWord('2026-10-20', '2026-10-14')).toBe('Tue 20');
  });

  it('German', () => {
    const format = make('de-DE');
    expect(format.time(NINE_UTC)).toBe('11:00');
    expect(format.dayLong('2026-10-14')).toBe('Mittwoch, 14. Oktober');
    expect(plain(format.range('2026-10-15', '2026-10-18'))).toBe('Do., 15. – So., 18. Okt.');
  });

  it('Spanish and Portuguese, with the month once', () => {
    expect(plain(make('es-ES').range('2026-10-15', '2026-10-18'))).toBe('jue 15 – dom, 18 oct');
    expect(plain(make('pt-PT').range('2026-10-15', '2026-10-17'))).toBe('quinta, 15 – sábado, 17/10');
    expect(plain(make('pt').range('2026-10-29', '2026-11-01'))).toBe('qui., 29 de out. – dom., 1 de nov.');
  });
});

describe('words', () => {
  const { dueWord, minutes } = make('en-GB');
  it.each([
    ['2026-10-14', 'today'], ['2026-10-15', 'Thu'], ['2026-10-19', 'Mon'], ['2026-10-20', 'Tue 20'], ['2026-10-27', 'Tue 27'],
    ['2026-10-28', 'Wed 28 Oct'], ['2026-10-13', 'Tue 13 Oct'], ['2026-10-02', 'Fri 2 Oct'], ['2025-12-31', 'Wed 31 Dec 2025'],
  ])('due %s is %s', (day, word) => {
    expect(dueWord(day, '2026-10-14').replace(',', '')).toBe(word);
  });

  it.each([[0, '0 min'], [30, '30 min'], [60, '1 h'], [65, '1 h 05'], [100, '1 h 40'], [370, '6 h 10'], [480, '8 h']])('%d minutes', (count, word) => {
    expect(minutes(count)).toBe(word);
  });
});
