/** The content origin's listener: what `ContentRouter` answers, with CORS, refusing Authorization. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Broken, faultReply } from '../control/faultreply.ts';
import { loggedHeaders } from '../control/requestlog.ts';
import type { SandboxState } from '../control/state.ts';
import type { ContentRequest, ContentRouter } from '../odata/content.ts';
import type { GraphReply } from '../odata/contract.ts';
import { parseTarget } from '../odata/target.ts';
import { bytesOf, headersOf, originOf } from './app.ts';
import { breakConnection } from './break.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { refusal, writeReply } from './reply.ts';
import type { RawReply } from './reply.ts';
import { wait } from './wait.ts';

interface Answered {
  outcome: GraphReply;
  how: Broken['how'] | null;
}

async function answerOne(state: SandboxState, routes: ContentRouter, url: string, request: Omit<ContentRequest, 'params' | 'query'>, ids: { requestId: string; clientRequestId: string }): Promise<Answered> {
  try {
    const fault = state.faults.take({ method: request.method, path: url, part: false, claimsMet: false });
    if (fault?.when === 'before') return { outcome: faultReply(fault), how: null };
    await wait(state.network.serviceMs);
    const { segments, query } = parseTarget(url);
    const outcome = await routes.handle(segments, { ...request, query });
    return { outcome: fault ? faultReply(fault) : outcome, how: null };
  } catch (error) {
    if (error instanceof Broken) return { outcome: { status: 200, body: {} }, how: error.how };
    return { outcome: refusal(error, state.clock.now(), ids), how: null };
  }
}

/** Everything on this listener is content; requests are logged with their whole address. */
export function mountContent(app: FastifyInstance, state: SandboxState, routes: ContentRouter): void {
  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    url: '/*',
    handler: async (request, reply) => {
      const started = Date.now();
      await wait(state.network.latencyMs);
      const { origin } = request.headers;
      if (request.method === 'OPTIONS') return reply.code(200).headers(preflightHeaders(origin, request.headers['access-control-request-headers'], state.switches)).send();
      const ids = { requestId: randomUUID(), clientRequestId: request.headers['client-request-id']?.toString() ?? randomUUID() };
      const method = request.method as ContentRequest['method'];
      const { outcome, how } = await answerOne(state, routes, request.url, { method, headers: headersOf(request), body: bytesOf(request), now: () => state.clock.now(), contentOrigin: originOf(request) }, ids);
      const raw: RawReply = { status: 0, headers: {}, bytes: undefined, scopes: [], logged: true, sent: bytesOf(request).length > 0 ? { bytes: bytesOf(request).length } : null };
      writeReply(raw, outcome, ids);
      const status = how ? 0 : raw.status;
      const address = `${originOf(request)}${request.url}`;
      if (!state.log.isKeptOut(address)) state.log.add({
        time: started, method, url: address, headers: loggedHeaders(request.headers), body: raw.sent, status,
        scopes: [], durationMs: Date.now() - started, response: { status, headers: loggedHeaders(raw.headers) },
      });
      const cors = corsHeaders(origin, state.switches);
      if (how === null) return reply.code(raw.status).headers({ ...raw.headers, ...cors }).send(raw.bytes);
      reply.hijack();
      breakConnection(reply.raw, how, raw, cors);
      return reply;
    },
  });
}
