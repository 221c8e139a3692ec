/**
 * The build made for a tenant, judged from outside: nothing of the sandbox is in it, every page that the manifest and the
 * registration name is, and no page carries a script that the Content Security Policy would refuse.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [DIST = 'dist', SANDBOX = 'dist-sandbox'] = process.argv.slice(2);

/** Words that only the way to the sandbox has. Each must be in the sandbox's own build, or looking for it proves nothing. */
const TRACES = ['/_sandbox/', '"notice.sample"', '"/graph/v1.0"'];
const quotes = (text) => text.replace(/[`']/g, '"');

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
const textsOf = (folder) => files(folder).filter((file) => /\.(html|js|css|json)$/.test(file)).map((file) => [file, readFileSync(file, 'utf8')]);

const problems = [];
const built = textsOf(DIST);
const script = (texts) => quotes(texts.map(([, text]) => text).join('\n'));
const [here, there] = [script(built), script(textsOf(SANDBOX))];
for (const trace of TRACES) {
  if (here.includes(trace)) problems.push(`${DIST} holds ${trace}`);
  if (!there.includes(trace)) problems.push(`${SANDBOX} no longer holds ${trace}: look for something else`);
}

/** Pages by the names in which others ask for them. */
const named = ['appPackage/manifest.json', 'aad.manifest.json'].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/https:\/\/\$\{\{APP_DOMAIN\}\}\/([\w.-]+\.html)/g)].map((match) => match[1]));
const pages = [...new Set(['index.html', '404.html', ...named])];
const missing = pages.filter((page) => !existsSync(join(DIST, page)));
problems.push(...missing.map((page) => `${DIST} has no ${page}`));

for (const [file, text] of built.filter(([name]) => name.endsWith('.html'))) {
  if (/<script(?![^>]*\ssrc=)[^>]*>/.test(text)) problems.push(`${file} has an inline script`);
  if (/\son\w+=/.test(text)) problems.push(`${file} has an inline handler`);
}
if (files(DIST).some((file) => file.endsWith('.map'))) problems.push(`${DIST} holds source maps`);

for (const problem of problems) console.error(problem);
console.log(`${DIST}: ${pages.length - missing.length} pages, nothing of the sandbox sought in ${built.length} files`);
process.exitCode = problems.length ? 1 : 0;
