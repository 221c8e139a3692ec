import { GraphError, problemWithout, type Answer } from './errors.ts';
import type { GraphRequest } from './request.ts';
import { retryAfter } from './retry.ts';
import { entities, entity, number, text } from './wire.ts';

/** Parts that one batch may hold. [json-batching] */
export const BATCH_SIZE = 20;

/** The body of `POST /$batch`; the parts are numbered in their order. */
export function batchBody(requests: readonly GraphRequest[]): { requests: unknown[] } {
  return {
    requests: requests.map((request, index) => ({
      id: String(index + 1),
      method: request.method ?? 'GET',
      url: request.path,
      ...(request.headers || request.body !== undefined
        ? { headers: { ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...request.headers } }
        : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
    })),
  };
}

interface Part {
  id: string;
  status: number;
  headers: unknown;
  body: unknown;
}

/**
 * The answers of a batch in the order of its requests, whatever order they came in; null for a part that is missing.
 * @throws GraphError `unreadable` when the body is not a batch answer at all.
 */
export function batchAnswers(body: unknown, count: number, now: number): (Answer | null)[] {
  const responses = entity<{ responses: unknown }>(body)?.responses;
  if (!Array.isArray(responses)) throw new GraphError(problemWithout('unreadable', 'batch', { source: null, now }, 200));
  const answers = new Map<string, Answer>();
  for (const part of entities<Part>(responses)) {
    const status = number(part.status);
    if (status !== null) answers.set(String(part.id), { status, headers: lowerCase(part.headers), body: part.body });
  }
  return Array.from({ length: count }, (_, index) => answers.get(String(index + 1)) ?? null);
}

function lowerCase(headers: unknown): Record<string, string> {
  const pairs = Object.entries(entity<Record<string, unknown>>(headers) ?? {});
  return Object.fromEntries(pairs.flatMap(([name, value]) => {
    const plain = typeof value === 'number' ? String(value) : text(value);
    return plain === null ? [] : [[name.toLowerCase(), plain]];
  }));
}

/** Parts refused with 429 wait together for the longest `Retry-After` among them. [throttling] */
export function longestWait(answers: readonly (Answer | null)[], now: number): number | null {
  const waits = answers.filter((answer) => answer?.status === 429).map((answer) => retryAfter(answer?.headers['retry-after'], now));
  return waits.reduce<number | null>((longest, wait) => (wait === null ? longest : Math.max(longest ?? 0, wait)), null);
}
