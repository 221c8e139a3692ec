/** `npm start`: the app and the sandbox on one port; `--prod` serves the production bundle instead of Vite. */
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import type { Plugin } from 'vite';
import { tabUrl } from '../appPackage/values.ts';
import { closeOnSignal, readArguments, startProblem } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { openBrowser } from './browser.ts';
import { makeCertificate } from './http/certificate.ts';
import type { Certificate } from './http/certificate.ts';
import { mountPages } from './http/pages.ts';
import { APP_DOMAIN, redirectUris, resolverRules } from './names.ts';
import { createSandbox, OURS } from './server.ts';
import type { SandboxServer } from './server.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const configFile = `${repository}vite.config.ts`;

/** Lets the sandbox answer its paths before Vite looks at them. */
function besideVite(sandbox: SandboxServer): Plugin {
  return {
    name: 'sandbox',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!sandbox.routing(request, response)) next();
      });
    },
  };
}

async function startDevelopment(given: Arguments, sandbox: SandboxServer, certificate: Certificate | undefined): Promise<string> {
  await sandbox.ready();
  const vite = await createServer({
    configFile,
    mode: 'sandbox',
    plugins: [besideVite(sandbox)],
    // The sandbox answers preflights itself.
    server: { port: given.port, strictPort: true, open: false, cors: false, ...(given.host === undefined ? {} : { host: given.host }), ...(certificate ? { https: certificate } : {}) },
  });
  closeOnSignal(async () => {
    await Promise.all([vite.close(), sandbox.close()]);
  });
  await vite.listen();
  return vite.resolvedUrls?.local[0] ?? `${certificate ? 'https' : 'http'}://localhost:${given.port}/`;
}

async function startProduction(given: Arguments, sandbox: SandboxServer): Promise<string> {
  const [mode, folder] = given.tenant ? ['dev', 'dist'] : ['sandbox', 'dist-sandbox'];
  if (given.build) await build({ configFile, mode, logLevel: 'warn' });
  await mountPages(sandbox.app, `${repository}${folder}`, `${repository}src/public/staticwebapp.config.json`, () => sandbox.contentOrigin, (path) => OURS.test(path), () => sandbox.state.deployed);
  closeOnSignal(() => sandbox.close());
  const port = await sandbox.listen(given.port);
  if (!given.tenant) return `${sandbox.origin}/`;
  console.log(`The build for a tenant needs a browser of its own: chromium --ignore-certificate-errors --host-resolver-rules="${resolverRules(port)}"`);
  return `https://teams.microsoft.com/hosts/teams?app=${encodeURIComponent(tabUrl(APP_DOMAIN))}`;
}

async function run(): Promise<void> {
  let port = 5173;
  try {
    const given = readArguments(process.argv.slice(2), port);
    port = given.port;
    const certificate = given.https ? await makeCertificate(given.host) : undefined;
    const sandbox = await createSandbox({
      ...(certificate ? { certificate } : {}), ...(given.user === undefined ? {} : { user: given.user }), ...(given.host === undefined ? {} : { host: given.host }),
      ...(given.tenant ? { redirectUris: redirectUris(`${repository}aad.manifest.json`) } : {}),
    });
    const address = given.prod ? await startProduction(given, sandbox) : await startDevelopment(given, sandbox, certificate);
    console.log(`Triptych with sample data: ${address}`);
    if (given.open && !given.tenant) openBrowser(address);
  } catch (error) {
    console.error(startProblem(error, port, 'npm start'));
    process.exit(1);
  }
}

await run();
