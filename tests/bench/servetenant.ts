/** Runs in a process of its own: the build for a tenant in the stand-in hosts, and teams-js alone beside it, under the services' real names. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeCertificate } from '../../sandbox/http/certificate.ts';
import { mountPages } from '../../sandbox/http/pages.ts';
import { redirectUris, resolverRules } from '../../sandbox/names.ts';
import { createSandbox, OURS } from '../../sandbox/server.ts';
import { serveBeside } from './beside.ts';
import { TENANT_BUILD } from './graph.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const DIST = `${repository}${TENANT_BUILD}`;

// A registration as provisioning writes it into env/; any will do before the stand-in of Entra.
Object.assign(process.env, { AAD_APP_CLIENT_ID: '5e3ce6c0-3c1b-4f7e-9c0e-75ee78787346', TEAMS_APP_ID: '0b6f7a52-6f0c-4b3c-8a53-1f2f0f5a9d10' });
await build({ configFile: `${repository}vite.config.ts`, mode: 'dev', logLevel: 'error', build: { outDir: DIST } });
const server = await createSandbox({ certificate: await makeCertificate(), redirectUris: redirectUris(`${repository}aad.manifest.json`) });
await serveBeside(server, 'bare');
await mountPages(server.app, DIST, `${repository}src/public/staticwebapp.config.json`, () => server.contentOrigin, (path) => OURS.test(path) || path.startsWith('/bare/'));
const port = await server.listen(0);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
console.log(`ready ${server.origin} ${resolverRules(port)}`);
