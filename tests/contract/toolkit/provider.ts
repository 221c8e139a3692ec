import { createFromProvider, IProvider, ProviderState } from '@microsoft/mgt-element';

/** Hands Graph Toolkit a token of the sandbox, for the scopes the page was opened with and no others. */
export class SandboxProvider extends IProvider {
  readonly #scopes: readonly string[];

  constructor(origin: string, scopes: readonly string[]) {
    super();
    this.#scopes = scopes;
    // The setter takes Microsoft's own addresses only.
    Object.defineProperty(this, 'baseURL', { get: () => origin });
    this.customHosts = [new URL(origin).hostname];
    this.approvedScopes = [...scopes];
    this.graph = createFromProvider(this);
    this.setState(ProviderState.SignedIn);
  }

  async getAccessToken(): Promise<string> {
    const answer = await fetch('/_sandbox/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scopes: this.#scopes, log: false }),
    });
    const token = (await answer.json()) as { access_token: string };
    return token.access_token;
  }
}
