import { fold } from '../../domain/fold.ts';
import type { Instant, Zone } from '../../domain/item.ts';

/** Every IANA zone the browser knows, by name. */
export function allZones(): Zone[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** A zone as people read it, with how far it is from UTC just now: `Europe/Copenhagen (GMT+02:00)`. The machine's own name when it is no zone. */
export function zoneLabel(zone: Zone, now: Instant): string {
  const name = zone.replaceAll('_', ' ');
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(now);
    const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    return offset === '' ? name : `${name} (${offset})`;
  } catch {
    return name;
  }
}

/** Zones whose name holds every word typed; those whose city starts with it come first. */
export function findZones(zones: readonly Zone[], text: string): Zone[] {
  const words = fold(text).split(/[\s/_]+/).filter((word) => word !== '');
  const plain = (zone: Zone): string => fold(zone.replaceAll('_', ' '));
  const found = zones.filter((zone) => words.every((word) => plain(zone).includes(word)));
  const [first] = words;
  if (first === undefined) return found;
  const starts = (zone: Zone): boolean => (plain(zone).split('/').at(-1) ?? '').startsWith(first);
  return [...found.filter(starts), ...found.filter((zone) => !starts(zone))];
}
