import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { readValues, REPOSITORY } from '../../appPackage/values.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Action = { uses: string; with?: Record<string, Json>; env?: Record<string, string>; writeToEnvironmentFile?: Record<string, string> };
export type Stages = Record<'provision' | 'deploy' | 'publish', Action[] | undefined> & { version: string; environmentFolderPath?: string };

/** Everything that makes the package and its hosting, read once; a rule looks at it, a test breaks a copy of it. */
export interface Subject {
  /** Template text → parsed with the sample values. */
  manifest: string;
  languages: Record<string, string>;
  registration: string;
  toolkit: { dev: Stages; local: Stages };
  /** Environment → name → value; an empty value is ''. */
  env: Record<'dev' | 'local' | 'sample' | 'sandbox', Record<string, string>>;
  /** Path under `infra` → text. */
  bicep: Record<string, string>;
  parameters: string;
  hosting: string;
  /** Names of the pages that the app is built of. */
  pages: string[];
  /** Path under `appPackage` or `src/public` → bytes. */
  images: Record<string, Buffer>;
}

const read = (path: string) => readFileSync(`${REPOSITORY}${path}`, 'utf8');

/** Files of a folder by name, with their folder before them. */
function list(folder: string, ending: string): string[] {
  if (!existsSync(`${REPOSITORY}${folder}`)) return [];
  return readdirSync(`${REPOSITORY}${folder}`).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
}

const env = (name: string) => Object.fromEntries(Object.entries(parseEnv(read(`env/.env.${name}`))).map(([key, value]) => [key, value ?? '']));
const texts = (paths: string[], cut: string) => Object.fromEntries(paths.map((path) => [path.slice(cut.length), read(path)]));
const bytes = (paths: string[]) => Object.fromEntries(paths.map((path) => [path, readFileSync(`${REPOSITORY}${path}`)]));

export function readSubject(): Subject {
  return {
    manifest: read('appPackage/manifest.json'),
    languages: texts(list('appPackage/languages', '.json'), 'appPackage/'),
    registration: read('aad.manifest.json'),
    toolkit: { dev: parse(read('teamsapp.yml')) as Stages, local: parse(read('teamsapp.local.yml')) as Stages },
    env: { dev: env('dev'), local: env('local'), sample: env('sample'), sandbox: env('sandbox') },
    bicep: texts([...list('infra', '.bicep'), ...list('infra/modules', '.bicep')], 'infra/'),
    parameters: read('infra/main.parameters.json'),
    hosting: read('src/public/staticwebapp.config.json'),
    pages: [...list('src', '.html'), ...list('src/public', '.html')].map((path) => path.replace(/.*\//, '')),
    images: bytes([...list('appPackage/icons', '.png'), ...list('src/public/icons', '.png')]),
  };
}

export const SAMPLE = readValues('sample');

/** A copy that a test may break. */
export function copy(subject: Subject): Subject {
  return structuredClone(subject);
}
