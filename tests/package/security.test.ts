import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Hosting { globalHeaders: Record<string, string>; routes: { route: string; headers?: Record<string, string> }[] }
const hosting = JSON.parse(read('src/public/staticwebapp.config.json')) as Hosting;
const headers = hosting.globalHeaders;

/** The policy by directive. */
const policy = new Map((headers['Content-Security-Policy'] ?? '').split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]));

describe('the headers of every page (S8 to S11)', () => {
  it('scripts come from the app alone, and nothing else may be embedded, posted or based', () => {
    expect(policy.get('script-src')?.[0]).toBe("'self'");
    expect(policy.get('script-src')?.join(' ')).not.toMatch(/unsafe|\*|http:/);
    for (const name of ['default-src', 'base-uri', 'object-src', 'form-action']) expect(policy.get(name), name).toEqual(["'none'"]);
  });

  it('requests go to Graph, the sign-in, the upload sessions of SharePoint and Outlook, Teams\' list of hosts, and nowhere else', () => {
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://graph.microsoft.com', 'https://login.microsoftonline.com', 'https://*.sharepoint.com', 'https://outlook.office.com', 'https://res.cdn.office.net']);
  });

  it('Trusted Types are enforced, with the three policies that have a decision record', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')?.sort()).toEqual(['dompurify', 'fast-html', 'lit-html']);
    const record = read('docs/decisions/0007-trusted-types.md');
    for (const name of policy.get('trusted-types') ?? []) expect(record).toContain(name.split('-')[0]);
  });

  it('only Microsoft 365 may frame the app', () => {
    const allowed = /^('self'|https:\/\/(\*\.)?(cloud\.microsoft|teams\.microsoft\.com|microsoft365\.com|office\.com|outlook(-sdf)?\.office(365)?\.com))$/;
    expect(policy.get('frame-ancestors')?.filter((each) => !allowed.test(each))).toEqual([]);
    expect(headers).not.toHaveProperty('X-Frame-Options');
  });

  it('a year of HTTPS, no sniffing, no referrer, no device, and only hashed files are kept', () => {
    expect(Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
    const granted = (headers['Permissions-Policy'] ?? '').split(',').map((each) => each.trim()).filter((each) => !each.endsWith('=()'));
    expect(granted).toEqual([]);
    expect(headers['Cross-Origin-Opener-Policy'] ?? '').not.toBe('same-origin');
    const kept = hosting.routes.filter((rule) => rule.headers?.['Cache-Control'] !== undefined);
    expect(kept.map((rule) => rule.route)).toEqual(['/assets/*', '/icons/*']);
  });

  it('a page with a policy of its own lets in Microsoft\'s scripts for Office beside the app\'s, and no others', () => {
    const office = /^('self'|https:\/\/(appsforoffice\.microsoft\.com|ajax\.aspnetcdn\.com))$/;
    for (const rule of hosting.routes) {
      const scripts = /script-src ([^;]*)/.exec(rule.headers?.['Content-Security-Policy'] ?? '')?.[1];
      expect(scripts?.split(' ').filter((each) => !office.test(each)) ?? [], rule.route).toEqual([]);
    }
  });
});

interface Locked { version?: string; resolved?: string; integrity?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean; hasInstallScript?: boolean }
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path, each]) => path !== '' && !each.link);
const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };

/** Licences that may ship (Unlicense gives all rights to everybody); the second kind is met among tools alone, which never ship. */
const SHIPS = /^\(?(MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|0BSD|ISC|MPL-2\.0|Unlicense)( OR [A-Za-z0-9.-]+)*\)?$|^\(MPL-2\.0 OR Apache-2\.0\)$/;
const TOOLS = /^(BlueOak-1\.0\.0|CC-BY-4\.0|CC0-1\.0|Python-2\.0|MIT-0|\(MIT AND [A-Z0-9.-]+\)|MIT AND ISC)$/;

/** Where a package comes from when the lockfile names no address: it is kept without them. */
const REGISTRY = 'https://registry.npmjs.org/';
/** Under MIT by the licence they carry, in a form that the lockfile does not repeat. */
const FORGETFUL = ['@microsoft/microsoft-graph-types-beta', '@visx/vendor', 'cldrjs', 'jspath', 'limiter'].map((name) => `node_modules/${name}`);

/** Microsoft's own terms, for running with Office: the journeys serve it in place of its CDN. It never ships; the app loads it from Microsoft. */
const FIXTURE = 'node_modules/@microsoft/office-js';

describe('what the app is made of (S21)', () => {
  it('every version is exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(40);
  });

  it('every package of the lockfile comes from the registry with its hash', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, each]) => !each.integrity?.startsWith('sha512-') || !(each.resolved ?? REGISTRY).startsWith(REGISTRY)).map(([path]) => path)).toEqual([]);
  });

  it('what ships is under MIT, Apache, BSD, ISC or MPL', () => {
    const shipped = locked.filter(([path, each]) => each.dev !== true && each.devOptional !== true && !FORGETFUL.includes(path));
    expect(shipped.filter(([, each]) => !SHIPS.test(each.license ?? '')).map(([path, each]) => `${path}: ${each.license ?? 'none'}`)).toEqual([]);
    expect(locked.filter(([path, each]) => path !== FIXTURE && !FORGETFUL.includes(path) && !SHIPS.test(each.license ?? '') && !TOOLS.test(each.license ?? '')).map(([path, each]) => `${path}: ${each.license ?? 'none'}`)).toEqual([]);
  });

  it('nothing is run at installation', () => {
    expect(read('.ci/run')).toContain('npm ci --ignore-scripts');
  });
});

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(tsx?|html|css)$/.test(path) && !/\.test\.tsx?$/.test(path));

/** What no source may hold, and why. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['HTML out of a string', /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/],
  ['code out of a string', /\beval\(|new Function\(|setTimeout\(\s*['"`]/],
  ['a word on the console', /console\.\w+\(/],
  ['a key or a token', /(eyJ[\w-]{10,}\.|-----BEGIN [A-Z ]*PRIVATE KEY|client_?secret\s*[:=]\s*['"][^'"$]{8,}|AKIA[0-9A-Z]{16}|ghp_\w{30,})/],
  ['an address without TLS', /['"`]http:\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org|schemas\.)/],
  ['a message to any origin', /postMessage\([^)]*,\s*['"]\*['"]/],
];

describe('the sources (S22)', () => {
  it.each(FORBIDDEN)('hold no %s', (_what, pattern) => {
    expect(sources.length).toBeGreaterThan(150);
    expect(sources.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  it('source maps are not built', () => {
    expect(read('vite.config.ts')).toMatch(/sourcemap: false/);
  });

  it('each page is one size container: one inside it has the browser lay out all rows whenever any of them changes', () => {
    expect(sources.filter((path) => /containerType|container-type/.test(read(path))).sort()).toEqual(['src/ui/frame/PageFrame.tsx', 'src/ui/program/pagestyles.ts']);
  });
});
