/**
 * `npm run hosting`: the build made for a tenant behind Azure's own Static Web Apps emulator, looked at in Chromium.
 * The emulator is installed at its first use, apart from what run and test need (.ci/toolkit).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { chromium } from '@playwright/test';
import { needBrowser } from './browser.mjs';

const PORT = Number(process.env.PORT ?? 4280);
const ORIGIN = `http://127.0.0.1:${PORT}`;
const SWA = '.ci/toolkit/node_modules/@azure/static-web-apps-cli/dist/cli/bin.js';
const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);

/** Resolves when the emulator answers; at most half a minute. */
async function answering(tries = 60) {
  for (let left = tries; left > 0; left -= 1) {
    if (await fetch(ORIGIN).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The Static Web Apps emulator did not start.');
}

const get = (path) => fetch(`${ORIGIN}${path}`, { redirect: 'manual' });

function checkSchema(hosting) {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
  const fits = ajv.compile(JSON.parse(readFileSync('.ci/toolkit/node_modules/@azure/static-web-apps-cli/schema/staticwebapp.config.json', 'utf8')));
  expect(fits(hosting), `staticwebapp.config.json: ${ajv.errorsText(fits.errors)}`);
}

async function checkHeaders() {
  const hosting = JSON.parse(readFileSync('dist/staticwebapp.config.json', 'utf8'));
  checkSchema(hosting);
  const { globalHeaders, routes } = hosting;
  const pages = readdirSync('dist').filter((name) => name.endsWith('.html') && name !== '404.html');
  for (const page of pages) {
    const { headers, status } = await get(`/${page}`);
    const wanted = { ...globalHeaders, ...routes.find((route) => route.route === `/${page}`)?.headers };
    expect(status === 200, `${page}: ${status}`);
    for (const [name, value] of Object.entries(wanted)) expect(headers.get(name) === value, `${page}: ${name} is ${headers.get(name)}`);
  }
  const asset = readdirSync('dist/assets').find((name) => name.endsWith('.js'));
  expect(/immutable/.test((await get(`/assets/${asset}`)).headers.get('cache-control') ?? ''), 'a hashed file is not immutable');
  const deep = await get('/some/place');
  expect(deep.status === 200 && (await deep.text()).includes('id="root"'), `an unknown path: ${deep.status}, not the app`);
  for (const path of ['/assets/gone.js', '/gone.txt', '/.vite/manifest.json']) {
    const lost = await get(path);
    expect(lost.status === 404, `${path}: ${lost.status}, not 404`);
    expect((await lost.text()).includes('There is nothing here'), `${path}: not the page that says so`);
  }
  return pages;
}

async function checkPages(pages) {
  const browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
  for (const page of pages) {
    const tab = await browser.newPage();
    const violations = [];
    await tab.exposeFunction('onViolation', (text) => violations.push(text));
    await tab.addInitScript({ content: "document.addEventListener('securitypolicyviolation', (event) => onViolation(event.effectiveDirective + ' ' + event.blockedURI))" });
    await tab.goto(`${ORIGIN}/${page}`, { waitUntil: 'load' });
    // A violation in the first moments of the scripts counts too.
    await tab.waitForTimeout(1500);
    expect(violations.length === 0, `${page}: ${violations.join(', ')}`);
    await tab.close();
  }
  await browser.close();
}

if (!existsSync(SWA)) spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: '.ci/toolkit', stdio: 'inherit', shell: process.platform === 'win32' });
if (!existsSync('dist/index.html')) throw new Error('Build first: npm run build:tenant');
const emulator = spawn(process.execPath, [SWA, 'start', 'dist', '--host', '127.0.0.1', '--port', String(PORT)], { detached: true, stdio: 'ignore', env: { ...process.env, SWA_CLI_OPEN: 'false' } });
try {
  await answering();
  const pages = await checkHeaders();
  await checkPages(pages);
  for (const problem of problems) console.error(problem);
  console.log(`hosting: ${pages.length} pages under the Static Web Apps emulator, ${problems.length} problems`);
} finally {
  // It starts a server of its own, which would outlive it.
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(emulator.pid), '/t', '/f']);
  else process.kill(-emulator.pid);
}
process.exitCode = problems.length ? 1 : 0;
