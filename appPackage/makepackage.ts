/**
 * `npm run package [-- --env dev]`: the zip that an administrator uploads, and the add-in-only manifest for Outlook on Mac,
 * in appPackage/build. Microsoft's own toolkit validates and packs; it is installed here at its first use, apart from what
 * run and test need, because it weighs more than everything else together.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { UnifiedManifest } from './outlookaddin.ts';
import { outlookAddin, readLanguages } from './outlookaddin.ts';
import { fill, readValues, REPOSITORY } from './values.ts';

const TOOLKIT = `${REPOSITORY}.ci/toolkit`;
const ATK = `${TOOLKIT}/node_modules/@microsoft/m365agentstoolkit-cli/cli.js`;
const BUILD = `${REPOSITORY}appPackage/build`;

const npmOnWindows = process.platform === 'win32';

function run(command: string, args: string[], folder = REPOSITORY): void {
  const shell = npmOnWindows && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell });
  if (status !== 0) throw new Error(`${command} ${args[0] === ATK ? `atk ${args[1]}` : args[0]} failed.`);
}

/** Installs the toolkit from its lock file; its install scripts (a native key store) are not needed. */
function needToolkit(): void {
  if (!existsSync(ATK)) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], TOOLKIT);
}

/** Has the toolkit's own reader go over the registration: it resolves each permission's name and warns of what Entra would miss. */
async function checkRegistration(name: string, values: Record<string, string>): Promise<void> {
  const require = createRequire(`${TOOLKIT}/package.json`);
  const reader = require('@microsoft/teamsfx-core/build/component/driver/aad/utility/buildAadManifest.js') as {
    buildAadManifest(context: object, manifest: string, output: string): Promise<object>;
  };
  const warnings: string[] = [];
  Object.assign(process.env, values);
  const logProvider = { info: () => undefined, warning: (text: string) => warnings.push(text) };
  await reader.buildAadManifest({ projectPath: REPOSITORY, logProvider }, 'aad.manifest.json', `appPackage/build/aad.manifest.${name}.json`);
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}

/** Holds both yml files to the toolkit's own schema, which its `validate` does not look at. */
function checkStages(): void {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(`${ATK.replace('cli.js', '')}resource/yaml-schema/v1.13/yaml.schema.json`, 'utf8')) as object);
  for (const file of ['teamsapp.yml', 'teamsapp.local.yml']) {
    if (!fits(parse(readFileSync(`${REPOSITORY}${file}`, 'utf8')))) throw new Error(`${file}: ${ajv.errorsText(fits.errors)}`);
  }
}

function writeAddin(name: string, values: Record<string, string>): string {
  const manifest = JSON.parse(fill(readFileSync(`${REPOSITORY}appPackage/manifest.json`, 'utf8'), values)) as UnifiedManifest;
  const file = `${BUILD}/outlook-addin.${name}.xml`;
  writeFileSync(file, outlookAddin(manifest, readLanguages(manifest, values)));
  return file;
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--env');
  const name = at > 0 ? process.argv[at + 1] ?? '' : 'sample';
  const values = readValues(name);
  fill(readFileSync(`${REPOSITORY}appPackage/manifest.json`, 'utf8'), values);
  needToolkit();
  mkdirSync(BUILD, { recursive: true });
  for (const act of ['validate', 'package']) run(process.execPath, [ATK, act, '--env', name, '--telemetry', 'false', '-i', 'false']);
  checkStages();
  await checkRegistration(name, values);
  const addin = writeAddin(name, values);
  console.log(`${BUILD}/appPackage.${name}.zip\n${addin}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
