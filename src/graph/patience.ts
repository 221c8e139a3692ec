import type { Problem } from '../domain/problem.ts';
import { GraphError, type Answer } from './errors.ts';
import { judge, type Outcome } from './outcome.ts';
import type { GraphRequest, Workload } from './request.ts';
import { waitBefore } from './retry.ts';
import { claimsOf, type Tokens } from './tokens.ts';

export interface PatienceOptions {
  tokens: Tokens;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
  onWait: (problem: Problem) => void;
}

/**
 * Sends until it succeeded or must be given up: waits what was asked for, renews the token once on 401.
 * While a workload asked to be left alone, no new request to it goes out either.
 *
 * @returns a function that makes `attempt` last. It throws GraphError.
 */
export function createPatience({ tokens, now, sleep, random, onWait }: PatienceOptions) {
  const quietUntil = new Map<Workload, number>();

  async function quiet({ workload }: GraphRequest): Promise<void> {
    for (let left = untilQuiet(workload); left > 0; left = untilQuiet(workload)) await sleep(left);
  }

  function untilQuiet(workload: Workload): number {
    return (quietUntil.get(workload) ?? 0) - now();
  }

  async function pause({ workload }: GraphRequest, problem: Problem, wait: number): Promise<void> {
    const retryAt = now() + wait;
    if (problem.kind === 'throttled') quietUntil.set(workload, Math.max(quietUntil.get(workload) ?? 0, retryAt));
    onWait({ ...problem, retryAt });
    await sleep(wait);
  }

  /** One renewal for everybody, and only one. */
  async function renew(request: GraphRequest, outcome: Outcome): Promise<boolean> {
    if (!('answer' in outcome) || outcome.answer.status !== 401) return false;
    return tokens.renew(outcome.token, request.scopes, claimsOf(outcome.answer.headers['www-authenticate']));
  }

  return async (request: GraphRequest, attempt: () => Promise<Outcome>): Promise<Answer> => {
    for (let tries = 1, renewed = false; ; tries++) {
      await quiet(request);
      const outcome = await attempt();
      const problem = judge(request, outcome, now());
      if (problem === null && 'answer' in outcome) return outcome.answer;
      const failed = { ...(problem as Problem), tries };
      if (!renewed && (await renew(request, outcome))) {
        renewed = true;
        continue;
      }
      const wait = waitBefore({ problem: failed, tries, repeatable: isRepeatable(request), now: now(), random: random() });
      if (wait === null) throw new GraphError(failed);
      await pause(request, failed, wait);
    }
  };
}

/** Sending it twice does no more than sending it once. Of the POSTs, only the one that reads presence. */
function isRepeatable({ method = 'GET', path }: GraphRequest): boolean {
  return method === 'GET' || method === 'PUT' || path === '/communications/getPresencesByUserId';
}
