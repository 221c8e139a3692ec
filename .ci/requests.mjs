/**
 * Judges the journeys' request log: `node .ci/requests.mjs CHECKER LOG`.
 * Fails on a request Graph would not accept, on a call to beta, on scopes wider or narrower than the operations need,
 * and on an operation that `src/graph` can send but no journey sent.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const [checker, log] = process.argv.slice(2);
const OIDC = ['openid', 'profile', 'offline_access'];

/**
 * Where the narrowest scope needs an administrator and a wider one does not, the app asks for the wider one:
 * Calendars.ReadBasic needs an administrator, Calendars.Read does not [permissions-reference].
 */
const WITHOUT_ADMINISTRATOR = { 'Calendars.ReadBasic': 'Calendars.Read' };

const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const problems = [];

const beta = lines.filter((line) => line.url.startsWith('/beta'));
if (beta.length) problems.push(`${beta.length} calls to beta, the first: ${beta[0].url}`);

const judged = spawnSync(process.execPath, [checker, log, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
const report = JSON.parse(judged.stdout);
if (report.totals.error) {
  problems.push(`${report.totals.error} errors: ${JSON.stringify(report.byCode)}`);
  execFileSync(process.execPath, [checker, log], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const needed = new Set([...report.scopes.union.map((scope) => WITHOUT_ADMINISTRATOR[scope] ?? scope)]);
const requested = new Set(lines.flatMap((line) => line.scopes ?? []).filter((scope) => !OIDC.includes(scope)));
for (const scope of requested) if (!needed.has(scope)) problems.push(`${scope} is requested, but no logged operation needs it`);
for (const scope of needed) if (!requested.has(scope)) problems.push(`${scope} is needed by a logged operation, but was never requested`);

/** `/me/todo/lists/AAMk=/tasks?$top=1` → `/me/todo/lists/*` + `/tasks`: the shape of an address. */
const shape = (url) => url.replace(/^\/v1\.0/, '').split('?')[0].toLowerCase();

/** Addresses written in `src/graph`: every string or template that begins like a Graph path. */
function operationsInCode() {
  const found = new Set();
  for (const file of readdirSync('src/graph').filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const text = readFileSync(`src/graph/${file}`, 'utf8').replace(/\$\{query\(\{[^}]*\}\)\}/g, '').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    for (const [, address] of text.matchAll(/['"`](\/(?:me|users|planner|communications|groups|organization|directoryObjects|search|drives)(?:[/?:$][^'"`\s]*)?)['"`]/g)) {
      found.add(address.replace(/\$\{[^}]*\}/g, '*').split('?')[0].toLowerCase());
    }
  }
  return found;
}

const sent = lines.flatMap((line) => [line, ...(line.body?.requests ?? [])]).map((request) => shape(request.url));
for (const operation of operationsInCode()) {
  // An address that ends with a colon is the beginning of one: what is asked of the file follows it.
  const end = operation.endsWith(':') ? '/[a-z]+$' : '$';
  const pattern = new RegExp(`^${operation.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')}${end}`);
  if (!sent.some((url) => pattern.test(decodeURIComponent(url)) || pattern.test(url))) problems.push(`src/graph can send ${operation}, but no journey did`);
}

console.log(`requests: ${lines.length} logged, ${sent.length - lines.length} inside batches; scopes ${[...requested].sort().join(' ')} ${OIDC.join(' ')}`);
for (const problem of problems) console.log(`requests: ${problem}`);
process.exitCode = problems.length ? 1 : 0;
