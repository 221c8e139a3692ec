import { registerMgtAgendaComponent, registerMgtPlannerComponent, registerMgtTodoComponent } from '@microsoft/mgt-components';
import { createFromProvider, IProvider, Providers, ProviderState } from '@microsoft/mgt-element';

const SCOPES = ['User.Read', 'User.ReadBasic.All', 'People.Read', 'Presence.Read.All', 'Tasks.ReadWrite', 'Calendars.Read', 'Group.Read.All'];

/** Signs Graph Toolkit in with a token of the sandbox; everything else is as it comes. */
class BenchProvider extends IProvider {
  constructor() {
    super();
    this.approvedScopes = [...SCOPES];
    this.graph = createFromProvider(this);
    this.setState(ProviderState.SignedIn);
  }

  #token: Promise<string> | null = null;

  getAccessToken(): Promise<string> {
    return (this.#token ??= this.#ask());
  }

  async #ask(): Promise<string> {
    const answer = await fetch('/_sandbox/token', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scopes: SCOPES }),
    });
    if (!answer.ok) throw new Error(`No token for the peer: ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

Providers.globalProvider = new BenchProvider();
registerMgtAgendaComponent();
registerMgtTodoComponent();
registerMgtPlannerComponent();
