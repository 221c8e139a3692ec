import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Files of the package are templates: `${{NAME}}` stands for a value of the environment. */
const PLACE = /\$\{\{\s*(\w+)\s*\}\}/g;

export interface LocalizationInfo {
  defaultLanguageTag: string;
  additionalLanguages: { languageTag: string; file: string }[];
}

/** Name → value of `env/.env.<name>` and, where the toolkit wrote one, `env/.env.<name>.user`. Empty values are left out. */
export function readValues(name: string): Record<string, string> {
  const files = [`${REPOSITORY}env/.env.${name}`, `${REPOSITORY}env/.env.${name}.user`].filter((file) => existsSync(file));
  if (files.length === 0) throw new Error(`There is no env/.env.${name}.`);
  const all = files.flatMap((file) => Object.entries(parseEnv(readFileSync(file, 'utf8'))));
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

/** The names that a template asks for, each once. */
export function placesIn(template: string): string[] {
  return [...new Set([...template.matchAll(PLACE)].map((match) => match[1] ?? ''))].sort();
}

/** Where a host opens the tab of the package that was made for the domain; what stands in braces the host fills in. */
export function tabUrl(domain: string): string {
  const { staticTabs } = JSON.parse(readFileSync(`${REPOSITORY}appPackage/manifest.json`, 'utf8')) as { staticTabs: { contentUrl: string }[] };
  return fill(staticTabs[0]?.contentUrl ?? '', { APP_DOMAIN: domain });
}

/** @throws Error that names every value that is missing */
export function fill(template: string, values: Record<string, string>): string {
  const missing = placesIn(template).filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new Error(`No value for ${missing.join(', ')}: provision first (docs/deploy.md).`);
  return template.replace(PLACE, (_, name: string) => values[name] ?? '');
}
