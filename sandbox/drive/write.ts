/** Writing a file: preconditions, name clashes, the ledger. */
import type { GraphRequest } from '../odata/contract.ts';
import { etagMismatch, invalidRequest, nameExists } from './faults.ts';
import { checkName } from './name.ts';
import { type Drive, etagOf, type Item } from './item.ts';
import type { DriveStore } from './store.ts';

export interface Place {
  drive: Drive;
  folder: Item;
  name: string;
}

export type OnConflict = 'replace' | 'fail' | 'rename';

/** @throws GraphFault 400 for another word */
export function readConflict(value: unknown, otherwise: OnConflict): OnConflict {
  if (value === undefined) return otherwise;
  if (value !== 'replace' && value !== 'fail' && value !== 'rename') throw invalidRequest('The conflictBehavior is not valid.');
  return value;
}

/** `If-Match` with an eTag or cTag that is not the item's → 412 [driveitem-put-content]; a missing item fails it too. */
export function checkPreconditions(item: Item | undefined, headers: GraphRequest['headers']): void {
  const match = headers['if-match'];
  if (match !== undefined && match !== '*' && (!item || match.replace(/^W\//, '') !== etagOf(item))) throw etagMismatch();
  if (match === '*' && !item) throw etagMismatch();
  if (headers['if-none-match'] === '*' && item) throw etagMismatch();
}

/** `a.txt` → `a 1.txt`, the first that is free. */
function freeName(store: DriveStore, { drive, folder, name }: Place): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n++) if (!store.child(drive, folder, `${stem} ${n}${ending}`)) return `${stem} ${n}${ending}`;
}

/**
 * Puts bytes at a place.
 * @returns the item and whether it is new
 * @throws GraphFault 400 bad name, 409 under `fail`
 */
export function putFile(store: DriveStore, place: Place, file: NonNullable<Item['file']>, conflict: OnConflict, userId: string): { item: Item; isNew: boolean } {
  checkName(place.name);
  const old = store.child(place.drive, place.folder, place.name);
  if (old && (conflict === 'fail' || (!old.file && conflict === 'replace'))) throw nameExists();
  if (old && conflict === 'replace') {
    store.replace(old, file, userId);
    return { item: old, isNew: false };
  }
  const name = old ? freeName(store, place) : place.name;
  return { item: store.add(place.drive, place.folder, name, file, userId), isNew: true };
}

/** A body as bytes: JSON was parsed on its way here and is written out again. */
export function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
