import { QueryClient } from '@tanstack/react-query';
import { EMPTY_FILTER } from '../domain/filter.ts';
import type { GraphCall } from '../domain/graphcall.ts';
import type { Instant, Source, Zone } from '../domain/item.ts';
import type { Problem } from '../domain/problem.ts';
import type { Filter } from '../domain/program.ts';
import type { Settings } from '../domain/settings.ts';
import type { SignInKind } from '../domain/signin.ts';
import { createGraph, type GraphClient } from '../graph/client.ts';
import type { Fetch } from '../graph/exchange.ts';
import type { Token } from '../graph/tokens.ts';
import { createActing } from './acting.ts';
import type { Acting } from './actstate.ts';
import { noteCall } from './calls.ts';
import { watchFailures, type FailingSince } from './failingsince.ts';
import { createStore, type Store } from './store.ts';

/** Where tokens come from; the host's credential has this shape. */
export interface Credential {
  getToken(scopes: readonly string[], options?: { fresh?: boolean; claims?: string }): Promise<Token | null>;
  login(scopes: readonly string[], options?: { claims?: string }): Promise<void>;
  /** Why `getToken` last gave null. */
  trouble?(): SignInKind | null;
}

/** What the person changed and the file does not hold yet. */
export interface Draft {
  changes: Partial<Settings>;
  saving: 'idle' | 'saving' | 'saved' | 'not-saved';
  problem: Problem | null;
  needsConsent: boolean;
}

export interface SessionOptions {
  /** Absolute, with the version. */
  baseUrl: string;
  credential: Credential;
  /** The app's id in Microsoft Entra, for the administration page; empty where there is no registration. */
  appId?: string;
  /** BCP 47. */
  locale: string;
  /** The machine's zone, for as long as the mailbox tells none. */
  browserZone: Zone;
  /** The filter that the page's address names; null when it names none. */
  filter: Filter | null;
  /** Called with each filter set, to write it into the address. */
  onFilter: (filter: Filter) => void;
  now?: () => Instant;
  fetch?: Fetch;
  /** For tests: waits without waiting. */
  sleep?: (milliseconds: number) => Promise<void>;
}

/** One running page: everything that is in memory and nowhere else. */
export interface Session {
  graph: GraphClient;
  credential: Credential;
  client: QueryClient;
  appId: string;
  locale: string;
  browserZone: Zone;
  clock: Store<Instant>;
  /** The filter in force; null while nobody set one, then the kept one holds. */
  filter: Store<Filter | null>;
  onFilter: (filter: Filter) => void;
  draft: Store<Draft>;
  /** Sources that Graph asked to wait for longer than a moment, until they are answered. */
  waits: Store<Partial<Record<Source, Problem>>>;
  /** Since when a source is in trouble. */
  failingSince: Store<FailingSince>;
  granted: Store<readonly string[]>;
  /** Scopes that were asked for and not given, and why. */
  refused: Store<Readonly<Record<string, SignInKind>>>;
  /** Every call of this session, the newest last. */
  calls: Store<readonly GraphCall[]>;
  acting: Acting;
}

/** From this long a wait is told to the person (quality.md R1). */
const NOTABLE_WAIT = 3_000;

export function createSession(options: SessionOptions): Session {
  const now = options.now ?? Date.now;
  const calls = createStore<readonly GraphCall[]>([]);
  const waits = createStore<Partial<Record<Source, Problem>>>({});
  const graph = createGraph({
    baseUrl: options.baseUrl,
    getToken: (scopes, choice) => options.credential.getToken(scopes, choice),
    now,
    onCall: (call) => noteCall(calls, call),
    ...(options.fetch ? { fetch: options.fetch } : {}),
    ...(options.sleep ? { sleep: options.sleep } : {}),
    onWait(problem) {
      if (problem.source && problem.retryAt !== null && problem.retryAt - now() > NOTABLE_WAIT) waits.set({ ...waits.get(), [problem.source]: problem });
    },
  });
  const client = createQueryClient();
  forgetWaits(client, waits);
  const failingSince = createStore<FailingSince>({});
  watchFailures(client, failingSince, now);
  const session: Session = {
    graph,
    credential: options.credential,
    client,
    appId: options.appId ?? '',
    locale: options.locale,
    browserZone: options.browserZone,
    clock: createStore(now()),
    filter: createStore(options.filter),
    onFilter: options.onFilter,
    draft: createStore<Draft>({ changes: {}, saving: 'idle', problem: null, needsConsent: false }),
    waits,
    failingSince,
    granted: createStore<readonly string[]>([]),
    refused: createStore<Readonly<Record<string, SignInKind>>>({}),
    calls,
    acting: createActing(() => session),
  };
  return session;
}

/** A wait is over for the person once the read it belongs to ended, well or badly. */
function forgetWaits(client: QueryClient, waits: Session['waits']): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error')) return;
    if (event.action.type === 'success' && event.action.manual) return;
    const { [event.query.queryKey[0] as Source]: _ended, ...left } = waits.get();
    if (_ended) waits.set(left);
  });
}

/** The filter until the settings file or the person says otherwise. */
export const NO_FILTER: Filter = EMPTY_FILTER;

/**
 * Everything stays in memory while the page runs, nothing is read twice by itself: `keepfresh.ts` alone decides when to
 * read again, and the client below it when to repeat.
 */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: Infinity,
        staleTime: Infinity,
        retry: false,
        networkMode: 'always',
        refetchOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retryOnMount: false,
      },
    },
  });
}
