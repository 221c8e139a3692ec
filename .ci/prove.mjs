/**
 * `npm run prove -- --seeds 50`: the random tests of acts and faults over many seeds, where CI runs one: rules and acts without a
 * network, sessions against the sandbox, random sessions, the whole fault matrix and all hostile mails in a browser, and hours of use (`--hours 8`). Goes on where it was stopped
 * while the commit is the same; `--from 51` begins at another seed, `--only session` runs one part, `--runs 100` sets the sessions a seed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { needBrowser } from './browser.mjs';

const ARTIFACTS = 'tests/.artifacts';
const RECORD = `${ARTIFACTS}/prove.json`;
const { values } = parseArgs({ options: { seeds: { type: 'string', default: '10' }, from: { type: 'string', default: '1' }, runs: { type: 'string', default: '50' }, hours: { type: 'string', default: '8' }, only: { type: 'string' } } });

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const known = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : null;
const record = known?.commit === commit ? known : { commit, done: {} };

/** Resolves to whether it passed; what a failing run printed is shown. */
function run(args, env) {
  return new Promise((done) => {
    const child = spawn('npx', ['--no-install', ...args], { env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
    child.on('close', (status) => {
      for (const [line] of said.matchAll(/^soak: .*$/gm)) console.log(line);
      if (status !== 0) console.log(said.slice(-6_000));
      done(status === 0);
    });
  });
}

function counted(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return report.stats ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected } : { passed: report.numPassedTests, failed: report.numFailedTests };
}

const journeys = (files, env) => async (seed) => {
  const file = `${ARTIFACTS}/prove-part.json`;
  rmSync(file, { force: true });
  await run(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...files(seed)], { SEED: String(seed), PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file), CHROMIUM: needBrowser(), ...env });
  return counted(file);
};

const vitest = (config, files) => async (seed) => {
  const file = `${ARTIFACTS}/prove-part.json`;
  rmSync(file, { force: true });
  await run(['vitest', 'run', ...config, ...files, '--reporter=json', `--outputFile.json=${file}`], { SEED: String(seed), RUNS: values.runs });
  return counted(file);
};

/** Each part of the proof, and how a person repeats one seed of it. */
const PARTS = {
  rules: { try: vitest([], ['property', 'src/domain', 'src/graph/translation']), again: (seed) => `SEED=${seed} npx vitest run` },
  session: { try: vitest(['--config', 'tests/session/vitest.config.ts'], ['acting']), again: (seed) => `SEED=${seed} RUNS=${values.runs} npm test -- session` },
  journeys: {
    try: journeys((seed) => ['/faults.test.ts', 'writefaults', ...(seed === 1 ? ['hostilemail.test.ts'] : [])], { MAILS_EVERY: '1' }),
    again: (seed) => `SEED=${seed} npm run journeys`,
  },
  soak: { try: journeys(() => ['soak.test.ts'], { SOAK: values.hours }), again: (seed) => `SEED=${seed} SOAK=${values.hours} npx playwright test --config tests/e2e/playwright.config.ts soak` },
};

async function main() {
  const chosen = values.only === undefined ? Object.keys(PARTS) : [values.only];
  const unknown = chosen.filter((name) => !(name in PARTS));
  if (unknown.length) throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  mkdirSync(ARTIFACTS, { recursive: true });
  const first = Number(values.from);
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    for (const name of chosen) {
      const key = `${name} ${seed}`;
      if (record.done[key] !== undefined) continue;
      record.done[key] = await PARTS[name].try(seed);
      writeFileSync(RECORD, `${JSON.stringify(record, null, 1)}\n`);
      const { passed, failed } = record.done[key];
      console.log(`${key}: ${passed} passed, ${failed} failed${failed ? `; again: ${PARTS[name].again(seed)}` : ''}`);
    }
  }
  const all = Object.values(record.done);
  const total = (what) => all.reduce((sum, each) => sum + each[what], 0);
  console.log(`${Object.keys(record.done).length} runs at ${commit.slice(0, 7)}, in ${RECORD}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') ? 1 : 0;
}

await main();
