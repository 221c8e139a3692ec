/** The local Microsoft 365: joins workloads, control address and wire into one server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ControlDesk } from './control/desk.ts';
import { findUser } from './entra/issue.ts';
import { mountEntra } from './entra/routes.ts';
import { mountHosts } from './hosts/routes.ts';
import { SandboxState } from './control/state.ts';
import type { TenantMakers } from './control/state.ts';
import { makeApp, mountControl, mountGraph } from './http/app.ts';
import type { Certificate } from './http/certificate.ts';
import { mountContent } from './http/contentapp.ts';
import { Exchange } from './http/exchange.ts';
import { ContentRouter } from './odata/content.ts';
import { Router } from './odata/router.ts';
import { toIana } from './odata/zone.ts';
import { generateTenant } from './tenants/generate.ts';
import { sampleTenant } from './tenants/sample.ts';
import { joinWorkloads } from './workloads.ts';

export interface SandboxOptions {
  /** Where sample and generated tenants come from; the sandbox's own unless a test brings smaller ones. */
  tenants?: TenantMakers;
  /** HTTP/2 over TLS, HTTP/1.1 too. */
  certificate?: Certificate;
  /** Port of the content origin; any free one by default. */
  contentPort?: number;
  /** Name or address to listen on; `localhost` by default. */
  host?: string;
  /** Addresses the app may be answered at by the sign-in (`spa.redirectUris`); any by default. */
  redirectUris?: readonly string[];
  /** Who is signed in, instead of the tenant's own choice. */
  user?: string;
}

export interface SandboxServer {
  readonly state: SandboxState;
  readonly router: Router;
  /** For further routes before `listen`, e.g. static files. */
  readonly app: FastifyInstance;
  /** `http://localhost:5173`; empty before `listen`. */
  readonly origin: string;
  /** `http://127.0.0.1:49152`; empty before `listen` or `ready`. */
  readonly contentOrigin: string;
  /** Starts the content origin alone: for `routing` inside another server. */
  ready(): Promise<void>;
  /** @param port 0 takes a free one. @returns the port. Rejects with `EADDRINUSE` when it is taken. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
  /** Answers a request of another server (Vite's middlewares). @returns false when the path is not the sandbox's. */
  routing(request: IncomingMessage, response: ServerResponse): boolean;
}

/** Graph, control, stand-in hosts and sign-in. Of `/hosts` only what the stand-ins are: in development Vite serves the app's own `src/hosts` there. */
export const OURS = /^\/(graph\/v1\.0|v1\.0|graph\/beta|beta|_sandbox|hosts(?!\/)|hosts\/(?:teams|outlook|page)|teams-js|lib\/1\/hosted|ajax\/3\.5|Collector\/3\.0|[^/]+\/oauth2\/v2\.0|[^/]+\/v2\.0\/adminconsent)(?=[/?]|$)/i;

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The user with this id or userPrincipalName. */
function userFinder(state: SandboxState): (key: string) => string | undefined {
  return (key) => {
    const wanted = key.toLowerCase();
    return state.tenant.users.find((user) => user.id === key || user.userPrincipalName.toLowerCase() === wanted)?.id;
  };
}

/** State, workloads and routes on two servers that do not listen yet. */
async function assemble(options: SandboxOptions, contentOrigin: () => string) {
  const state = new SandboxState(options.tenants ?? { sample: sampleTenant, generate: generateTenant });
  state.user = options.user;
  if (options.user !== undefined && !findUser(state.tenant, options.user)) throw new Error(`There is no user '${options.user}' in the tenant.`);
  const router = new Router(userFinder(state));
  const contentRouter = new ContentRouter();
  const workloads = joinWorkloads(router, contentRouter, state.sandbox);
  state.join(workloads.stores);
  const setZone = (zone: string): void => {
    workloads.setTimeZone(findUser(state.tenant, state.signedIn)?.id ?? state.signedIn, zone);
  };
  state.policy = {
    admits: (userId) => workloads.app.admits(userId),
    isAdministrator: (userId) => workloads.app.isAdministrator(userId),
    get adminOnly() {
      return state.signIn.adminOnly;
    },
  };
  const desk = new ControlDesk(state, { requireAssignment: (required) => { workloads.app.assignmentRequired = required; }, isZone: (name) => toIana(name) !== null, setZone });
  const app = await makeApp(state, options.certificate);
  const content = await makeApp(state, options.certificate);
  mountGraph(app, state, new Exchange(state, router), contentOrigin);
  mountControl(app, desk);
  mountEntra(app, state, () => options.redirectUris ?? null);
  mountHosts(app);
  mountContent(content, state, contentRouter);
  return { state, router, app, content };
}

/** Makes a sandbox with the sample tenant loaded; it listens only when asked to. */
export async function createSandbox(options: SandboxOptions = {}): Promise<SandboxServer> {
  const scheme = options.certificate ? 'https' : 'http';
  let origin = '';
  let contentOrigin = '';
  const { state, router, app, content } = await assemble(options, () => contentOrigin);

  const ready = async (): Promise<void> => {
    if (contentOrigin !== '') return;
    await content.listen({ port: options.contentPort ?? 0, host: '127.0.0.1' });
    contentOrigin = `${scheme}://127.0.0.1:${portOf(content)}`;
    await app.ready();
  };

  return {
    state, router, app, ready,
    get origin() {
      return origin;
    },
    get contentOrigin() {
      return contentOrigin;
    },
    listen: async (port) => {
      await app.listen({ port, host: options.host ?? 'localhost' });
      origin = `${scheme}://localhost:${portOf(app)}`;
      await ready();
      return portOf(app);
    },
    close: async () => {
      await Promise.all([app.close(), content.close()]);
    },
    routing: (request, response) => {
      if (!OURS.test(request.url ?? '')) return false;
      app.routing(request, response);
      return true;
    },
  };
}
