import { describe, expect, it } from 'vitest';
import { instantToWall, preferredZone, toIana, wallToInstant } from './zone.ts';

describe('zone names', () => {
  it('knows Windows and IANA names and nothing else', () => {
    expect(toIana('W. Europe Standard Time')).toBe('Europe/Berlin');
    expect(toIana('Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(toIana('UTC')).toBe('Etc/UTC');
    expect(toIana('Middle Earth')).toBeNull();
  });

  it('reads the Prefer header and refuses a zone nobody knows', () => {
    expect(preferredZone({ prefer: 'IdType="ImmutableId", outlook.timezone="Tokyo Standard Time"' })).toBe('Tokyo Standard Time');
    expect(preferredZone({})).toBeNull();
    expect(() => preferredZone({ prefer: 'outlook.timezone="Middle Earth"' })).toThrow();
  });
});

describe('wall clocks', () => {
  it('maps both ways in winter and summer', () => {
    expect(wallToInstant('2026-01-15T09:00:00.0000000', 'Europe/Berlin').toISOString()).toBe('2026-01-15T08:00:00.000Z');
    expect(wallToInstant('2026-07-15T09:00:00', 'America/New_York').toISOString()).toBe('2026-07-15T13:00:00.000Z');
    expect(instantToWall(new Date('2026-07-15T13:00:00Z'), 'Pacific Standard Time')).toBe('2026-07-15T06:00:00.0000000');
  });

  it('moves a skipped time on by the gap', () => {
    expect(wallToInstant('2026-03-29T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(wallToInstant('2026-03-08T02:30:00', 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  it('takes the first of two equal times', () => {
    expect(wallToInstant('2026-10-25T02:30:00', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(wallToInstant('2026-11-01T01:30:00', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('refuses what is no time', () => {
    expect(() => wallToInstant('tomorrow', 'UTC')).toThrow();
  });
});
