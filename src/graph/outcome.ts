import type { Problem } from '../domain/problem.ts';
import { GraphError, problemOf, problemWithout, type Answer } from './errors.ts';
import type { GraphRequest } from './request.ts';
import { entity } from './wire.ts';

/** What came of one try: an answer of whatever status and the token it was asked with, or no answer that can be used. */
export type Outcome = { answer: Answer; token: string; retryAt: number | null } | { problem: Problem };

/** The problem of an outcome; null when it is what was asked for. */
export function judge(request: GraphRequest, outcome: Outcome, now: number): Problem | null {
  if ('problem' in outcome) return outcome.problem;
  const { answer, retryAt } = outcome;
  const failing = { source: request.source, now };
  if (answer.status < 200 || answer.status > 299) return { ...problemOf(answer, failing), retryAt };
  return isReadable(request, answer) ? null : problemWithout('unreadable', 'body', failing, answer.status);
}

/** A success that is empty, a proxy's page or cut off is no success. */
function isReadable(request: GraphRequest, answer: Answer): boolean {
  if (request.expects === 'anything') return true;
  if (request.expects === 'bytes') return answer.body instanceof Blob;
  if (answer.status === 204 || answer.status === 202) return request.method !== undefined && request.method !== 'GET';
  if (request.expects === 'list') return Array.isArray(entity<{ value: unknown }>(answer.body)?.value);
  return entity(answer.body) !== null;
}

export function failure(error: unknown, request: GraphRequest, now: number): Outcome {
  const code = error instanceof Error ? error.name : 'unknown';
  const problem = error instanceof GraphError ? error.problem : problemWithout('unreadable', code, { source: null, now });
  return { problem: { ...problem, source: request.source } };
}
