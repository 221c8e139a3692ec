/** Runs in a process of its own, so that a busy service does not hold up who measures: app, peer, floor and Graph over HTTP/2. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeCertificate } from '../../sandbox/http/certificate.ts';
import { mountPages } from '../../sandbox/http/pages.ts';
import { createSandbox, OURS } from '../../sandbox/server.ts';
import { serveBeside } from './beside.ts';
import { APP_BUILD, GRAPH } from './graph.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const DIST = `${repository}${APP_BUILD}`;

/** The production build; it differs from a tenant's in the host alone, and asks Graph at Graph's own address. */
async function buildApp(): Promise<void> {
  process.env['VITE_GRAPH_URL'] = `${GRAPH}/v1.0`;
  await build({ configFile: `${repository}vite.config.ts`, mode: 'sandbox', logLevel: 'warn', build: { outDir: DIST } });
}

await buildApp();
const server = await createSandbox({ certificate: await makeCertificate() });
for (const name of ['peer', 'floor']) await serveBeside(server, name);
await mountPages(server.app, DIST, `${repository}src/public/staticwebapp.config.json`, () => server.contentOrigin, (path) => OURS.test(path) || /^\/(peer|floor)\//.test(path));
await server.listen(0);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
console.log(`ready ${server.origin}`);
