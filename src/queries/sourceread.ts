import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Source } from '../domain/item.ts';
import type { Problem, ProblemKind } from '../domain/problem.ts';
import { GraphError } from '../graph/errors.ts';

/** What every source's answer says about itself. */
export interface SourceRead {
  /** False while further pages are on their way. */
  complete: boolean;
  /** Trouble with a part of it; the rest is there. */
  problem: Problem | null;
}

/** Collects the first trouble of several reads that may each fail alone. */
export interface Troubles {
  first(): Problem | null;
  /** Gives `fallback` for a failed read and remembers why, unless the kind is one of `expected`. */
  bear<T>(read: Promise<T>, fallback: T, expected?: readonly ProblemKind[]): Promise<T>;
}

export function createTroubles(): Troubles {
  let first: Problem | null = null;
  return {
    first: () => first,
    async bear(read, fallback, expected = []) {
      try {
        return await read;
      } catch (error) {
        const problem = problemOfError(error);
        if (!expected.includes(problem.kind)) first ??= problem;
        return fallback;
      }
    },
  };
}

/** The problem behind whatever a query threw. A fault of our own is told as an answer that could not be read. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof GraphError) return error.problem;
  const code = error instanceof Error ? error.name : 'unknown';
  return { kind: 'unreadable', source: null, status: 0, code, requestId: null, retryAt: null, tries: 1, at: 0 };
}

/** The same problem told of one source; what has no source of its own (a token, the network) is every source's. */
export function of(source: Source, problem: Problem): Problem {
  return problem.source === source ? problem : { ...problem, source };
}

/** Milliseconds between two drawings of a source that is still being read: each costs a pass over all that is there. */
const BETWEEN = 150;

/**
 * Shows what is there so far while a source is still being read for the first time: the first page at once, further ones
 * together. Once it was complete, later reads replace it as a whole, so that nothing jumps.
 */
export function createPublisher<T extends SourceRead>(client: QueryClient, key: QueryKey, snapshot: () => T): () => void {
  let wanted = false;
  let waiting = false;
  const first = client.getQueryData<T>(key)?.complete !== true;

  function wait(milliseconds: number): void {
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (wanted) show();
    }, milliseconds);
  }

  function show(): void {
    wanted = false;
    const now = snapshot();
    // The whole is what the read itself gives.
    if (now.complete) return;
    client.setQueryData(key, now);
    wait(BETWEEN);
  }

  return () => {
    if (!first) return;
    wanted = true;
    if (!waiting) wait(0);
  };
}
