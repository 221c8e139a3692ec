import { expect, it } from 'vitest';
import type { Person } from '../../domain/item.ts';
import { asChoices, fromChoices } from './peoplechoice.ts';

const ann: Person = { id: '1', name: 'Ann', address: 'ann@example.com' };
const nameless: Person = { id: '2', name: null, address: null };

it('offers only people with an id and a name, each once', () => {
  expect(asChoices([ann, ann, nameless, { ...ann, id: null }]).map((each) => each.id)).toEqual(['1']);
});

it('shows those chosen although nobody knows their name, for they must be removable', () => {
  expect(asChoices([nameless, { ...ann, name: null, address: null }], [ann], 'A colleague').map((each) => each.displayName)).toEqual(['A colleague', 'Ann']);
});

it('gives back those it knows and no stranger that was pasted', () => {
  expect(fromChoices([{ id: '1' }, { id: 'stranger' }], [ann])).toEqual([ann]);
});
