/** Finds the handler for a Graph path, checks the token's scopes, and says what Graph says when there is none. */
import { checkAccess } from './access.ts';
import type { Access, GraphReply, GraphRequest, Handler, Routes } from './contract.ts';
import { badRequest, GraphFault, noSuchObject } from './errors.ts';
import { compileTemplate, matchedPrefix, matchTemplate } from './template.ts';
import type { Template } from './template.ts';

export interface Route {
  method: GraphRequest['method'];
  template: Template;
  access: Access;
  handler: Handler;
  versions: readonly GraphRequest['version'][];
}

/** A request before the router has found whose data it names. */
export type UnroutedRequest = Omit<GraphRequest, 'params' | 'owner'>;

function versionsOf(beta: 'also' | 'only' | undefined): GraphRequest['version'][] {
  if (beta === 'only') return ['beta'];
  return beta === 'also' ? ['v1.0', 'beta'] : ['v1.0'];
}

export class Router implements Routes {
  readonly #routes: Route[] = [];
  readonly #resolveUser: (idOrName: string) => string | undefined;

  /** @param resolveUser id of the user with this id or userPrincipalName. */
  constructor(resolveUser: (idOrName: string) => string | undefined = (key) => key) {
    this.#resolveUser = resolveUser;
  }

  /** All routes in the order of registration, for the coverage table. */
  get routes(): readonly Route[] {
    return this.#routes;
  }

  on(method: GraphRequest['method'], template: string, access: Access, handler: Handler, options: { both?: boolean; beta?: 'also' | 'only' } = {}): void {
    const versions = versionsOf(options.beta);
    this.#routes.push({ method, template: compileTemplate(template), access, handler, versions });
    if (options.both && template.startsWith('/me')) {
      const other = `/users/{userId}${template.slice('/me'.length)}`;
      this.#routes.push({ method, template: compileTemplate(other), access, handler, versions });
    }
  }

  /** @throws GraphFault 400 unknown path, 405 wrong method, 403 missing scope, 404 unknown user, and what the handler throws. */
  async handle(request: UnroutedRequest): Promise<GraphReply> {
    const { route, params } = this.#find(request);
    const named = this.#named(request);
    const known = named === null ? request.principal.userId : this.#resolveUser(named);
    checkAccess(route.access, request.principal, request.segments, known !== undefined && known !== request.principal.userId);
    if (known === undefined) throw noSuchObject(named ?? '');
    return route.handler({ ...request, params, owner: known });
  }

  #find(request: UnroutedRequest): { route: Route; params: Record<string, string> } {
    const offered = this.#routes.filter((route) => route.versions.includes(request.version));
    let best: { route: Route; params: Record<string, string> } | null = null;
    let otherMethod = false;
    for (const route of offered) {
      if (best && best.route.template.rank <= route.template.rank && best.route.method === request.method) continue;
      const match = matchTemplate(route.template, request.segments);
      if (!match) continue;
      if (route.method === request.method) best = { route, params: match.params };
      else otherMethod = true;
    }
    if (best) return best;
    if (otherMethod) {
      throw new GraphFault(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
    }
    const reached = Math.max(0, ...offered.map((route) => matchedPrefix(route.template, request.segments)));
    const segment = request.segments[Math.min(reached, request.segments.length - 1)] ?? '';
    throw badRequest(`Resource not found for the segment '${segment}'.`);
  }

  /** The user that the path names; null: the caller. */
  #named(request: UnroutedRequest): string | null {
    const [head, key] = request.segments;
    return head?.toLowerCase() !== 'users' || key === undefined || key.startsWith('$count') || key === 'delta' ? null : key;
  }
}
