import type { Problem } from '../domain/problem.ts';

/** Tries of one request that Graph throttled; the first one counts. */
const THROTTLED_TRIES = 5;
/** Further tries of a request that got no answer, a 5xx or nonsense. */
const RETRIES = 3;
const SECOND = 1000;

/**
 * The instant a `Retry-After` names: whole or fractional seconds, or an HTTP date. [throttling]
 * @returns null when there is none that can be read (browsers may hide it, then back off).
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return now + Math.ceil(Number(value) * SECOND);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(date, now);
}

export interface Attempt {
  problem: Problem;
  /** How often it was sent so far. */
  tries: number;
  /** False for a write whose outcome is unknown after a failure: only a refusal (429) may be sent again. */
  repeatable: boolean;
  now: number;
  /** 0 up to 1. */
  random: number;
}

/**
 * How many milliseconds to wait before sending again, or null when it must not be sent again.
 * 429: at least `Retry-After`, else at least 2ⁿ s. 5xx, no network, nonsense: about 0.4·2ⁿ s, and at least `Retry-After`.
 */
export function waitBefore({ problem, tries, repeatable, now, random }: Attempt): number | null {
  const asked = problem.retryAt === null ? 0 : Math.max(0, problem.retryAt - now);
  if (problem.kind === 'throttled') {
    if (tries >= THROTTLED_TRIES) return null;
    const jitter = random * 0.25 * SECOND;
    return asked > 0 ? asked + jitter : SECOND * 2 ** (tries - 1) + jitter;
  }
  const passing = problem.kind === 'unavailable' || problem.kind === 'offline' || problem.kind === 'unreadable';
  if (!passing || !repeatable || tries > RETRIES) return null;
  return Math.max(asked, 0.4 * SECOND * 2 ** (tries - 1)) + random * 0.2 * SECOND;
}
