import { describe, expect, it } from 'vitest';
import { itemOfDraft, type EventDraft } from '../domain/draft.ts';
import { groupCalendarId, groupOf } from '../domain/item.ts';
import { scopesForChange } from '../domain/scopesforchange.ts';
import { createEvent, deleteEvent } from './calendarwrite.ts';
import { toGroup } from './groups.ts';

const draft = (calendar: EventDraft['calendar']): EventDraft => ({
  source: 'calendar', key: 'k', title: 'x', notes: '', calendar, when: { kind: 'all-day', first: '2026-10-16', last: '2026-10-16' },
  showAs: 'busy', private: false, location: null, attendees: [], categories: [],
});

describe('A group’s calendar', () => {
  it('is told from any other by its id', () => {
    expect(groupOf(groupCalendarId('g-1'))).toBe('g-1');
    expect(groupOf('AAMkgroup:1=')).toBeNull();
  });

  it('takes an event under its own address and scope, as an item that is not the person’s to change', () => {
    const hiring = draft({ id: groupCalendarId('g/1'), name: 'Hiring' });
    expect(createEvent(hiring)).toMatchObject({ method: 'POST', path: '/groups/g%2F1/events', scopes: ['Group.ReadWrite.All'], body: { transactionId: 'k' } });
    expect(deleteEvent('e', 'g/1')).toMatchObject({ method: 'DELETE', path: '/groups/g%2F1/events/e', scopes: ['Group.ReadWrite.All'] });
    const item = itemOfDraft(hiring);
    expect(item).toMatchObject({ shared: true, calendar: { name: 'Hiring' } });
    expect(scopesForChange(item, { kind: 'create', draft: hiring })).toEqual(['Group.ReadWrite.All']);
    expect(scopesForChange(item, { kind: 'delete', restore: hiring })).toEqual(['Group.ReadWrite.All']);
  });

  it('is not used where none is named', () => {
    const own = draft(null);
    expect(createEvent(own)).toMatchObject({ path: '/me/events', scopes: ['Calendars.ReadWrite'] });
    expect(itemOfDraft(own)).not.toHaveProperty('shared');
    expect(scopesForChange(itemOfDraft(own), { kind: 'create', draft: own })).toEqual(['Calendars.ReadWrite']);
  });

  it('is one of a Microsoft 365 group; security groups, and groups whose name is not told, are left out', () => {
    expect(toGroup({ id: 'g', displayName: 'Hiring', groupTypes: ['Unified'] })).toEqual({ id: 'g', name: 'Hiring' });
    expect(toGroup({ id: 'g', displayName: 'Doors', groupTypes: [] })).toBeNull();
    expect(toGroup({ id: 'g', groupTypes: ['Unified'] })).toBeNull();
  });
});
