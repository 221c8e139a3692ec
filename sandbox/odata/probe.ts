/** For tests of the workloads: their routes behind a real router, without HTTP. */
import type { GraphRequest, LedgerEntry, Routes, Sandbox } from './contract.ts';
import type { Entity } from './entity.ts';
import { GraphFault } from './errors.ts';
import { Router } from './router.ts';
import { parseTarget } from './target.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // Tests read into answers of many shapes.
  json: Entity & { value: Entity[] };
  raw: unknown;
  /** Code and message of a refusal. */
  code: string;
  message: string;
}

export interface Call {
  body?: unknown;
  headers?: Record<string, string>;
  as?: string;
  version?: 'v1.0' | 'beta';
}

export interface Probe {
  ledger: Omit<LedgerEntry, 'time'>[];
  clock: { now: Date };
  /** What the caller's token holds; tests may replace it. */
  scopes: Set<string>;
  sandbox: Sandbox;
  call: (method: GraphRequest['method'], url: string, more?: Call) => Promise<Answer>;
  get: (url: string, more?: Call) => Promise<Answer>;
}

/**
 * @param signedIn user id of the caller unless a call says otherwise
 * @param scopes of the token
 * @param install registers the workload under test
 */
export function probe(signedIn: string, scopes: readonly string[], install: (routes: Routes, sandbox: Sandbox) => void, resolveUser?: (name: string) => string | undefined): Probe {
  const ledger: Probe['ledger'] = [];
  const clock = { now: new Date('2026-11-25T09:00:00Z') };
  let made = 0;
  const page = { default: 10, max: 1000 };
  const sandbox: Sandbox = {
    now: () => clock.now,
    newId: () => `AAMkNew${String(++made).padStart(24, '0')}=`,
    record: (entry) => ledger.push(entry),
    switches: { pageSizes: { calendarView: page, events: page, messages: page, mailFolders: page, people: page, users: { default: 100, max: 999 } }, exposeRetryAfter: true, corsMaxAge: 0, repeatedTransactionId: 'same', todoIfMatch: 'ignored' },
  };
  const router = new Router(resolveUser);
  install(router, sandbox);
  const result: Probe = {
    ledger, clock, sandbox, scopes: new Set(scopes),
    call: async (method, url, { body, headers = {}, as = signedIn, version = 'v1.0' } = {}) => {
      const principal = { userId: as, userPrincipalName: as, tenantId: 't', scopes: result.scopes };
      const request = { method, ...parseTarget(url), headers, body, principal, now: () => clock.now, root: 'http://graph/v1.0', contentOrigin: 'http://content', version };
      try {
        const reply = await router.handle(request);
        return { status: reply.status, headers: reply.headers ?? {}, json: (reply.body ?? {}) as Answer['json'], raw: reply.body, code: '', message: '' };
      } catch (fault) {
        if (!(fault instanceof GraphFault)) throw fault;
        return { status: fault.status, headers: {}, json: {} as Answer['json'], raw: undefined, code: fault.code, message: fault.message };
      }
    },
    get: (url, more) => result.call('GET', url, more),
  };
  return result;
}

/** Path and query of a nextLink or deltaLink, for the next call. */
export function follow(link: unknown): string {
  return String(link).replace('http://graph/v1.0', '');
}
