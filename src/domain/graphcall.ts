import type { Instant } from './item.ts';

/** One call to Microsoft Graph as the ledger tells it (Q4). Held in memory only. */
export interface GraphCall {
  at: Instant;
  method: string;
  /** Path and query below the version. */
  path: string;
  /** The scopes it needed; empty for a file's own address, which takes no token. */
  scopes: readonly string[];
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** How many items came, 1 for a single one; null when nothing came or it cannot be told. */
  items: number | null;
}

/** How many items an answer holds: those of a list, else the one. */
export function itemsIn(body: unknown): number | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = (body as { value?: unknown }).value;
  return Array.isArray(value) ? value.length : 1;
}
