import type { GraphOptions } from './client.ts';
import type { Token } from './tokens.ts';

/** A part of a batch as it arrived. */
export interface FakePart {
  method: string;
  url: string;
  headers?: Record<string, string>;
}

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Thrown by a handler: the whole exchange gets this response instead, or fails when it is an Error. */
export class Whole {
  constructor(readonly response: Response | Error) {}
}

export interface FakeService {
  options: GraphOptions;
  /** Batches in the order they came, each with its parts' urls. */
  batches: string[][];
  sleeps: number[];
  /** What getToken was asked. */
  tokens: { scopes: readonly string[]; fresh: boolean; claims: string | undefined }[];
  clock: { now: number };
  /** Most requests that were open at once. */
  open: { most: number };
}

export const BASE = 'https://graph.test/v1.0';
const ALL = ['User.Read', 'Tasks.Read', 'Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read'];

/** For tests: a service made of one function, a clock that only sleeping moves, and tokens `t1`, `t2` … */
export function fakeService(answer: (part: FakePart, token: string) => FakeAnswer, granted: readonly string[] | null = ALL): FakeService {
  const service: FakeService = { options: { baseUrl: BASE, getToken }, batches: [], sleeps: [], tokens: [], clock: { now: 1_000_000 }, open: { most: 0 } };
  let issued = 1;
  let open = 0;

  function getToken(scopes: readonly string[], options: { fresh?: boolean; claims?: string } = {}): Promise<Token | null> {
    service.tokens.push({ scopes, fresh: options.fresh === true, claims: options.claims });
    if (options.fresh) issued += 1;
    return Promise.resolve(granted === null ? null : { token: `t${issued}`, expiresAt: Infinity, scopes: granted });
  }

  async function fetch(_input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    open += 1;
    service.open.most = Math.max(service.open.most, open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open -= 1;
    const { requests } = JSON.parse(String(init?.body)) as { requests: (FakePart & { id: string })[] };
    service.batches.push(requests.map((part) => part.url));
    const token = new Headers(init?.headers).get('authorization')?.slice('Bearer '.length) ?? '';
    try {
      const responses = requests.map((part) => ({ id: part.id, status: 200, headers: {}, ...answer(part, token) }));
      return Response.json({ responses: responses.reverse() });
    } catch (thrown) {
      if (!(thrown instanceof Whole)) throw thrown;
      if (thrown.response instanceof Error) throw thrown.response;
      return thrown.response;
    }
  }

  service.options = {
    baseUrl: BASE,
    getToken,
    fetch,
    now: () => service.clock.now,
    random: () => 0,
    sleep: (milliseconds) => {
      service.sleeps.push(milliseconds);
      service.clock.now += milliseconds;
      return Promise.resolve();
    },
  };
  return service;
}
