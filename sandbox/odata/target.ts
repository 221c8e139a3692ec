/** From the text of a URL to segments and query options. */
import { badRequest } from './errors.ts';

export interface Target {
  /** Decoded; keys in parentheses stand as segments of their own: `users('x')` → `users`, `x`. */
  segments: string[];
  /** Decoded; `$`-names in lower case, as OData reads them; others as written. */
  query: Map<string, string>;
}

const KEY = /^([A-Za-z][\w.]*)\('((?:[^']|'')*)'\)(:?)$/;
const EMPTY_CALL = /^([A-Za-z][\w.]*)\(\)$/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest(`The request URI is not valid: '${text}' cannot be decoded.`);
  }
}

function expandSegment(raw: string): string[] {
  const text = decode(raw);
  const key = KEY.exec(text);
  if (key) return [key[1] ?? '', (key[2] ?? '').replaceAll("''", "'") + (key[3] ?? '')];
  const call = EMPTY_CALL.exec(text);
  return [call ? (call[1] ?? '') : text];
}

/** `+` means a blank in a query, as every OData server reads it. */
function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const rawName = decode((at < 0 ? pair : pair.slice(0, at)).replaceAll('+', ' '));
    const name = rawName.startsWith('$') ? rawName.toLowerCase() : rawName;
    if (query.has(name) && name.startsWith('$')) {
      throw badRequest(`Query option '${name}' was specified more than once, but it must be specified at most once.`);
    }
    query.set(name, at < 0 ? '' : decode(pair.slice(at + 1).replaceAll('+', ' ')));
  }
  return query;
}

/**
 * @param url path and query below the version, e.g. `/me/messages?$top=5`; a leading slash is optional.
 * @throws GraphFault 400 for text that cannot be decoded or an option given twice.
 */
export function parseTarget(url: string): Target {
  const withoutHash = url.split('#', 1)[0] ?? '';
  const at = withoutHash.indexOf('?');
  const path = at < 0 ? withoutHash : withoutHash.slice(0, at);
  const segments = path.split('/').filter((part) => part !== '').flatMap(expandSegment);
  return { segments, query: readQuery(at < 0 ? '' : withoutHash.slice(at + 1)) };
}
