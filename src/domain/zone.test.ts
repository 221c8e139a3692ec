import { expect, test } from 'vitest';
import { isZone, offsetAt } from './zone.ts';

test('offsets change at the minute of the change', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  expect([offsetAt(change - 1, 'Europe/Copenhagen'), offsetAt(change, 'Europe/Copenhagen')]).toEqual([60, 120]);
  const howe = Date.parse('2026-04-04T15:00:00Z');
  expect([offsetAt(howe - 1, 'Australia/Lord_Howe'), offsetAt(howe, 'Australia/Lord_Howe')]).toEqual([660, 630]);
});

test('both ends of the world and quarter hours are read', () => {
  const now = Date.parse('2026-11-25T00:00:00Z');
  expect(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'UTC'].map((zone) => offsetAt(now, zone))).toEqual([840, -720, 345, 0]);
});

test('a zone is an IANA name', () => {
  expect(['UTC', 'Asia/Kolkata'].every(isZone)).toBe(true);
  expect(['W. Europe Standard Time', '+02:00', 'Europe/Atlantis', '', null, 7].some(isZone)).toBe(false);
});
