import { Client } from '@microsoft/microsoft-graph-client';
import { makeCertificate } from '../../sandbox/http/certificate.ts';
import { createSandbox, type SandboxServer } from '../../sandbox/server.ts';

/** The moment of the contract tests: a Wednesday morning in Copenhagen. */
export const NOW = '2026-10-14T07:12:00Z';

/** A sandbox on a free port, over TLS: Microsoft's clients send a token nowhere else. */
export interface Stranger {
  server: SandboxServer;
  origin: string;
  /** A token whose requests stay out of the request log, unless `log` says otherwise. */
  token(scopes: readonly string[], log?: boolean): Promise<string>;
  /** Microsoft's client with its own middleware: authentication, retry, redirect, telemetry. */
  client(scopes: readonly string[], log?: boolean): Client;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Lines of the request log. */
  logged(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a sandbox with the sample tenant at `NOW`. The certificate is made at start, so Node is told to take it.
 * @param prepare adds routes before it listens
 */
export async function startStranger(prepare?: (server: SandboxServer) => Promise<void>): Promise<Stranger> {
  const tlsBefore = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const server = await createSandbox({ certificate: await makeCertificate() });
  await prepare?.(server);
  await server.listen(0);
  const { origin } = server;
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${origin}/_sandbox${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return answer.headers.get('content-type')?.startsWith('application/json;') === true ? (JSON.parse(text) as unknown) : text;
  };
  const token = async (scopes: readonly string[], log = false): Promise<string> => {
    const answer = (await control('POST', '/token', { scopes, log })) as { access_token: string };
    return answer.access_token;
  };
  await control('PUT', '/clock', { now: NOW });
  return {
    server, origin, control, token,
    client: (scopes, log) => Client.initWithMiddleware({
      authProvider: { getAccessToken: () => token(scopes, log) },
      baseUrl: origin,
      customHosts: new Set(['localhost']),
    }),
    logged: async () => String(await control('GET', '/requests')).split('\n').filter((line) => line !== '').length,
    stop: async () => {
      await server.close();
      if (tlsBefore === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = tlsBefore;
    },
  };
}
