/** What may be opened. `http:` is not among them: every service the page links to has https. */
const SCHEMES = new Set(['https:', 'mailto:', 'tel:', 'msteams:']);

/**
 * The address as it may be opened, or null. Refused: any other scheme (`javascript:`, `data:`, `file:` …), control
 * characters, spaces and tabs (which a browser drops and so hides a scheme), a name or password before the host, and
 * backslashes before the path (which a browser reads as slashes). Relative addresses are refused too.
 */
export function safeLink(url: unknown): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (typeof url !== 'string' || /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(url)) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (!SCHEMES.has(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null;
  if (parsed.protocol === 'https:' && (!/^https:\/\/[^/\\]/i.test(url) || /^[^?#]*\\/.test(url))) return null;
  return parsed.href;
}
