import { expect, test } from 'vitest';
import { findPerson, findPlace } from '../../domain/quickaddnames.ts';
import { completed, suggestionsFor, tokenAt } from './suggestions.ts';
import type { Suggestion, TokenAt } from './suggestions.ts';

const NAMES = {
  plans: [{ id: 'p1', name: 'Sales' }, { id: 'p2', name: 'Field sales' }, { id: 'p3', name: 'Été 2027' }],
  lists: [{ id: 'l1', name: 'Shopping' }, { id: 'l2', name: 'Tasks' }],
  people: [
    { id: 'bo', name: 'Bo Ek', address: 'bo@contoso.com' }, { id: 'bo2', name: 'Bo Ek', address: 'bo.ek2@contoso.com' }, { id: 'eva', name: 'Eva Søgård', address: null },
    { id: 'x', name: null, address: null },
  ],
};
const at = (marked: string): TokenAt | null => tokenAt(marked.replace('|', ''), marked.indexOf('|'));
const names = (marked: string): string[] => suggestionsFor(at(marked)!, NAMES).map(({ name }) => name);
const first = (marked: string): Suggestion => suggestionsFor(at(marked)!, NAMES)[0]!;

test('the token that the caret stands in', () => {
  expect(at('Call +|')).toEqual({ sign: '+', typed: '', from: 5, to: 6 });
  expect(at('Call +sa|les now')).toEqual({ sign: '+', typed: 'sa', from: 5, to: 11 });
  expect(at('x +"Field s|')).toEqual({ sign: '+', typed: 'Field s', from: 2, to: 11 });
  expect(at('@bo|')).toMatchObject({ sign: '@', typed: 'bo', from: 0 });
  expect(['Call|', 'C++|', 'a@b|', '+45|', '+sales |'].map(at)).toEqual([null, null, null, null, null]);
});

test('names that begin like it, then those with such a word; without case and accents', () => {
  expect(names('+|')).toEqual(['Sales', 'Field sales', 'Été 2027', 'Shopping', 'Tasks']);
  expect(names('+sal|')).toEqual(['Sales', 'Field sales']);
  expect(names('+ete|')).toEqual(['Été 2027']);
  expect(names('@sog|')).toEqual(['Eva Søgård']);
  expect(names('@bo.ek2|')).toEqual(['Bo Ek']);
  expect(names('+zzz|')).toEqual([]);
  expect(suggestionsFor(at('+|')!, { ...NAMES, lists: Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, name: `L${i}` })) })).toHaveLength(6);
});

test('completing puts names of several words in quotes and leaves the rest of the line', () => {
  expect(completed('x +fi y', at('x +fi| y')!, first('x +fi|'))).toEqual({ text: 'x +"Field sales" y', caret: 17 });
  expect(completed('+sa', at('+sa|')!, first('+sa|'))).toEqual({ text: '+Sales ', caret: 7 });
  expect(completed('x +"Field s', at('x +"Field s|')!, first('x +"Field s|')).text).toBe('x +"Field sales" ');
});

test('what a completion writes is found again, also where two people have one name', () => {
  for (const suggestion of suggestionsFor(at('@|')!, NAMES)) {
    const { text } = completed('@', at('@|')!, suggestion);
    const person = findPerson(text.trim().replace(/^@"?|"$/gu, ''), NAMES.people);
    expect(`person:${person.found?.id}`).toBe(suggestion.key);
    expect(person.several).toBe(false);
  }
  for (const suggestion of suggestionsFor(at('+|')!, NAMES)) {
    const { text } = completed('+', at('+|')!, suggestion);
    expect(findPlace(text.trim().replace(/^\+"?|"$/gu, ''), NAMES.plans, NAMES.lists).found?.name).toBe(suggestion.name);
  }
});
