import type { Subject } from './subject.ts';

interface Hosting {
  globalHeaders: Record<string, string>;
  routes: { route: string; headers?: Record<string, string>; statusCode?: number }[];
  responseOverrides?: Record<string, { rewrite?: string }>;
  navigationFallback: { rewrite: string; exclude: string[] };
}

const MICROSOFT = [
  'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com', 'https://*.office.com',
  'https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook-sdf.office.com', 'https://outlook-sdf.office365.com',
];
/** The whole policy, directive by directive: what is not here is refused, and each host has its reason in docs/security.md. */
const POLICY: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'https://graph.microsoft.com', 'https://login.microsoftonline.com', 'https://*.sharepoint.com', 'https://outlook.office.com', 'https://res.cdn.office.net'],
  'frame-src': ["'self'", 'https://login.microsoftonline.com'],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['dompurify', 'lit-html', 'fast-html'],
  'frame-ancestors': ["'self'", ...MICROSOFT],
};
/** What the Office library needs on top, in the pane alone. It sets script addresses from strings, so Trusted Types cannot be enforced there. */
const PANE: Record<string, string[]> = {
  'script-src': ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  'connect-src': ['https://*.pipe.aria.microsoft.com'],
  'frame-src': ['https://telemetryservice.firstpartyapps.oaspapps.com'],
};
const PANE_LACKS = ['require-trusted-types-for', 'trusted-types'];
const PANE_POLICY = Object.fromEntries(Object.entries(POLICY).filter(([name]) => !PANE_LACKS.includes(name)).map(([name, sources]) => [name, [...sources, ...(PANE[name] ?? [])]]));

function compare(where: string, text: string | undefined, wanted: Record<string, string[]>): string[] {
  const parts = (text ?? '').split(';').map((part) => part.trim().split(/\s+/));
  const given = Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]));
  const names = [...new Set([...Object.keys(given), ...Object.keys(wanted)])];
  return names.filter((name) => given[name]?.join(' ') !== wanted[name]?.join(' ')).map((name) => `${where}: ${name} is ${given[name]?.join(' ') ?? 'missing'}`);
}

export function hostingProblems(subject: Subject): string[] {
  const hosting = JSON.parse(subject.hosting) as Hosting;
  const headers = Object.fromEntries(Object.entries(hosting.globalHeaders).map(([name, value]) => [name.toLowerCase(), value]));
  const route = (path: string) => hosting.routes.find((each) => each.route === path);
  // Any page with a policy of its own has it for the Office library, and gets nothing else.
  const special = [...new Set(['/pane.html', ...hosting.routes.filter((each) => each.headers?.['Content-Security-Policy'] !== undefined).map((each) => each.route)])];
  const opener = hosting.routes.map((each) => each.headers?.['Cross-Origin-Opener-Policy']).concat(headers['cross-origin-opener-policy']);
  const rules: [holds: boolean, problem: string][] = [
    [Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]) >= 31_536_000, 'hosting: HTTPS is not remembered for a year'],
    [headers['x-content-type-options'] === 'nosniff', 'hosting: types are guessed'],
    [headers['referrer-policy'] === 'no-referrer', 'hosting: addresses leave with the referrer'],
    [/camera=\(\).*geolocation=\(\).*microphone=\(\)/.test(headers['permissions-policy'] ?? '') && !/=\((?!\))|=\*/.test(headers['permissions-policy'] ?? ''), 'hosting: a browser permission is open'],
    [headers['x-frame-options'] === undefined, 'hosting: X-Frame-Options would shut out the hosts'],
    [opener.every((value) => value === undefined), 'hosting: an opener policy would cut off the sign-in window'],
    [headers['cache-control'] === 'no-store', 'hosting: pages are kept'],
    [/max-age=31536000, immutable/.test(route('/assets/*')?.headers?.['Cache-Control'] ?? ''), 'hosting: hashed files are not kept'],
    [route('/.vite/*')?.statusCode === 404, 'hosting: the build\'s own list is served'],
    [hosting.responseOverrides?.['404']?.rewrite === '/404.html', 'hosting: no page for what is not there'],
    [hosting.navigationFallback.rewrite === '/index.html', 'hosting: an unknown path does not open the app'],
    [['/assets/*', '/icons/*'].every((path) => hosting.navigationFallback.exclude.includes(path)) && hosting.navigationFallback.exclude.some((path) => /\bjs\b/.test(path)), 'hosting: a missing file answers with the app'],
    // The emulator tries /some/path/index.html too, so leaving pages out would leave out every path.
    [!hosting.navigationFallback.exclude.some((path) => /html/.test(path)), 'hosting: an unknown path would not open the app'],
  ];
  return [
    ...compare('hosting', headers['content-security-policy'], POLICY),
    ...special.flatMap((path) => compare(`hosting, ${path.slice(1)}`, route(path)?.headers?.['Content-Security-Policy'], PANE_POLICY)),
    ...rules.filter(([holds]) => !holds).map(([, problem]) => problem),
  ];
}
