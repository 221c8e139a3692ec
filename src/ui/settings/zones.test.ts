import { expect, it } from 'vitest';
import { allZones, findZones, zoneLabel } from './zones.ts';

it('knows the zones of the world', () => {
  expect(allZones().length).toBeGreaterThan(300);
  expect(new Set(allZones()).size).toBe(allZones().length);
});

it('finds a city before a continent, whatever the case and accents', () => {
  const zones = ['America/New_York', 'America/Sao_Paulo', 'Europe/Paris', 'Asia/Yerevan'];
  expect(findZones(zones, 'new york')).toEqual(['America/New_York']);
  expect(findZones(zones, 'são')).toEqual(['America/Sao_Paulo']);
  expect(findZones(zones, 'pa')).toEqual(['Europe/Paris', 'America/Sao_Paulo']);
  expect(findZones(zones, '')).toEqual(zones);
});

it('says how far a zone is from UTC at that time', () => {
  expect(zoneLabel('Europe/Copenhagen', Date.UTC(2026, 6, 1))).toBe('Europe/Copenhagen (GMT+02:00)');
  expect(zoneLabel('Europe/Copenhagen', Date.UTC(2026, 0, 1))).toBe('Europe/Copenhagen (GMT+01:00)');
  expect(zoneLabel('Nowhere/At_All', 0)).toBe('Nowhere/At All');
});
