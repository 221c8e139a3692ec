/** `Prefer` of a request, and the `Preference-Applied` that acknowledges it ([best-practices-concept]). */
import type { GraphRequest } from './contract.ts';

export interface Preferences {
  /** Zone for Outlook times as the client wrote it, Windows or IANA name. */
  timeZone?: string;
  immutableIds: boolean;
  returnRepresentation: boolean;
  returnMinimal: boolean;
  maxPageSize?: number;
  bodyContentType?: 'text' | 'html';
}

function unquote(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}

/** Reads `name=value` pairs separated by commas; quotes round a value may be left out. Unknown preferences are passed over. */
export function preferences(request: Pick<GraphRequest, 'headers'>): Preferences {
  const found: Preferences = { immutableIds: false, returnRepresentation: false, returnMinimal: false };
  for (const part of (request.headers['prefer'] ?? '').match(/(?:[^,"]|"[^"]*")+/g) ?? []) {
    const at = part.indexOf('=');
    const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    const value = at < 0 ? '' : unquote(part.slice(at + 1));
    if (name === 'outlook.timezone' && value !== '') found.timeZone = value;
    if (name === 'idtype') found.immutableIds = value.toLowerCase() === 'immutableid';
    if (name === 'return') {
      found.returnRepresentation = value.toLowerCase() === 'representation';
      found.returnMinimal = value.toLowerCase() === 'minimal';
    }
    if (name === 'odata.maxpagesize' && /^\d+$/.test(value)) found.maxPageSize = Number(value);
    if (name === 'outlook.body-content-type' && /^(text|html)$/i.test(value)) {
      found.bodyContentType = value.toLowerCase() === 'text' ? 'text' : 'html';
    }
  }
  return found;
}

/** `Preference-Applied` for the preferences that were honoured; no header when there is none. */
export function applied(...honoured: (string | undefined)[]): Record<string, string> {
  const given = honoured.filter((text): text is string => text !== undefined);
  return given.length === 0 ? {} : { 'Preference-Applied': given.join(', ') };
}
