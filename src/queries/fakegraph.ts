import { FIRST_VIEW_SCOPES } from '../domain/permissions.ts';
import { createSession, type Session } from './session.ts';

type Json = Record<string, unknown>;

/** What happens to the next writes, one after the other: nothing, a refusal before, or a lost answer after it was carried out. */
export type Fault = null | 'lost' | 'reset' | 503 | 429 | 409 | 403 | 404;

interface Request {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Json;
}

interface Reply {
  status: number;
  body?: unknown;
  headers?: Json;
}

/** For tests: as much of Planner, To Do, mail and the settings file as acts need, in memory, with an etag per change. */
export class FakeGraph {
  planner = new Map<string, Json>();
  todo = new Map<string, Json>();
  mail = new Map<string, Json>();
  file: { content: Json; version: number } | null = null;
  faults: Fault[] = [];
  /** Writes carried out, as `METHOD path`. */
  writes: string[] = [];
  /** Writes under way at once, at most. */
  most = 0;
  clock = { now: Date.parse('2026-10-14T08:00:00Z') };
  scopes: string[] = [...FIRST_VIEW_SCOPES, 'Tasks.ReadWrite', 'Mail.ReadWrite', 'Files.ReadWrite.AppFolder'];
  private made = 0;
  private open = 0;

  session(): Session {
    return createSession({
      baseUrl: 'https://graph.test/v1.0', locale: 'en', browserZone: 'UTC', filter: null, onFilter: () => undefined,
      credential: {
        getToken: () => Promise.resolve({ token: 't', expiresAt: Infinity, scopes: this.scopes }),
        login: (scopes) => { this.scopes = [...this.scopes, ...scopes]; return Promise.resolve(); },
      },
      now: () => this.clock.now,
      sleep: (milliseconds) => { this.clock.now += milliseconds; return new Promise((wake) => { setTimeout(wake, 0); }); },
      fetch: (input, init) => this.fetch(String(input), init),
    });
  }

  put(into: Map<string, Json>, fields: Json): Json {
    const id = String(fields['id'] ?? `made-${++this.made}`);
    const done = fields['percentComplete'] === 100 ? { completedDateTime: new Date(this.clock.now).toISOString() } : {};
    const json = { ...into.get(id), ...fields, ...done, id, '@odata.etag': `W/"${++this.made}"`, lastModifiedDateTime: new Date(this.clock.now).toISOString() };
    into.set(id, json);
    return json;
  }

  private async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    await new Promise((wake) => { setTimeout(wake, 0); });
    if (url.startsWith('https://content.test/')) return Response.json(this.file?.content ?? {});
    const path = url.slice('https://graph.test/v1.0'.length);
    const body = init.body === undefined ? {} : (JSON.parse(String(init.body)) as Json);
    const headers = Object.fromEntries(new Headers(init.headers));
    if (path === '/$batch') {
      const parts = (body['requests'] as (Partial<Request> & { id: string })[]).map((part) => ({ id: part.id, ...this.answer({ method: part.method ?? 'GET', url: part.url ?? '', headers: lower(part.headers), body: part.body ?? {} }) }));
      if (parts.some((part) => part.status === 0)) throw new TypeError('reset');
      return Response.json({ responses: parts });
    }
    this.open += 1;
    this.most = Math.max(this.most, this.open);
    const { status, body: answer, headers: more } = this.answer({ method: init.method ?? 'GET', url: path, headers, body });
    await new Promise((wake) => { setTimeout(wake, 0); });
    this.open -= 1;
    if (status === 0) throw new TypeError('reset');
    return status === 204 ? new Response(null, { status }) : Response.json(answer ?? {}, { status, headers: more as Record<string, string> });
  }

  private answer(request: Request): Reply {
    if (request.method === 'GET') return this.read(request.url);
    const fault = this.faults.shift() ?? null;
    if (typeof fault === 'number') return { status: fault, body: { error: { code: 'fault', message: 'fault' } }, headers: fault === 429 ? { 'Retry-After': '2' } : {} };
    const reply = this.write(request);
    if (reply.status < 300) this.writes.push(`${request.method} ${request.url.split('?')[0]}`);
    if (fault === 'reset') return { status: 0 };
    return fault === 'lost' ? { status: 504, body: {} } : reply;
  }

  private read(url: string): Reply {
    const list = (map: Map<string, Json>) => ({ status: 200, body: { value: [...map.values()] } });
    const [path = ''] = url.split('?');
    if (/^\/me\/planner\/tasks$|^\/planner\/plans\/[^/]+\/tasks$/.test(path)) return list(this.planner);
    if (path === '/me/todo/lists') return { status: 200, body: { value: [{ id: 'list', displayName: 'Tasks' }] } };
    if (path === '/me/todo/lists/list/tasks') return list(this.todo);
    if (path === '/me/messages' && url.includes('flag')) return list(this.mail);
    if (path.startsWith('/me/drive/')) return this.file ? { status: 200, body: { ...this.fileJson(), '@microsoft.graph.downloadUrl': 'https://content.test/f' } } : { status: 404, body: {} };
    const found = this.find(path);
    if (found) return { status: 200, body: found[1] };
    if (/\/(tasks|messages)\/[^/]+$/.test(path)) return { status: 404, body: { error: { code: 'gone' } } };
    return { status: 200, body: { value: [], id: 'none' } };
  }

  private find(path: string): [Map<string, Json>, Json] | null {
    const maps: [RegExp, Map<string, Json>][] = [[/^\/planner\/tasks\/([^/]+)$/, this.planner], [/^\/me\/todo\/lists\/list\/tasks\/([^/]+)$/, this.todo], [/^\/me\/messages\/([^/]+)$/, this.mail]];
    for (const [pattern, map] of maps) {
      const json = map.get(decodeURIComponent(pattern.exec(path)?.[1] ?? ''));
      if (json) return [map, json];
    }
    return null;
  }

  private fileJson(): Json {
    return { id: 'f', eTag: `"${this.file?.version ?? 0}"` };
  }

  private write({ method, url, headers, body }: Request): Reply {
    const [path = ''] = url.split('?');
    if (method === 'PUT') return this.writeFile(headers['if-match'], body);
    const created = new Date(this.clock.now).toISOString();
    if (method === 'POST' && path === '/planner/tasks') return { status: 201, body: this.put(this.planner, { percentComplete: 0, ...body, createdDateTime: created }) };
    if (method === 'POST' && path.endsWith('/list/tasks')) return { status: 201, body: this.put(this.todo, { status: 'notStarted', ...body, createdDateTime: created }) };
    const found = this.find(path);
    if (!found) return { status: 404, body: { error: { code: 'gone' } } };
    const [map, json] = found;
    if (map === this.planner && headers['if-match'] !== json['@odata.etag']) return { status: 409, body: { error: { code: '' } } };
    if (method === 'PATCH') return { status: 200, body: this.put(map, { ...json, ...body }) };
    map.delete(String(json['id']));
    return { status: 204 };
  }

  private writeFile(etag: string | undefined, content: Json): Reply {
    const matches = this.file === null ? etag === undefined : etag === `"${this.file.version}"`;
    if (!matches) return { status: this.file !== null && etag === undefined ? 409 : 412, body: { error: { code: 'conflict' } } };
    this.file = { content, version: (this.file?.version ?? 0) + 1 };
    return { status: 200, body: this.fileJson() };
  }
}

function lower(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
