import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

const repository = fileURLToPath(new URL('.', import.meta.url));

/** Replaced by Vite in the development page's inline scripts; the built page has none. */
const DEV_NONCE = 'triptych-dev';

interface Hosting {
  globalHeaders: Record<string, string>;
  routes: { route: string; headers?: Record<string, string> }[];
}

/** The hosting's own headers for a path, so that development runs under the same Content Security Policy and Trusted Types. */
function developmentHeaders(hosting: Hosting, path: string): Record<string, string> {
  const headers: Record<string, string> = { ...hosting.globalHeaders, ...hosting.routes.find((each) => each.route === path)?.headers };
  const policy = headers['Content-Security-Policy'] ?? '';
  return {
    ...headers,
    // React's refresh preamble is inline, hot reload talks over a socket, and the sandbox downloads from a port of its own.
    'Content-Security-Policy': policy
      .replace("script-src 'self'", `script-src 'self' 'nonce-${DEV_NONCE}'`)
      .replace("connect-src 'self'", "connect-src 'self' ws: wss: http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*"),
  };
}

/** One page per way in, the pages of the login pop-up among them. */
const PAGES = ['index', 'tab', 'pane', 'auth-start', 'auth-end', 'auth-dialog', 'consent'];

/** Each page has headers of its own, which Vite's `server.headers` cannot say. Last, so that the sandbox answers its paths first. */
function hostingHeaders(): Plugin {
  return {
    name: 'hosting-headers',
    enforce: 'post',
    apply: 'serve',
    configureServer(server) {
      const hosting = JSON.parse(readFileSync(`${repository}src/public/staticwebapp.config.json`, 'utf8')) as Hosting;
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '');
        for (const [name, value] of Object.entries(developmentHeaders(hosting, path))) response.setHeader(name, value);
        next();
      });
    },
  };
}

/**
 * Two chunks for each language: what the program needs to be drawn, and all the rest at the first dialog. One for each file
 * would put the names of two hundred files into what everybody loads first.
 */
function wordsOf(id: string): string {
  const [, language, words] = /\/language\/([a-z]+)\/([a-z]+)\.json$/.exec(id) ?? [];
  return `words-${language ?? ''}${['acts', 'add', 'filter', 'format', 'program'].includes(words ?? '') ? '' : '-late'}`;
}

/** The certificate that the toolkit made for this machine (teamsapp.local.yml), in the mode `tenant` alone. */
function certificate(mode: string): { https?: { cert: string; key: string } } {
  const { SSL_CRT_FILE: cert, SSL_KEY_FILE: key } = mode === 'tenant' ? loadEnv(mode, `${repository}env`, 'SSL_') : {};
  return cert === undefined || key === undefined ? {} : { https: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } };
}

export default defineConfig(({ mode, command }) => ({
  root: process.env.VITEST ? repository : `${repository}src`,
  envDir: `${repository}env`,
  publicDir: `${repository}src/public`,
  plugins: [react(), hostingHeaders()],
  ...(command === 'serve' ? { html: { cspNonce: DEV_NONCE } } : {}),
  server: { strictPort: true, ...certificate(mode) },
  build: {
    outDir: `${repository}${mode === 'sandbox' ? 'dist-sandbox' : 'dist'}`,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: '.vite/manifest.json',
    modulePreload: { polyfill: false },
    rollupOptions: { input: PAGES.map((page) => `${repository}src/${page}.html`), output: { codeSplitting: { groups: [{ name: wordsOf, debugName: 'words', test: /\/language\/(?!en\/)[a-z]+\/[a-z]+\.json$/ }] } } },
  },
  test: {
    root: repository,
    include: ['src/**/*.test.{ts,tsx}', 'sandbox/**/*.test.ts', 'tests/package/**/*.test.ts', 'tests/bench/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    setupFiles: ['tests/seed.ts'],
    // A thread takes many files: starting one for each took more than half of the time. What a test puts in place of a global is taken back.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    unstubGlobals: true,
    restoreMocks: true,
    watch: false,
  },
}));
