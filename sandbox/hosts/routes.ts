/**
 * Stand-ins for the programs that open the app: a Teams-like frame at `/hosts/teams`, an Outlook-like window at `/hosts/outlook`.
 * They speak the hosts' own protocols, so that real teams-js and office.js run in the app.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { originOf } from '../http/app.ts';

const FOLDER = fileURLToPath(new URL('page/', import.meta.url));
const HEADERS = { 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src *; connect-src 'self'; frame-ancestors 'none'" };

/** A page's script as the browser takes it: types stripped, modules kept. The compiler is loaded when a page is first opened. */
async function script(name: string): Promise<string> {
  const { default: ts } = await import('typescript');
  const source = await readFile(`${FOLDER}${name}`, 'utf8');
  return ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true } }).outputText;
}

const send = (reply: FastifyReply, type: string, text: string): FastifyReply => reply.headers(HEADERS).type(`${type}; charset=utf-8`).send(text);

export function mountHosts(app: FastifyInstance): void {
  app.get('/hosts', (_request, reply) => reply.redirect('/hosts/teams'));
  for (const page of ['teams', 'outlook'] as const) {
    app.get(`/hosts/${page}`, async (_request, reply) => send(reply, 'text/html', await readFile(`${FOLDER}${page}.html`, 'utf8')));
  }
  app.get<{ Params: { file: string } }>('/hosts/page/:file', async (request, reply) => {
    const { file } = request.params;
    if (!/^[a-z]+\.(ts|css)$/.test(file)) return reply.code(404).send();
    try {
      return file.endsWith('.ts') ? send(reply, 'text/javascript', await script(file)) : send(reply, 'text/css', await readFile(`${FOLDER}${file}`, 'utf8'));
    } catch {
      return reply.code(404).send();
    }
  });
  mountOfficeJs(app);
  // teams-js asks Microsoft's CDN which further origins may be its parent; the built-in list is enough.
  app.get('/teams-js/validDomains/json/validDomains.json', (_request, reply) => reply.headers({ 'Access-Control-Allow-Origin': '*' }).send({ validOrigins: [] }));
}

const OFFICE_JS = fileURLToPath(new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url));

/**
 * Microsoft's CDN for office.js, and the script it needs of another one. The package is real; over http it refuses its host,
 * so a small Office stands there instead.
 */
function mountOfficeJs(app: FastifyInstance): void {
  const js = (reply: FastifyReply, text: string): FastifyReply => reply.headers({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' }).type('text/javascript; charset=utf-8').send(text);
  app.get('/lib/1/hosted/office.js', async (request, reply) => {
    const real = originOf(request).startsWith('https:') ? await readFile(`${OFFICE_JS}office.js`, 'utf8') : '';
    return js(reply, `${real}\n${await script('officeextra.ts')}`);
  });
  app.get<{ Params: { '*': string } }>('/lib/1/hosted/*', async (request, reply) => {
    const file = request.params['*'];
    if (!/^[\w./-]+\.js$/.test(file) || file.includes('..')) return reply.code(404).send();
    return readFile(`${OFFICE_JS}${file}`, 'utf8').then((text) => js(reply, text), () => reply.code(404).send());
  });
  // office.js reports to Microsoft that it ran; nobody listens here.
  app.route({ method: ['POST', 'OPTIONS'], url: '/Collector/3.0/', handler: (_request, reply) => reply.headers({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }).code(204).send() });
  app.get('/ajax/3.5/MicrosoftAjax.js', async (_request, reply) => js(reply, await script('microsoftajax.ts')));
}
