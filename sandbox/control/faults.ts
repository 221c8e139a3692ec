/** The faults in force, and which of them hits a request. The same seed hits the same requests. */
import { compilePath, readFault } from './fault.ts';
import type { Fault } from './fault.ts';

export interface FaultTarget {
  method: string;
  /** Below the version, with the query: `/me/messages?$top=5`; for the content origin its own path. */
  path: string;
  /** True for a part of a batch. */
  part: boolean;
  /** True for a token that was made with claims: it has answered the challenge. */
  claimsMet: boolean;
}

/** mulberry32: small, even, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Armed {
  fault: Fault;
  matches: (path: string) => boolean;
  random: () => number;
  hits: number;
}

export class Faults {
  #armed: Armed[] = [];
  #count = 0;

  /** @throws BadInput. @returns the id. */
  add(body: unknown): string {
    const fault = readFault(body, `fault-${this.#count + 1}`);
    this.#count += 1;
    const matches = fault.match.path === undefined ? () => true : compilePath(fault.match.path);
    this.#armed.push({ fault, matches, random: randomFrom(fault.seed), hits: 0 });
    return fault.id;
  }

  list(): (Fault & { hits: number })[] {
    return this.#armed.map(({ fault, hits }) => ({ ...fault, hits }));
  }

  clear(): void {
    this.#armed = [];
    this.#count = 0;
  }

  /** The first fault that hits this request; it is counted as a hit. */
  take(target: FaultTarget): Fault | null {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (fault.times !== undefined && armed.hits >= fault.times) continue;
      if (fault.match.method !== undefined && fault.match.method !== target.method) continue;
      if (fault.match.part !== undefined && fault.match.part !== target.part) continue;
      if (fault.claims !== undefined && target.claimsMet) continue;
      if (!armed.matches(target.path)) continue;
      if (fault.rate < 1 && armed.random() >= fault.rate) continue;
      armed.hits += 1;
      return fault;
    }
    return null;
  }
}
