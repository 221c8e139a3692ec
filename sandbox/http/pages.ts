/** Serves a built app as Azure Static Web Apps would: its headers, its fallback, hashed files for ever. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

interface Hosting {
  globalHeaders?: Record<string, string>;
  routes?: { route: string; headers?: Record<string, string> }[];
}

function readHosting(file: string): Hosting {
  return JSON.parse(readFileSync(file, 'utf8')) as Hosting;
}

/** `/assets/*` or a whole path. */
function covers(route: string, path: string): boolean {
  return route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route;
}

/** Headers for one path; the policy lets the page reach the sandbox's content origin, as it lets it reach SharePoint. */
export function pageHeaders(hosting: Hosting, path: string, contentOrigin: string): Record<string, string> {
  const headers = { ...hosting.globalHeaders };
  for (const rule of hosting.routes ?? []) if (covers(rule.route, path)) Object.assign(headers, rule.headers);
  const policy = headers['Content-Security-Policy'];
  if (policy !== undefined) headers['Content-Security-Policy'] = policy.replace(/connect-src ([^;]*)/, `connect-src $1 ${contentOrigin}`);
  return headers;
}

/**
 * @param folder the build, with index.html in it.
 * @param hostingFile staticwebapp.config.json.
 * @param isOurs paths that the sandbox answers itself.
 * @param isGone true when a newer version is up, which has no file of this one.
 */
export async function mountPages(app: FastifyInstance, folder: string, hostingFile: string, contentOrigin: () => string, isOurs: (path: string) => boolean, isGone: () => boolean = () => false): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no build in ${folder}: leave --no-build out.`);
  const hosting = readHosting(hostingFile);
  // A route for each file of the finished build: with one for all, the folder would be read at each request.
  await app.register(fastifyStatic, { root: folder, cacheControl: false, etag: true, dotfiles: 'ignore', wildcard: false });
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.replace(/\?.*$/, '');
    if (isOurs(path)) return;
    if (isGone() && path.startsWith('/assets/')) return reply.code(404).header('cache-control', 'no-store').type('text/plain').send('Not found');
    void reply.headers(pageHeaders(hosting, path, contentOrigin()));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.replace(/\?.*$/, '');
    if (request.method !== 'GET' || /\.[a-z\d]+$/i.test(path)) return reply.code(404).type('text/plain').send('Not found');
    return reply.sendFile('index.html');
  });
}
