import { createSandbox, type SandboxServer } from '../../sandbox/server.ts';
import type { LedgerEntry } from '../../sandbox/odata/contract.ts';
import { FIRST_VIEW_SCOPES } from '../../src/domain/permissions.ts';
import type { Token } from '../../src/graph/tokens.ts';
import { createSession, type Session } from '../../src/queries/session.ts';
import { smallTenant } from './tenant.ts';

/** A Wednesday. */
const NOW = Date.parse('2026-10-14T08:00:00Z');
/** What acting asks for, besides the first view. */
const WRITING = ['Tasks.ReadWrite', 'Mail.ReadWrite', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder'];

/** The real sandbox behind real HTTP, and any number of pages without a screen that are signed in to it. */
export class World {
  /** What pages wait for. */
  private open = 0;

  private constructor(private readonly server: SandboxServer) {}

  static async start(): Promise<World> {
    const server = await createSandbox();
    await server.listen(0);
    return new World(server);
  }

  stop(): Promise<void> {
    return this.server.close();
  }

  /** The small tenant on its Wednesday; nothing written, no faults. */
  async begin(): Promise<void> {
    await this.control('POST', 'reset', {});
    await this.control('PUT', 'tenant', smallTenant());
    this.server.state.clock.set(new Date(NOW));
  }

  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const init: RequestInit = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${this.server.origin}/_sandbox/${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('content-type')?.startsWith('application/json;') === true ? (answer.json() as Promise<unknown>) : undefined;
  }

  /** Every write that the service accepted. */
  ledger(): readonly LedgerEntry[] {
    return this.server.state.ledger.entries;
  }

  /** The requests of pages since the log was cleared, as `METHOD path`. */
  log(): string[] {
    const lines = this.server.state.log.lines().split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as { method: string; url: string }).map(({ method, url }) => `${method} ${url}`);
  }

  now(): number {
    return this.server.state.clock.now().getTime();
  }

  /** Page and service have one clock, and waiting moves it: nothing takes real time. */
  session(): Session {
    return createSession({
      baseUrl: `${this.server.origin}/graph/v1.0`, locale: 'en', browserZone: 'UTC', filter: null, onFilter: () => undefined,
      credential: this.credential(),
      now: () => this.now(),
      fetch: (...request) => this.counted(fetch(...request)),
      sleep: (milliseconds) => {
        this.server.state.clock.set(new Date(this.now() + milliseconds));
        return this.counted(new Promise((wake) => { setTimeout(wake, 0); }));
      },
    });
  }

  private counted<T>(waiting: Promise<T>): Promise<T> {
    this.open += 1;
    return waiting.finally(() => { this.open -= 1; });
  }

  /** Ends once nothing is being written, nor looked up after a write. */
  async atRest({ acting }: Session): Promise<void> {
    for (let quiet = 0; quiet < 8; ) {
      await new Promise((wake) => { setTimeout(wake, 1); });
      quiet = acting.pending.get().length === 0 && this.open === 0 ? quiet + 1 : 0;
    }
  }

  /** Every token given so far has run out, and only the service knows. */
  endTokens(): void {
    this.server.state.clock.set(new Date(this.now() + this.server.state.tokens.lifetime * 1000 + 1000));
  }

  /** As `user`'s other client: past the page. */
  async elsewhere(user: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const { access_token: token } = (await this.control('POST', 'token', { user, scopes: WRITING, log: false })) as { access_token: string };
    const init: RequestInit = { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`${this.server.origin}/graph/v1.0${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  }

  private credential() {
    let held: Token | null = null;
    const ask = async (): Promise<Token> => {
      const answer = (await this.control('POST', 'token', { scopes: [...FIRST_VIEW_SCOPES, ...WRITING], consent: true })) as { access_token: string; expires_in: number; scope: string };
      held = { token: answer.access_token, expiresAt: Infinity, scopes: answer.scope.split(' ') };
      return held;
    };
    return {
      getToken: (_scopes: readonly string[], { fresh = false } = {}) => (held === null || fresh ? this.counted(ask()) : Promise.resolve(held)),
      login: () => ask().then(() => undefined),
    };
  }
}
