/** Every accepted write, in order, for `GET /_sandbox/ledger`. */
import type { LedgerEntry } from '../odata/contract.ts';

export class Ledger {
  #entries: LedgerEntry[] = [];

  /** Copies, so that later changes of the entity do not rewrite history. */
  add(entry: LedgerEntry): void {
    this.#entries.push(structuredClone(entry));
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
