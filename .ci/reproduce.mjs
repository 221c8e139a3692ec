/** `npm run reproduce`: builds twice and compares; the same sources must give the same files, byte for byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const repository = fileURLToPath(new URL('..', import.meta.url));

async function hashOfBuild(name) {
  const outDir = `${repository}node_modules/.cache/reproduce-${name}`;
  await build({ configFile: `${repository}vite.config.ts`, mode: 'sandbox', logLevel: 'warn', build: { outDir } });
  const hash = createHash('sha256');
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(`${outDir}/${file}`).isFile()).sort();
  for (const file of files) hash.update(file).update(readFileSync(`${outDir}/${file}`));
  return `${hash.digest('hex')} (${files.length} files)`;
}

const [first, second] = [await hashOfBuild('first'), await hashOfBuild('second')];
console.log(first === second ? `The same twice: ${first}` : `Not the same: ${first} and ${second}`);
process.exitCode = first === second ? 0 : 1;
