/** One fault that `POST /_sandbox/faults` asked for: reading it from JSON. */
import { asObject, BadInput, onlyKnown, optionalFlag, optionalNumber, optionalText } from './badinput.ts';
import type { Json } from './badinput.ts';

export type Effect = 'status' | 'reset' | 'hang' | 'truncate' | 'body';

export interface Fault {
  id: string;
  match: { method?: string; path?: string; part?: boolean };
  /** `after`: the request is carried out first, then the fault is answered. */
  when: 'before' | 'after';
  effect: Effect;
  status: number;
  code?: string;
  message?: string;
  /** Sent as it is in place of the answer. */
  body?: unknown;
  /** Null leaves a header out that would be sent by default. */
  headers: Record<string, string | null>;
  /** A claims request (JSON): a 401 challenge, answered only to tokens that were not made with claims. */
  claims?: string;
  /** How many requests are hit; none: all. */
  times?: number;
  /** Share of the matching requests that is hit, 0 to 1. */
  rate: number;
  seed: number;
}

const KNOWN = ['match', 'when', 'status', 'reset', 'hang', 'truncate', 'body', 'code', 'message', 'headers', 'claims', 'times', 'rate', 'seed'];

function readMatch(value: unknown): Fault['match'] {
  const match = asObject(value, "'match'");
  onlyKnown(match, ['method', 'path', 'part'], "'match'");
  const method = optionalText(match, 'method');
  const path = optionalText(match, 'path');
  const part = optionalFlag(match, 'part');
  if (path !== undefined) compilePath(path);
  return { ...(method === undefined ? {} : { method: method.toUpperCase() }), ...(path === undefined ? {} : { path }), ...(part === undefined ? {} : { part }) };
}

function readHeaders(value: unknown): Fault['headers'] {
  const headers = asObject(value, "'headers'");
  for (const [name, text] of Object.entries(headers)) {
    if (text !== null && typeof text !== 'string' && typeof text !== 'number') throw new BadInput(`'headers.${name}' must be a string, a number or null.`);
  }
  return Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, text === null ? null : String(text)]));
}

function readEffect(value: Json): Effect {
  const cuts = (['reset', 'hang', 'truncate'] as const).filter((name) => optionalFlag(value, name));
  if (cuts.length > 1) throw new BadInput(`A fault is one of 'reset', 'hang' and 'truncate', not several.`);
  const cut = cuts[0];
  if (cut) return cut;
  if (value['body'] !== undefined) return 'body';
  if (value['status'] === undefined && value['claims'] === undefined) throw new BadInput("A fault needs one of 'status', 'reset', 'hang', 'truncate', 'body' and 'claims'.");
  return 'status';
}

function readClaims(value: Json): string | undefined {
  const claims = value['claims'];
  return claims === undefined ? undefined : typeof claims === 'string' ? claims : JSON.stringify(claims);
}

/** @throws BadInput. */
export function readFault(body: unknown, id: string): Fault {
  const value = asObject(body, 'A fault');
  onlyKnown(value, KNOWN, 'A fault');
  const when = value['when'] ?? 'before';
  if (when !== 'before' && when !== 'after') throw new BadInput("'when' must be 'before' or 'after'.");
  const effect = readEffect(value);
  const claims = readClaims(value);
  const status = optionalNumber(value, 'status', 100) ?? (claims !== undefined ? 401 : 200);
  if (!Number.isInteger(status) || status > 599) throw new BadInput("'status' must be a whole number from 100 to 599.");
  const rate = optionalNumber(value, 'rate') ?? 1;
  if (rate > 1) throw new BadInput("'rate' must be a number from 0 to 1.");
  const times = optionalNumber(value, 'times', 1);
  const code = optionalText(value, 'code');
  const message = optionalText(value, 'message');
  return {
    id, match: readMatch(value['match']), when, effect, status, rate, headers: readHeaders(value['headers']),
    seed: optionalNumber(value, 'seed', -Infinity) ?? 1,
    ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }),
    ...(value['body'] === undefined ? {} : { body: value['body'] }),
    ...(claims === undefined ? {} : { claims }), ...(times === undefined ? {} : { times }),
  };
}

/**
 * `/regex/` or a glob over the Graph path with its query: `*` is anything within a segment, `**` anything at all; case does not count.
 * A glob without `?` looks at the path alone.
 * @throws BadInput for a broken regex.
 */
export function compilePath(path: string): (pathAndQuery: string) => boolean {
  const regex = /^\/(.+)\/([ims]*)$/s.exec(path);
  if (regex) {
    try {
      const compiled = new RegExp(regex[1] ?? '', regex[2] ?? '');
      return (text) => compiled.test(text) || compiled.test(`/v1.0${text}`);
    } catch {
      throw new BadInput(`'match.path' is not a regular expression: ${path}`);
    }
  }
  const withQuery = path.includes('?');
  const source = path.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  const compiled = new RegExp(`^/?${source.replace(/^\/?(v1\\\.0\/|beta\/)?/, '')}/?$`, 'i');
  return (text) => compiled.test(withQuery ? text : (text.split('?', 1)[0] ?? ''));
}
