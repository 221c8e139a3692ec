/**
 * The content origin: downloads and upload sessions live there, outside Graph, as on SharePoint and outlook.office.com.
 * A workload exports e.g. `driveContent(routes: ContentRoutes, sandbox: Sandbox, store: DriveStore): void`; `server.ts` joins it.
 * Addresses are made with `request.contentOrigin` of the Graph request that hands them out. Requests with an Authorization
 * header never reach a handler: they are answered 401.
 */
import type { GraphReply } from './contract.ts';
import { GraphFault } from './errors.ts';
import { compileTemplate, matchTemplate } from './template.ts';
import type { Template } from './template.ts';

export interface ContentRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Named template parts, decoded. */
  params: Record<string, string>;
  query: ReadonlyMap<string, string>;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Raw bytes; empty when there is no body. */
  body: Buffer;
  now: () => Date;
  contentOrigin: string;
}

export type ContentHandler = (request: ContentRequest) => GraphReply | Promise<GraphReply>;

export interface ContentRoutes {
  /** @param template path on the content origin, e.g. `/drive/upload/{session}`. */
  on(method: ContentRequest['method'], template: string, handler: ContentHandler): void;
}

interface ContentRoute {
  method: ContentRequest['method'];
  template: Template;
  handler: ContentHandler;
}

export class ContentRouter implements ContentRoutes {
  readonly #routes: ContentRoute[] = [];

  on(method: ContentRequest['method'], template: string, handler: ContentHandler): void {
    this.#routes.push({ method, template: compileTemplate(template), handler });
  }

  /** @throws GraphFault 401 with an Authorization header, 404 for an address nobody handed out, and what the handler throws. */
  async handle(segments: readonly string[], request: Omit<ContentRequest, 'params'>): Promise<GraphReply> {
    if (request.headers['authorization'] !== undefined) {
      throw new GraphFault(401, 'unauthenticated', 'This address is pre-authenticated: an Authorization header is not accepted.');
    }
    for (const route of this.#routes) {
      const match = route.method === request.method ? matchTemplate(route.template, segments) : null;
      if (match) return route.handler({ ...request, params: match.params });
    }
    throw new GraphFault(404, 'itemNotFound', 'The resource could not be found.');
  }
}
