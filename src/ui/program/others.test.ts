import { expect, it } from 'vitest';
import type { Person } from '../../domain/item.ts';
import { others } from './others.ts';

const me = { id: '1', name: 'Ida Lund', givenName: 'Ida', address: 'ida@contoso.com' };
const person = (id: string | null, address: string | null): Person => ({ id, name: null, address });

it('leaves out the one who looks, by id and by address in any case', () => {
  expect(others([person('1', null), person(null, 'IDA@contoso.com'), person('2', null), null], me)).toEqual([person('2', null)]);
});

it('names everybody once', () => {
  expect(others([person(null, 'bo@x.com'), person(null, 'Bo@x.com')], me)).toHaveLength(1);
});
