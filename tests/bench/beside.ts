import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { SandboxServer } from '../../sandbox/server.ts';

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Builds `tests/bench/<name>/` and serves it under `/<name>/` without the app's policy, which is not what is compared. */
export async function serveBeside(server: SandboxServer, name: string): Promise<void> {
  const built = (await build({
    configFile: false, root: fileURLToPath(new URL(`${name}/`, import.meta.url)), base: `/${name}/`, logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false },
  })) as Rolldown.RolldownOutput;
  for (const file of built.output) {
    const body = file.type === 'chunk' ? file.code : file.source;
    const type = TYPES[file.fileName.slice(file.fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    server.app.get(`/${name}/${file.fileName}`, (_request, reply) => reply.type(type).send(typeof body === 'string' ? body : Buffer.from(body)));
  }
}
