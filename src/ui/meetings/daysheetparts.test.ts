import { expect, it } from 'vitest';
import type { Item } from '../../domain/item.ts';
import type { Entry } from '../../domain/program.ts';
import { daySheetParts, whereFrom } from './daysheetparts.ts';

const entry = (key: string, item: object): Entry => ({ key, item: item as Item, place: 'today', day: '2026-10-14', span: null, dueElsewhere: null });
const timed = (key: string, hour: number) => entry(key, { source: 'calendar', when: { kind: 'timed', start: hour, end: hour + 1 } });

it('keeps every entry of the day once, timed meetings by their start', () => {
  const entries = [
    timed('late', 16), entry('task', { source: 'planner' }), entry('leave', { source: 'calendar', when: { kind: 'all-day' } }),
    timed('early', 9), entry('mail', { source: 'mail', received: 1 }), entry('waiting', { source: 'mail', sent: 1 }),
  ];
  const parts = daySheetParts(entries);
  expect(parts.allDay.map((one) => one.key)).toEqual(['leave']);
  expect(parts.timed.map((one) => one.key)).toEqual(['early', 'late']);
  expect(parts.rest.map((one) => one.key)).toEqual(['task', 'mail']);
});

it('says where a thing comes from', () => {
  expect(whereFrom({ source: 'todo', container: { id: '1', name: 'Admin' } } as Item)).toBe('Admin');
  expect(whereFrom({ source: 'mail', from: { id: null, name: null, address: 'bo@contoso.com' } } as Item)).toBe('bo@contoso.com');
});
