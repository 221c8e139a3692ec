import { describe, expect, it } from 'vitest';
import { findPeople, typedAddress } from './findpeople.ts';

const person = (name: string | null, address: string | null) => ({ id: null, name, address });
const KARIN = person('Karin Möller', 'k.moeller@elbe.example');
const JONAS = person('Jonas Fjeld', 'jonas@fjord.example');

describe('findPeople', () => {
  it('finds by any word of the name, without accents, and by the address', () => {
    for (const typed of ['kar', 'MOLL', 'Möl', 'k.moe', ' karin m']) expect(findPeople([JONAS, KARIN], typed, [], 5)).toEqual([KARIN]);
    expect(findPeople([JONAS, KARIN], 'ller', [], 5)).toEqual([]);
    expect(findPeople([JONAS, KARIN], '  ', [], 5)).toEqual([]);
  });

  it('leaves out who is chosen, who has no address, and the same address twice', () => {
    const again = person('K. Möller', 'K.Moeller@elbe.example');
    expect(findPeople([KARIN, again, person('Karl', null)], 'k', [], 5)).toEqual([KARIN]);
    expect(findPeople([KARIN], 'k', [again], 5)).toEqual([]);
    expect(findPeople([KARIN, person('Kim', 'kim@x.example')], 'k', [], 1)).toEqual([KARIN]);
  });
});

describe('typedAddress', () => {
  it('takes a whole address, with a name or without', () => {
    expect(typedAddress(' ann@x.example ')).toEqual(person(null, 'ann@x.example'));
    expect(typedAddress('"Ann Berg" <ann@x.example>')).toEqual(person('Ann Berg', 'ann@x.example'));
  });

  it('takes nothing else', () => {
    for (const typed of ['', 'ann', 'ann@', 'ann@x', '@x.example', 'a b@x.example', 'ann@x.example, bo@x.example', 'ann@x..']) expect(typedAddress(typed)).toBeNull();
  });
});
