/** Route templates: `/me/todo/lists/{listId}`, `/me/drive/special/approot:/{path}:/content`, `reminderView(startDateTime={a},endDateTime={b})`. */

type Part =
  | { kind: 'literal'; text: string }
  | { kind: 'key'; name: string; colon: boolean }
  /** A path inside a drive: several segments up to the one that ends with a colon, or all that is left. */
  | { kind: 'path'; name: string; colon: boolean }
  | { kind: 'call'; name: string; args: { name: string; param: string }[] };

export interface Template {
  text: string;
  parts: Part[];
  /** Literal parts weigh more, earlier ones most: `/me/events/delta` wins over `/me/events/{id}`. */
  rank: string;
}

export interface Match {
  params: Record<string, string>;
}

/** Never a key, though a userPrincipalName may begin with `$` ([known-issues]). */
const RESERVED = new Set(['$value', '$count', '$ref', '$batch']);

function readPart(text: string, previous: string | undefined): Part {
  const key = /^\{(\w+)\}(:?)$/.exec(text);
  if (key) {
    const kind = previous?.endsWith(':') ? 'path' : 'key';
    return { kind, name: key[1] ?? '', colon: key[2] === ':' };
  }
  const call = /^([\w.]+)\((.+)\)$/.exec(text);
  if (!call) return { kind: 'literal', text: text.toLowerCase() };
  const args = (call[2] ?? '').split(',').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { name: name.trim(), param: value.replace(/[{}']/g, '').trim() };
  });
  return { kind: 'call', name: (call[1] ?? '').toLowerCase(), args };
}

/** @param text the path below the version, with `{name}` for keys. */
export function compileTemplate(text: string): Template {
  const pieces = text.split('/').filter((piece) => piece !== '');
  const parts = pieces.map((piece, i) => readPart(piece, pieces[i - 1]));
  const rank = parts.map((part) => (part.kind === 'literal' || part.kind === 'call' ? '0' : part.kind === 'key' ? '1' : part.colon ? '2' : '3')).join('');
  return { text, parts, rank };
}

function matchCall(part: Extract<Part, { kind: 'call' }>, segment: string, params: Record<string, string>): boolean {
  const call = /^([\w.]+)\((.*)\)$/.exec(segment);
  if (call?.[1]?.toLowerCase() !== part.name) return false;
  const given = new Map<string, string>();
  for (const pair of (call[2] ?? '').matchAll(/(\w+)\s*=\s*('(?:[^']|'')*'|[^,]*)/g)) {
    given.set(pair[1] ?? '', (pair[2] ?? '').replace(/^'|'$/g, '').replaceAll("''", "'"));
  }
  for (const arg of part.args) {
    const value = given.get(arg.name);
    if (value === undefined) return false;
    params[arg.param] = value;
  }
  return given.size === part.args.length;
}

/** How many segments a drive path takes from `start`; 0 when it does not fit. */
function pathLength(segments: readonly string[], start: number, colon: boolean): number {
  if (!colon) return segments.length - start;
  const end = segments.findIndex((segment, i) => i >= start && segment.endsWith(':'));
  return end < 0 ? 0 : end - start + 1;
}

function take(part: Part, segments: readonly string[], at: number, params: Record<string, string>): number {
  const segment = segments[at];
  if (segment === undefined) return 0;
  if (part.kind === 'literal') return segment.toLowerCase() === part.text ? 1 : 0;
  if (part.kind === 'call') return matchCall(part, segment, params) ? 1 : 0;
  if (part.kind === 'key') {
    if (part.colon && !segment.endsWith(':')) return 0;
    params[part.name] = part.colon ? segment.slice(0, -1) : segment;
    return RESERVED.has(segment.toLowerCase()) ? 0 : 1;
  }
  const length = pathLength(segments, at, part.colon);
  params[part.name] = segments.slice(at, at + length).join('/').replace(/:$/, '');
  return length;
}

/** The named parts when the whole path fits. */
export function matchTemplate(template: Template, segments: readonly string[]): Match | null {
  const params: Record<string, string> = {};
  let at = 0;
  for (const part of template.parts) {
    const taken = take(part, segments, at, params);
    if (taken === 0) return null;
    at += taken;
  }
  return at === segments.length ? { params } : null;
}

/** How many leading segments fit: tells which segment Graph would name in its refusal. */
export function matchedPrefix(template: Template, segments: readonly string[]): number {
  let at = 0;
  for (const part of template.parts) {
    const taken = take(part, segments, at, {});
    if (taken === 0) return at;
    at += taken;
  }
  return at;
}
