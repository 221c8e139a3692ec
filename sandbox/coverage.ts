/** `npx tsx sandbox/coverage.ts [--write]`: the table of everything the sandbox answers, in sandbox/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SandboxState } from './control/state.ts';
import { ContentRouter } from './odata/content.ts';
import { Router } from './odata/router.ts';
import type { Route } from './odata/router.ts';
import type { TenantData } from './tenants/tenant.ts';
import { joinWorkloads } from './workloads.ts';

const BEGIN = '<!-- coverage: made by `npx tsx sandbox/coverage.ts --write` -->';
const END = '<!-- /coverage -->';
const readme = fileURLToPath(new URL('./README.md', import.meta.url));

function emptyTenant(): TenantData {
  return { organization: { id: 'o', displayName: 'o' }, signedIn: '', users: [], groups: [], planner: { plans: [], buckets: [], tasks: [] }, mailboxes: {} };
}

function registered(): readonly Route[] {
  const router = new Router();
  joinWorkloads(router, new ContentRouter(), new SandboxState({ sample: emptyTenant, generate: emptyTenant }).sandbox);
  return router.routes;
}

interface Row {
  path: string;
  methods: Map<string, string>;
}

/** One row per path; `/users/{userId}/…` is named beside its `/me/…` twin. */
function rows(routes: readonly Route[]): Row[] {
  const texts = new Set(routes.map((route) => route.template.text));
  const byPath = new Map<string, Row>();
  for (const route of routes) {
    const { text } = route.template;
    if (text.startsWith('/users/{userId}') && texts.has(`/me${text.slice('/users/{userId}'.length)}`)) continue;
    const twin = text.startsWith('/me') && texts.has(`/users/{userId}${text.slice('/me'.length)}`);
    const path = twin ? `${text} (and /users/{id})` : text;
    const row = byPath.get(path) ?? { path, methods: new Map<string, string>() };
    const beta = route.versions.includes('beta') ? (route.versions.length > 1 ? '; beta too' : '; beta only') : '';
    row.methods.set(route.method, (route.access.anyOf.length === 0 ? 'any token' : route.access.anyOf.join(' or ')) + beta);
    byPath.set(path, row);
  }
  return [...byPath.values()].sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** The table as Markdown, without the markers. */
export function coverageTable(routes: readonly Route[]): string {
  const lines = rows(routes).map(({ path, methods }) => {
    const each = [...methods].map(([method, scopes]) => `${method} (${scopes})`).join(', ');
    return `| \`${path.replaceAll('|', '\\|')}\` | ${each} |`;
  });
  return ['| Path | Methods (scopes, any one) |', '|---|---|', ...lines].join('\n');
}

/** The README with a fresh table between its markers. @throws Error when a marker is missing. */
export function withCoverage(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('sandbox/README.md has lost its coverage markers.');
  return `${text.slice(0, begin + BEGIN.length)}\n${table}\n${text.slice(end)}`;
}

function run(write: boolean): void {
  const old = readFileSync(readme, 'utf8');
  const fresh = withCoverage(old, coverageTable(registered()));
  if (fresh === old) return;
  if (!write) {
    console.error('The coverage table of sandbox/README.md is stale: run `npx tsx sandbox/coverage.ts --write`.');
    process.exit(1);
  }
  writeFileSync(readme, fresh);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv.includes('--write'));
