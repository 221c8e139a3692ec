import { expect, test } from 'vitest';
import { eachPersonOnce } from './eachperson.ts';

const BO = { id: 'bo', name: 'Bo Ek', address: null };

test('what Planner, mails and the directory tell of one person comes together', () => {
  expect(eachPersonOnce([{ id: null, name: 'Bo Ek', address: 'bo@nordlys.example' }, { id: 'bo', name: null, address: 'Bo@nordlys.example' }, { id: null, name: null, address: 'bo@nordlys.example' }, BO]))
    .toEqual([{ id: 'bo', name: 'Bo Ek', address: 'bo@nordlys.example' }]);
});

test('two people of one name stay two, and those without any name stay', () => {
  const [one, two] = [{ id: 'a1', name: 'Anna Berg', address: 'anna.berg@nordlys.example' }, { id: 'a2', name: 'Anna Berg', address: 'anna.berg2@nordlys.example' }];
  expect(eachPersonOnce([one, two, BO, { id: 'x', name: null, address: null }])).toEqual([one, two, BO, { id: 'x', name: null, address: null }]);
});
