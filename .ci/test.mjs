/**
 * `npm test`: every check, in the order in which a fault is cheapest to find.
 * Parts run alone too: `npm test -- lint types unit`. The last line counts the tests of all parts.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { needBrowser } from './browser.mjs';

const ARTIFACTS = 'tests/.artifacts';

/** Runs a command with its output shown; resolves to its exit status. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } });
    child.on('close', (status) => resolve(status ?? 1));
    child.on('error', () => resolve(1));
  });
}

/** What failed, repeated at the end: the output before it is long, and CI keeps only its last part. */
const failures = [];

const npx = (...args) => run('npx', ['--no-install', ...args]);

/** Titles of the tests that failed, as a JSON report of vitest or Playwright tells them. */
function failedTitles(report) {
  if (!report.stats) return (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const titles = assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}\n  ${(test.failureMessages[0] ?? '').slice(0, 1_500)}`);
    return titles.length || status !== 'failed' ? titles : [`${name}: ${message}`];
  });
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  return report.suites.flatMap(specs).filter((spec) => !spec.ok).map((spec) => `${spec.file}:${spec.line} ${spec.title}`);
}

/** Passed and failed as a JSON report of vitest or Playwright counts them. */
function countReport(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  failures.push(...failedTitles(report));
  if (report.stats?.flaky) console.log(`flaky: ${report.stats.flaky} journeys passed only at their second try`);
  if (report.stats) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, skipped: report.stats.skipped };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests ?? 0 };
}

/** A part whose single result is its exit status counts as one test. */
const single = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });

/** A part that reports its own tests; a crash without a report is a failure, never silence. */
async function reported(file, start) {
  rmSync(file, { force: true });
  const status = await start();
  const count = countReport(file);
  if (!count || count.passed + count.failed === 0) return single(1);
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

const vitest = (name, ...args) => {
  const file = `${ARTIFACTS}/${name}.json`;
  return reported(file, () => npx('vitest', 'run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`));
};

/** A registration that provisioning would write into env/.env.dev; any will do before the stand-in of Entra. */
const REGISTRATION = { AAD_APP_CLIENT_ID: '5e3ce6c0-3c1b-4f7e-9c0e-75ee78787346', TEAMS_APP_ID: '0b6f7a52-6f0c-4b3c-8a53-1f2f0f5a9d10' };
const tenantBuild = async () => (await run('npx', ['--no-install', 'vite', 'build', '--mode', 'dev', '--logLevel', 'warn'], REGISTRATION)) || (await run('node', ['.ci/tenant.mjs'])) || run('node', ['.ci/size.mjs', 'dist']);

const PARTS = {
  lint: async () => single(await npx('eslint', '.', '--max-warnings=0')),
  types: async () => single(await npx('tsc', '-p', '.')),
  layers: async () => single(await npx('depcruise', '--config', '.ci/layers.cjs', 'src', 'sandbox', 'tests')),
  stale: async () => single(await npx('tsx', '.ci/stale.ts')),
  unit: () => vitest('unit'),
  build: async () => single((await npx('vite', 'build', '--mode', 'sandbox', '--logLevel', 'warn')) || (await run('node', ['.ci/size.mjs'])) || (await tenantBuild())),
  session: () => vitest('session', '--config', 'tests/session/vitest.config.ts'),
  contract: () => vitest('contract', '--config', 'tests/contract/vitest.config.ts'),
  journeys: () => {
    const file = `${ARTIFACTS}/journeys.json`;
    rmSync(`${ARTIFACTS}/requests.jsonl`, { force: true });
    return reported(file, () => run('npx', ['--no-install', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], { PLAYWRIGHT_JSON_OUTPUT_FILE: absolute(file) }));
  },
};

const ONLY_READS = ['lint', 'types', 'layers', 'stale'];
const NEEDS_BROWSER = ['contract', 'journeys'];

async function main(names) {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length) throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  const chosen = names.length ? names : Object.keys(PARTS);
  mkdirSync(ARTIFACTS, { recursive: true });
  if (chosen.some((name) => NEEDS_BROWSER.includes(name))) process.env.CHROMIUM = needBrowser({ shell: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const part = async (name) => {
    const started = Date.now();
    const known = failures.length;
    const count = await PARTS[name]();
    for (const key of Object.keys(total)) total[key] += count[key];
    if (count.failed && (failures.length === known || ONLY_READS.includes(name))) failures.push(name);
    console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${Math.round((Date.now() - started) / 1000)} s)`);
  };
  // What only reads runs side by side: each of these keeps one core busy.
  await Promise.all(chosen.filter((name) => ONLY_READS.includes(name)).map(part));
  for (const name of chosen) if (!ONLY_READS.includes(name)) await part(name);
  writeFileSync(`${ARTIFACTS}/counts.json`, JSON.stringify(total));
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

await main(process.argv.slice(2));
