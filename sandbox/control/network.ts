/** What the wire is like, set by `PUT /_sandbox/network`. */
import { asObject, onlyKnown, optionalFlag, optionalNumber } from './badinput.ts';

export interface Network {
  /** Added to every HTTP exchange, preflights included, in milliseconds. */
  latencyMs: number;
  /** Work of the service per request and per part of a batch, in milliseconds. */
  serviceMs: number;
  /** Outlook requests that one mailbox serves at a time ([throttling-limits]). */
  perMailboxConcurrency: number;
  /** True: one request too many is answered 429 instead of waiting. */
  strict: boolean;
  /** Speed of answers in kilobit per second; 0 means no limit. */
  kbps: number;
}

export const DEFAULT_NETWORK: Readonly<Network> = { latencyMs: 0, serviceMs: 0, perMailboxConcurrency: 4, strict: false, kbps: 0 };

export interface NetworkChange {
  network: Partial<Network>;
  switches: { corsMaxAge?: number; exposeRetryAfter?: boolean };
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** @throws BadInput. */
export function readNetwork(body: unknown): NetworkChange {
  const value = asObject(body, 'The network');
  onlyKnown(value, ['latencyMs', 'serviceMs', 'perMailboxConcurrency', 'strict', 'kbps', 'corsMaxAge', 'exposeRetryAfter'], 'The network');
  return {
    network: given({
      latencyMs: optionalNumber(value, 'latencyMs'),
      serviceMs: optionalNumber(value, 'serviceMs'),
      perMailboxConcurrency: optionalNumber(value, 'perMailboxConcurrency', 1),
      strict: optionalFlag(value, 'strict'),
      kbps: optionalNumber(value, 'kbps'),
    }),
    switches: given({ corsMaxAge: optionalNumber(value, 'corsMaxAge'), exposeRetryAfter: optionalFlag(value, 'exposeRetryAfter') }),
  };
}
