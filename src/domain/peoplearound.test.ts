import { expect, it } from 'vitest';
import { peopleAround } from './peoplearound.ts';

const person = (address: string | null, name: string | null = null) => ({ id: null, name, address });

it('offers the sender first, then the others, each once, never the reader', () => {
  const mail = { from: person('bo@x.test'), to: [person('IDA@x.test'), person('eva@x.test')], cc: [person('Bo@x.test'), person(null, 'Nobody'), person('max@x.test')] };
  expect(peopleAround(mail, person('ida@x.test')).map(({ address }) => address)).toEqual(['bo@x.test', 'eva@x.test', 'max@x.test']);
  expect(peopleAround({ from: null, to: [], cc: [] }, null)).toEqual([]);
});
