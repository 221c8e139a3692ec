import { expect, test } from 'vitest';
import { readPasted, writeCsv } from './pastedlist.ts';

test('addresses are read from lines, columns and what mail programs write, each once', () => {
  expect(readPasted('bo@x.dk\nBO@x.dk\n\nida@x.dk')).toEqual({ addresses: ['bo@x.dk', 'ida@x.dk'], without: 0 });
  expect(readPasted('Name\tMail\n"Ek, Bo"\tbo@x.dk\nNobody\t')).toEqual({ addresses: ['bo@x.dk'], without: 1 });
  expect(readPasted('Bo Ek <bo@x.dk>; Ida <ida@x.dk>').addresses).toEqual(['bo@x.dk', 'ida@x.dk']);
  expect(readPasted('just words')).toEqual({ addresses: [], without: 1 });
  expect(readPasted('')).toEqual({ addresses: [], without: 0 });
});

test('a name that looks like a formula stays a name in a sheet', () => {
  const words = { heads: ['Name', 'E-mail', 'Role'] as const, role: () => 'User' };
  const csv = writeCsv([{ id: '1', principalId: 'p', name: '=HYPERLINK("x")', kind: 'user', role: 'User', address: '+1@x.dk' }], words);
  expect(csv.split('\r\n')).toEqual(['Name,E-mail,Role', `"'=HYPERLINK(""x"")","'+1@x.dk",User`]);
});
