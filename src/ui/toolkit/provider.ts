import { IProvider, ProviderState, createFromProvider } from '@microsoft/mgt-element';
import type { Graph } from '@microsoft/mgt-element';
import type { AppCredential } from '../../hosts/host.ts';
import { graphAddress } from './address.ts';

/** All the Toolkit may ever ask for: what the app itself uses for people, whatever its components would like to have. */
const SCOPES = ['User.Read', 'User.ReadBasic.All', 'Presence.Read.All'];

/** Those of the wished scopes the Toolkit may have, in Graph's own spelling. */
export function allowedScopes(wished: readonly string[]): string[] {
  const low = wished.map((scope) => scope.toLowerCase());
  return SCOPES.filter((scope) => low.includes(scope.toLowerCase()));
}

/** One step on a request's way, as the Toolkit's own copy of Graph's client has it; the copy itself cannot be imported. */
interface Step {
  execute(context: { request: unknown }): Promise<void>;
  setNext?(next: Step | undefined): void;
  nextMiddleware?: Step;
}

/** Puts a step right after authentication, so that the token is given for Graph's own address and the request goes where Graph is served. */
function serveElsewhere(graph: Graph): void {
  const first = (graph.client as unknown as { httpClient: { middleware: Step } }).httpClient.middleware;
  const rest = first.nextMiddleware;
  first.setNext?.({
    execute: async (context) => {
      if (typeof context.request === 'string') context.request = graphAddress(context.request);
      await rest?.execute(context);
    },
  });
}

/**
 * Gives the Toolkit tokens from the app's own credential, silently, and for our scopes only: a component that wants more
 * gets an error instead of a consent window. TeamsFx's provider ignores the scopes it is asked for, so it is not used.
 */
export class ToolkitProvider extends IProvider {
  constructor(private readonly credential: AppCredential) {
    super();
    const graph = createFromProvider(this);
    serveElsewhere(graph);
    this.graph = graph;
    this.setState(ProviderState.SignedIn);
  }

  override get name(): string {
    return 'Triptych';
  }

  /** @throws Error when none of the wished scopes is ours, or when the person would have to act first. */
  async getAccessToken(options?: { scopes?: string[] }): Promise<string> {
    const wished = options?.scopes ?? ['User.Read'];
    const scopes = allowedScopes(wished);
    if (scopes.length === 0) throw new Error(`Not a scope of the Toolkit here: ${wished.join(' ')}`);
    const token = await this.credential.getToken(scopes);
    if (token === null) throw new Error(`Not granted yet: ${scopes.join(' ')}`);
    return token.token;
  }
}
