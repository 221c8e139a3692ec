/** The Graph requests the sandbox got, for `GET /_sandbox/requests`. */
export interface LoggedRequest {
  /** Milliseconds since the epoch, real time: when the request came in. */
  time: number;
  method: string;
  /** `/v1.0/…` or `/beta/…`, a `/graph` prefix left out; the content origin's with their whole address. */
  url: string;
  /** Lower-case names, without authorization and cookies. */
  headers: Record<string, string>;
  /** Parsed JSON, or `{"bytes": n}` for other content. */
  body: unknown;
  /** What was answered; 0 when the connection was cut or left hanging. */
  status: number;
  scopes: string[];
  durationMs: number;
  response: { status: number; headers: Record<string, string> };
  /** Only for `$batch`. */
  parts?: { id: string; status: number }[];
}

const SECRET = new Set(['authorization', 'cookie', 'set-cookie', 'proxy-authorization']);

/** Header texts without secrets. */
export function loggedHeaders(headers: Readonly<Record<string, string | readonly string[] | number | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !name.startsWith(':') && !SECRET.has(name.toLowerCase())) kept[name.toLowerCase()] = String(value);
  }
  return kept;
}

export class RequestLog {
  #entries: LoggedRequest[] = [];
  readonly #quiet = new Set<string>();

  /** Addresses on the content origin that an unlogged caller was given: no token goes there, so the address stands for it. */
  keepOut(contentOrigin: string, answer: string): void {
    if (contentOrigin === '') return;
    for (let at = answer.indexOf(contentOrigin); at >= 0; at = answer.indexOf(contentOrigin, at + 1)) {
      const end = answer.slice(at).search(/["\s\\]/);
      this.#quiet.add(end < 0 ? answer.slice(at) : answer.slice(at, at + end));
    }
  }

  /** True for an address that `keepOut` took. */
  isKeptOut(address: string): boolean {
    return this.#quiet.has(address);
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
  }

  clear(): void {
    this.#entries = [];
  }

  /** JSON lines, oldest first, by the time the request came in. */
  lines(): string {
    const sorted = [...this.#entries].sort((a, b) => a.time - b.time);
    return sorted.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  }
}
