import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '../../domain/filter.ts';
import type { FilterChoices } from '../../domain/program.ts';
import { choiceGroups, clearGroup, clearTicks, matching, ticks, toggle } from './choicegroups.ts';

const choices: FilterChoices = {
  plans: [{ id: 'p1', name: 'Sales' }],
  lists: [{ id: 'l1', name: 'Admin' }, { id: 'l2', name: 'Études' }],
  calendars: [],
  people: [{ id: 'u1', name: 'Søren Kjær', address: null }, { id: null, name: null, address: 'Bo@Contoso.com' }, { id: null, name: 'Nobody', address: null }],
  categories: ['Nordics'],
};
const groups = (filter = EMPTY_FILTER) => choiceGroups(choices, filter, (source) => source);

describe('choice groups', () => {
  it('leaves out empty groups and people who cannot be told apart', () => {
    expect(groups().map((group) => group.name)).toEqual(['sources', 'plans', 'lists', 'people', 'categories']);
    expect(groups().find((group) => group.name === 'people')?.choices).toEqual([{ value: 'u1', name: 'Søren Kjær' }, { value: 'bo@contoso.com', name: 'Bo@Contoso.com' }]);
  });

  it('knows which ticks are plans and which are lists', () => {
    const filter = { ...EMPTY_FILTER, containers: ['p1', 'l2', 'gone'] };
    expect(groups(filter).find((group) => group.name === 'plans')?.chosen).toEqual(['p1']);
    expect(groups(filter).find((group) => group.name === 'lists')?.chosen).toEqual(['l2']);
    expect(ticks(filter)).toBe(3);
  });
});

describe('ticking', () => {
  it('ticks, unticks and leaves the text alone', () => {
    const once = toggle({ ...EMPTY_FILTER, text: 'offer' }, 'sources', 'mail');
    expect(once).toEqual({ ...EMPTY_FILTER, sources: ['mail'], text: 'offer' });
    expect(toggle(once, 'sources', 'mail')).toEqual({ ...EMPTY_FILTER, text: 'offer' });
    expect(EMPTY_FILTER.sources).toEqual([]);
  });

  it('clears one group without the other of the same part, and all but the text', () => {
    const filter = { ...EMPTY_FILTER, containers: ['p1', 'l1'], people: ['u1'], text: 'offer' };
    const lists = groups(filter).find((group) => group.name === 'lists');
    expect(lists && clearGroup(filter, lists).containers).toEqual(['p1']);
    expect(clearTicks(filter)).toEqual({ ...EMPTY_FILTER, text: 'offer' });
  });
});

describe('finding a choice', () => {
  it('looks past case and accents and puts ticked ones first while nothing is typed', () => {
    const lists = groups({ ...EMPTY_FILTER, containers: ['l2'] }).find((group) => group.name === 'lists');
    expect(lists && matching(lists, 'etu').map((one) => one.value)).toEqual(['l2']);
    expect(lists && matching(lists, '').map((one) => one.value)).toEqual(['l2', 'l1']);
    expect(lists && matching(lists, 'zzz')).toEqual([]);
  });
});
