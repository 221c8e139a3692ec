import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { GRAPH } from './graph.ts';

/** One line of `GET /_sandbox/requests`, as far as it is read here. */
export interface Logged {
  time: number;
  durationMs: number;
  method: string;
  url: string;
  status: number;
  body: { requests?: { id: string; method: string; url: string }[] } | null;
  parts?: { id: string; status: number }[];
}

export interface TenantSize { plannerTasks: number; todoTasks: number; todoLists: number; events: number; mails: number }

/** The three sizes of the bed; the growth is fitted over the number of Planner tasks. */
export const SIZES: Record<'S' | 'M' | 'L', TenantSize> = {
  S: { plannerTasks: 200, todoTasks: 100, todoLists: 5, events: 25, mails: 50 },
  M: { plannerTasks: 2_000, todoTasks: 500, todoLists: 10, events: 60, mails: 50 },
  L: { plannerTasks: 10_000, todoTasks: 2_000, todoLists: 40, events: 120, mails: 50 },
};
export type Size = keyof typeof SIZES;

/** 40 ms per exchange, preflights too, 40 ms of service per request and part, four at a time per mailbox; preflights hold 5 s, as without Access-Control-Max-Age. */
export const WIRE = { latencyMs: 40, serviceMs: 40, perMailboxConcurrency: 4, strict: false, kbps: 0, corsMaxAge: 5 };

/** Graph documents no page size for these lists; the bed answers in one page, as the one did on which the goals were set. */
const PAGES = { planner: { default: 10_000, max: 10_000 }, todoTasks: { default: 1_000, max: 1_000 } };

/** The service on which everything is measured. */
export class Bed {
  /** @param rules how Chromium finds the services' real names here */
  private constructor(readonly origin: string, readonly rules: string, private readonly child: ChildProcess) {}

  /** @param server `serve.ts`: app, peer and floor; `servetenant.ts`: the build for a tenant in its hosts */
  static async start(server: 'serve.ts' | 'servetenant.ts' = 'serve.ts'): Promise<Bed> {
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(server, import.meta.url))], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [origin, rules] = await new Promise<[string, string]>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        const found = /ready (\S+)(?: (MAP .+))?/.exec(text.toString());
        if (found?.[1]) resolve([found[1], found[2] ?? `MAP ${new URL(GRAPH).hostname}:443 127.0.0.1:${new URL(found[1]).port}`]);
      });
      child.once('exit', (code) => reject(new Error(`The service ended with ${String(code)} before it was ready.`)));
    });
    return new Bed(origin, rules, child);
  }

  /** A tenant of this size on the given wire, with an empty log. */
  async load(size: TenantSize, wire: Partial<typeof WIRE> = {}): Promise<void> {
    await this.control('POST', 'reset', {});
    await this.control('POST', 'tenant/generate', { ...size, seed: 1 });
    await this.control('PUT', 'switches', { pageSizes: PAGES });
    await this.control('PUT', 'network', { ...WIRE, ...wire });
  }

  async control(method: string, path: string, body?: unknown): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.origin}/_sandbox/${path}`, { method, rejectUnauthorized: false, headers: { 'content-type': 'application/json' } }, (answer) => {
        let text = '';
        answer.on('data', (piece: Buffer) => { text += piece.toString(); });
        answer.on('end', () => (answer.statusCode === 200 || answer.statusCode === 204 ? resolve(text) : reject(new Error(`${method} ${path}: ${String(answer.statusCode)} ${text}`))));
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  async requests(): Promise<Logged[]> {
    return (await this.control('GET', 'requests')).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Logged);
  }

  async clearRequests(): Promise<void> { await this.control('DELETE', 'requests'); }

  async stop(): Promise<void> {
    await new Promise((resolve) => { this.child.once('exit', resolve); this.child.kill('SIGTERM'); });
  }
}
