/** Ids as each service makes them, in the same sequence after every reset. */
import { createHash } from 'node:crypto';
import type { Sandbox } from '../odata/contract.ts';

type Kind = Parameters<Sandbox['newId']>[0];

const DRIVE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytes(kind: Kind, count: number): Buffer {
  const first = createHash('sha512').update(`${kind}#${count}`).digest();
  return Buffer.concat([first, createHash('sha512').update(first).digest()]);
}

const MAKERS: Record<Kind, (count: number) => string> = {
  guid: (count) => {
    const hex = bytes('guid', count).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  },
  // 28 characters ([planner-identifiers-disclaimer]).
  planner: (count) => bytes('planner', count).toString('base64url').slice(0, 28),
  outlook: (count) => `AAMkADk0${bytes('outlook', count).toString('base64url').slice(0, 111)}=`,
  todo: (count) => `AAMkADRm${bytes('todo', count).toString('base64url').slice(0, 87)}=`,
  drive: (count) => `01${[...bytes('drive', count).subarray(0, 32)].map((byte) => DRIVE[byte % 32]).join('')}`,
};

export class Ids {
  #counts = new Map<Kind, number>();

  next(kind: Kind): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return MAKERS[kind](count);
  }

  reset(): void {
    this.#counts.clear();
  }
}
