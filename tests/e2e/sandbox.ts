import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** One line of `GET /_sandbox/requests`. */
export interface LoggedRequest {
  time: number;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: { requests?: { id: string; method: string; url: string }[] };
  status: number;
  scopes: string[];
  durationMs: number;
  parts?: { id: string; status: number }[];
}

/** A fault as `POST /_sandbox/faults` takes it. */
export interface Fault {
  /** Share of the matching requests that are hit, from 0 to 1; with `seed` the same ones each time. */
  rate?: number;
  seed?: number;
  match: { method?: string; path?: string; part?: boolean };
  when?: 'before' | 'after';
  status?: number;
  reset?: boolean;
  hang?: boolean;
  truncate?: boolean;
  body?: unknown;
  code?: string;
  message?: string;
  /** A claims challenge, until a token brings the answer. */
  claims?: unknown;
  headers?: Record<string, string | null>;
  times?: number;
}

/** The control address of a running sandbox: the only way a journey makes anything happen. */
export class Sandbox {
  /** @param rules how Chromium finds the services' real names here; empty for the sandbox build. */
  constructor(readonly origin: string, readonly rules = '') {}

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const init: RequestInit = { method };
    if (body !== undefined) Object.assign(init, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const response = await fetch(`${this.origin}/_sandbox/${path}`, init);
    if (!response.ok) throw new Error(`${method} /_sandbox/${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** @param clock the instant from which the sandbox's clock runs on */
  async reset(clock = 'real'): Promise<void> { await this.send('POST', 'reset', { clock }); }
  async clock(now: string, timeZone?: string): Promise<void> { await this.send('PUT', 'clock', timeZone ? { now, timeZone } : { now }); }
  async network(settings: Record<string, unknown>): Promise<void> { await this.send('PUT', 'network', settings); }
  async switches(settings: Record<string, unknown>): Promise<void> { await this.send('PUT', 'switches', settings); }
  async tenant(tenant: unknown): Promise<void> { await this.send('PUT', 'tenant', tenant); }
  async generate(size: Record<string, number>): Promise<void> { await this.send('POST', 'tenant/generate', size); }
  /** How sign-in behaves, e.g. `{ adminOnly: true }`. */
  async signIn(settings: Record<string, unknown>): Promise<void> { await this.send('PUT', 'entra', settings); }
  /** As if the person had allowed these before. */
  async consent(user: string, scopes: string[]): Promise<void> { await this.send('POST', 'token', { user, scopes, consent: true, log: false }); }
  async fault(fault: Fault): Promise<void> { await this.send('POST', 'faults', { when: 'before', ...fault }); }
  /** A newer version of the app is up, which has no file of the one that is open. */
  async deploy(deployed = true): Promise<void> { await this.send('PUT', 'pages', { deployed }); }
  /** Entra's own switch of the enterprise application. */
  async requireAssignment(required: boolean): Promise<void> { await this.send('PUT', 'app', { assignmentRequired: required }); }
  /** Takes scopes back from whoever is signed in, as in My Apps. */
  async revoke(scopes: string[]): Promise<void> { await this.send('DELETE', 'grants', { scopes }); }
  async clearFaults(): Promise<void> { await this.send('DELETE', 'faults'); }
  async clearRequests(): Promise<void> { await this.send('DELETE', 'requests'); }
  async ledger(): Promise<{ entity: string; action: string; id: string; user: string; body: unknown; after?: Record<string, unknown> | null }[]> { return (await this.send('GET', 'ledger')).json(); }

  async requestLines(): Promise<string> { return (await this.send('GET', 'requests')).text(); }

  async requests(): Promise<LoggedRequest[]> {
    return (await this.requestLines()).split('\n').filter(Boolean).map((line) => JSON.parse(line) as LoggedRequest);
  }

  /** The person has said yes to these already: acts go out without a question. */
  async grant(scopes: readonly string[]): Promise<void> { await this.send('POST', 'token', { scopes, consent: true, log: false }); }

  /** An administrator agrees for everybody in the organisation. */
  async grantForAll(scopes: readonly string[]): Promise<void> {
    const query = new URLSearchParams({ scope: scopes.join(' '), redirect_uri: this.origin, sandbox_answer: 'accept' });
    const response = await fetch(`${this.origin}/organizations/v2.0/adminconsent?${query.toString()}`, { redirect: 'manual' });
    if (response.status !== 302) throw new Error(`adminconsent: ${response.status} ${await response.text()}`);
  }

  /** Asks Graph as `user` in another client would; that traffic stays out of the log. @returns the answer's JSON, undefined without a body */
  async as<T>(user: string, scopes: string[], method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const token = await (await this.send('POST', 'token', { user, scopes, log: false })).json() as { access_token: string };
    const init: RequestInit = { method, headers: { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json', ...headers } };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${this.origin}/graph/v1.0${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** Reads Graph as a stranger would, with a token of its own that stays out of the log. */
  async graph<T>(path: string, scopes: string[]): Promise<T> {
    const token = await (await this.send('POST', 'token', { scopes, log: false })).json() as { access_token: string };
    const response = await fetch(`${this.origin}/graph/v1.0${path}`, { headers: { authorization: `Bearer ${token.access_token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function start(args: string[], scheme: 'http' | 'https'): Promise<{ origin: string; output: () => string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', '--no-build', '--no-open', '--port', String(port), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const origin = `${scheme}://localhost:${port}`;
  let output = '';
  child.stdout?.on('data', (text) => { output += text; });
  child.stderr?.on('data', (text) => { output += text; });
  await ready(child, origin, () => output);
  return { origin, output: () => output, stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGTERM'); }) };
}

/** Starts the production bundle and its sandbox on a free port, as `npm start -- --prod` does. */
export async function startSandbox(): Promise<{ sandbox: Sandbox; stop: () => Promise<void> }> {
  const { origin, stop } = await start(['--prod'], 'http');
  return { sandbox: new Sandbox(origin), stop };
}

/** `npm start` as a newcomer types it: the sources through Vite, beside the sandbox. */
export async function startDevelopment(): Promise<{ sandbox: Sandbox; stop: () => Promise<void> }> {
  const { origin, stop } = await start([], 'http');
  return { sandbox: new Sandbox(origin), stop };
}

/** The production bundle over HTTP/2, as Graph speaks it: Chromium sends nothing a second time there by itself. */
export async function startSecure(): Promise<{ sandbox: Sandbox; stop: () => Promise<void> }> {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const { origin, stop } = await start(['--prod', '--https'], 'https');
  return { sandbox: new Sandbox(origin), stop };
}

/** Starts the build made for a tenant over https, as `npm start -- --tenant` does. Its certificate is made at start, so nobody knows it. */
export async function startTenant(): Promise<{ sandbox: Sandbox; stop: () => Promise<void> }> {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const { origin, output, stop } = await start(['--tenant'], 'https');
  const rules = await printed(output, /--host-resolver-rules="([^"]+)"/);
  return { sandbox: new Sandbox(origin, rules), stop };
}

/** What the sandbox prints once it answers already. */
async function printed(output: () => string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = wanted.exec(output())?.[1];
    if (found !== undefined) return found;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The sandbox did not print ${wanted.source}:\n${output()}`);
}

async function ready(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    if (await fetch(`${origin}/_sandbox/clock`).then((r) => r.ok, () => false)) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The sandbox did not start:\n${output()}`);
}
