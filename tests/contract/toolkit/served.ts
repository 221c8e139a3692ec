import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { SandboxServer } from '../../../sandbox/server.ts';

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Builds the page with Vite and serves it from the sandbox's own origin under `/toolkit/`; nothing is written to disk. */
export async function serveToolkitPage(server: SandboxServer): Promise<void> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: '/toolkit/',
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', modulePreload: false },
  })) as Rolldown.RolldownOutput;
  for (const file of built.output) {
    const body = file.type === 'chunk' ? file.code : file.source;
    const type = TYPES[file.fileName.slice(file.fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    server.app.get(`/toolkit/${file.fileName}`, (_request, reply) => reply.type(type).send(typeof body === 'string' ? body : Buffer.from(body)));
  }
}
