import { GraphError, problemWithout, type Answer, type Failing } from './errors.ts';

/** The browser's `fetch`, or a stand-in for it in tests. */
export type Fetch = typeof fetch;

export interface Outgoing {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: BodyInit;
  /** Milliseconds until the whole answer must be there. */
  timeout: number;
  /** Default text. Bytes come as a Blob; a refusal is text all the same. */
  read?: 'text' | 'bytes';
}

/**
 * One HTTP exchange, body included. Gives any status; JSON is parsed, other text stays text. A redirect is not followed:
 * nothing that is asked here redirects, and a token must go nowhere else.
 * @throws GraphError `offline` or `unavailable` without an answer (code `timeout` after `timeout` ms), `unreadable` for broken JSON.
 */
export async function exchange(send: Fetch, outgoing: Outgoing, failing: Failing): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), outgoing.timeout);
  try {
    const { method, headers, body, read = 'text' } = outgoing;
    // Only an answer to GET could be kept. Said of a batch, it would cost a preflight each time: Chromium passes over those it knows.
    const unkept: RequestInit = method === 'GET' ? { cache: 'no-store' } : {};
    const response = await send(outgoing.url, { method, headers, ...(body === undefined ? {} : { body }), ...unkept, credentials: 'omit', redirect: 'error', signal: abort.signal });
    if (read === 'bytes' && response.ok) return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.blob() };
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: parse(text, response, failing) };
  } catch (error) {
    if (error instanceof GraphError) throw error;
    if (abort.signal.aborted) throw new GraphError(problemWithout('unavailable', 'timeout', failing));
    throw new GraphError(problemWithout(isOffline() ? 'offline' : 'unavailable', 'network', failing));
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string, response: Response, failing: Failing): unknown {
  if (text === '') return undefined;
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!response.ok) return text;
    throw new GraphError(problemWithout('unreadable', 'json', failing, response.status));
  }
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
