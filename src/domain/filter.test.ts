import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EMPTY_FILTER, applyFilter, filterChoices, fromQuery, isEmpty, searchPreparation, toQuery } from './filter.ts';
import { aMeeting, aMessage, aTask, anInput, anUnanswered } from './fixture.ts';
import { SOURCES } from './item.ts';
import type { Filter } from './program.ts';

const ann = { id: 'ann-id', name: 'Ann Ångström', address: 'Ann@contoso.example' };
const input = anInput({
  tasks: [
    aTask({ id: 'plan', source: 'planner', title: 'Offer', container: { id: 'p1', name: 'Sales' }, section: 'Doing', assignees: [{ ...ann, name: null, address: null }], categories: ['Red'] }),
    aTask({ id: 'list', title: 'Größe prüfen', container: { id: 'l1', name: 'Groceries' } }),
  ],
  meetings: [aMeeting({ id: 'meet', title: '議事録', calendar: { id: 'c1', name: 'Team' }, organizer: ann, categories: ['Blue'] })],
  messages: [aMessage({ id: 'mail', title: 'Re: invoice', from: { id: null, name: null, address: 'ann@contoso.example' } })],
  unanswered: [anUnanswered({ id: 'asked', title: 'Any news?', to: [{ id: null, name: 'Bo Ek', address: 'bo@contoso.example' }] })],
});

function shown(filter: Partial<Filter>): string[] {
  const { input: left, hidden } = applyFilter(input, { ...EMPTY_FILTER, ...filter });
  const ids = [...left.tasks, ...left.meetings, ...left.messages, ...left.unanswered].map((item) => item.id);
  expect(hidden).toBe(5 - ids.length);
  return ids;
}

describe('a filter', () => {
  it('lets everything through when empty', () => {
    expect(shown({})).toHaveLength(5);
    expect(isEmpty(EMPTY_FILTER) && isEmpty({ ...EMPTY_FILTER, text: '  ' })).toBe(true);
    expect(isEmpty({ ...EMPTY_FILTER, categories: ['Red'] }) || isEmpty({ ...EMPTY_FILTER, text: 'a' })).toBe(false);
  });

  it('chooses by source, place and category', () => {
    expect(shown({ sources: ['mail'] })).toEqual(['mail', 'asked']);
    expect(shown({ containers: ['p1'] })).toEqual(['plan']);
    expect(shown({ containers: ['l1'], calendars: ['c1'] })).toEqual(['list', 'meet']);
    expect(shown({ categories: ['Red', 'Blue'] })).toEqual(['plan', 'meet']);
    expect(shown({ categories: ['Red', 'Blue'], sources: ['calendar'] })).toEqual(['meet']);
    expect(shown({ containers: ['gone'] })).toEqual([]);
  });

  it('finds a person by id where only the address is told, and the other way round', () => {
    expect(shown({ people: ['ann-id'] })).toEqual(['plan', 'meet', 'mail']);
    expect(shown({ people: ['ANN@contoso.example'] })).toEqual(['plan', 'meet', 'mail']);
    expect(shown({ people: ['bo@contoso.example'] })).toEqual(['asked']);
  });

  it('searches title, plan, list, people and categories, case and accents aside, every word', () => {
    expect(shown({ text: 'GROSSE pruf' })).toEqual(['list']);
    expect(shown({ text: 'angstrom' })).toEqual(['meet']);
    expect(shown({ text: '議事' })).toEqual(['meet']);
    expect(shown({ text: 'sales offer' })).toEqual(['plan']);
    expect(shown({ text: 'sales invoice' })).toEqual([]);
    expect(shown({ text: 'bo ek' })).toEqual(['asked']);
    expect(shown({ text: 'blue' })).toEqual(['meet']);
    expect(shown({ text: 'doing' })).toEqual(['plan']);
  });
});

test('choices are told apart, each once, sorted by name; one person is one person', () => {
  const choices = filterChoices({ ...input, meetings: [...input.meetings, ...input.meetings] });
  expect(choices.plans).toEqual([{ id: 'p1', name: 'Sales' }]);
  expect(choices.lists).toEqual([{ id: 'l1', name: 'Groceries' }]);
  expect(choices.calendars).toEqual([{ id: 'c1', name: 'Team' }]);
  expect(choices.categories).toEqual(['Blue', 'Red']);
  expect(choices.people.map((person) => [person.id, person.name])).toEqual([['ann-id', 'Ann Ångström'], [null, 'Bo Ek']]);
});

test('a filter comes back from the address as it went in', () => {
  const texts = fc.uniqueArray(fc.string({ minLength: 1 }));
  const filters = fc.record({
    sources: fc.subarray([...SOURCES]), containers: texts, calendars: texts, people: texts, categories: texts,
    text: fc.string().filter((text) => text === '' || text.trim() !== ''),
  });
  fc.assert(fc.property(filters, (filter) => {
    expect(fromQuery(new URLSearchParams(toQuery(filter).toString()))).toEqual(filter);
  }));
  expect(toQuery(EMPTY_FILTER).toString()).toBe('');
});

test('what the address says and nobody knows is passed over', () => {
  expect(fromQuery(new URLSearchParams('source=fax&source=mail&in=&x=1&source=mail'))).toEqual({ ...EMPTY_FILTER, sources: ['mail'] });
});

test('reading the texts for a search in pieces comes to its end, and finds what it found', () => {
  const many = anInput({ tasks: Array.from({ length: 25 }, (_, n) => aTask({ id: `t${n}`, title: `Ärger ${n}` })) });
  const next = searchPreparation(many, 10);
  expect([next(), next(), next()]).toEqual([true, true, false]);
  expect(applyFilter(many, { ...EMPTY_FILTER, text: 'arger 7' }).input.tasks.map(({ id }) => id)).toEqual(['t7', 't17']);
});
