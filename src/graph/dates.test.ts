import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isZone } from '../domain/zone.ts';
import { dayAt, dayIn, instantFrom, instantIn, loadZones, zoneFrom } from './dates.ts';

beforeAll(loadZones);

/** Every Windows zone of Unicode CLDR, out of the library's data by another way than its functions. */
function windowsZones(): string[] {
  const source = readFileSync('node_modules/windows-iana/dist/windows-iana.esm.js', 'utf8');
  return [...new Set([...source.matchAll(/windowsName: ["']([^"']+)["']/g)].map(([, name]) => name ?? ''))];
}

describe('zoneFrom', () => {
  it('names an IANA zone for every Windows zone', () => {
    const zones = windowsZones();
    expect(zones.length).toBeGreaterThanOrEqual(135);
    expect(zones.filter((name) => !isZone(zoneFrom(name)))).toEqual([]);
  });

  it.each([
    ['Romance Standard Time', 'Europe/Paris'],
    ['UTC', 'UTC'],
    ['Europe/Copenhagen', 'Europe/Copenhagen'],
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['tzone://Microsoft/Custom', null],
    ['Customized Time Zone', null],
    ['', null],
    [null, null],
    [7, null],
  ])('%s is %s', (name, zone) => {
    expect(zoneFrom(name)).toBe(zone);
  });
});

describe('dates that are days', () => {
  it.each(['Pacific/Honolulu', 'Europe/Copenhagen', 'Pacific/Kiritimati', 'Asia/Kathmandu'])('a UTC midnight stays on its day in %s', (zone) => {
    expect(dayIn({ dateTime: '2026-10-24T00:00:00.0000000', timeZone: 'UTC' }, zone)).toBe('2026-10-24');
  });

  it('a time is an instant first: midnight of another zone, written in UTC', () => {
    expect(dayIn({ dateTime: '2026-10-23T22:00:00.0000000', timeZone: 'UTC' }, 'Europe/Copenhagen')).toBe('2026-10-24');
    expect(dayIn({ dateTime: '2026-10-23T22:00:00.0000000', timeZone: 'Pacific Standard Time' }, 'Europe/Copenhagen')).toBe('2026-10-24');
  });

  it('a Planner due instant falls on the day of the zone', () => {
    expect(dayAt('2026-10-24T23:30:00Z', 'Europe/Copenhagen')).toBe('2026-10-25');
    expect(dayAt('2026-10-24T23:30:00Z', 'Pacific/Honolulu')).toBe('2026-10-24');
  });

  it.each([null, undefined, 7, '', 'tomorrow', {}, { dateTime: null }, { dateTime: '2026-02-30T00:00:00' }, { dateTime: 'T00:00' }])('%j is no day', (value) => {
    expect(dayIn(value, 'Europe/Copenhagen')).toBeNull();
    expect(dayAt(value, 'Europe/Copenhagen')).toBeNull();
  });
});

describe('instants', () => {
  it('reads seven decimals', () => {
    expect(instantFrom('2026-11-24T09:00:00.1239999Z')).toBe(Date.parse('2026-11-24T09:00:00.123Z'));
    expect(instantIn({ dateTime: '2026-11-24T09:00:30.0000000', timeZone: 'UTC' })).toBe(Date.parse('2026-11-24T09:00:30Z'));
  });

  it('reads a Windows zone, and an unknown one as UTC', () => {
    expect(instantIn({ dateTime: '2026-07-01T09:00:00', timeZone: 'Romance Standard Time' })).toBe(Date.parse('2026-07-01T07:00:00Z'));
    expect(instantIn({ dateTime: '2026-07-01T09:00:00', timeZone: 'tzone://Microsoft/Custom' })).toBe(Date.parse('2026-07-01T09:00:00Z'));
  });
});
