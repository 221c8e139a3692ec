import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { UnifiedManifest } from '../../appPackage/outlookaddin.ts';
import { fill } from '../../appPackage/values.ts';
import { FIRST_VIEW_SCOPES } from '../../src/domain/permissions.ts';
import type { Json, Subject } from './subject.ts';
import { SAMPLE } from './subject.ts';

const SCHEMAS = `${dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'))}/build/json-schemas/teams/v1.30`;

/** The schemas' patterns are not Unicode patterns, so Ajv must not read them as such. */
function validator(name: string) {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(`${SCHEMAS}/${name}`, 'utf8')) as object);
}
const isManifest = validator('MicrosoftTeams.schema.json');
const isLanguage = validator('MicrosoftTeams.Localization.schema.json');

/** A manifest with its values: what the schema says of it, and the rest as the app's own type. */
export interface Filled extends UnifiedManifest {
  manifestVersion: string;
  icons: Record<'color' | 'outline' | 'color32x32', string>;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  staticTabs: { entityId: string; contentUrl?: string; websiteUrl?: string }[];
  webApplicationInfo: { id: string; resource: string; nestedAppAuthInfo: { redirectUri: string; scopes: string[] }[] };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

export const filled = (subject: Subject) => JSON.parse(fill(subject.manifest, SAMPLE)) as Filled;

export function schemaProblems(subject: Subject): string[] {
  const manifest = filled(subject);
  const said = isManifest(manifest) ? [] : (isManifest.errors ?? []).map((error) => `manifest ${error.instancePath}: ${error.message}`);
  const languages = Object.entries(subject.languages).flatMap(([file, text]) => {
    return isLanguage(JSON.parse(fill(text, SAMPLE))) ? [] : (isLanguage.errors ?? []).map((error) => `${file} ${error.instancePath}: ${error.message}`);
  });
  return [...said, ...languages, ...(manifest.manifestVersion === '1.30' ? [] : ['manifest: not of schema 1.30'])];
}

/** Every object with an `id` and where it stands. */
function ids(node: Json, path = ''): [path: string, id: string][] {
  if (Array.isArray(node)) return node.flatMap((each, place) => ids(each, `${path}[${place}]`));
  if (node === null || typeof node !== 'object') return [];
  const own: [string, string][] = typeof node['id'] === 'string' ? [[path, node['id']]] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => ids(value, `${path}.${key}`))];
}

export function idProblems(subject: Subject): string[] {
  const manifest = filled(subject);
  const seen = ids(manifest.extensions as unknown as Json, 'extensions').map(([, id]) => id);
  const twice = seen.filter((id, place) => seen.indexOf(id) !== place).map((id) => `id ${id} stands twice`);
  const tabs = manifest.staticTabs.map((tab) => tab.entityId);
  const actions = manifest.extensions.flatMap((extension) => extension.runtimes.flatMap((runtime) => runtime.actions.map((action) => action.id)));
  const controls = manifest.extensions.flatMap((extension) => extension.ribbons.flatMap((ribbon) => ribbon.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.controls))));
  const lost = controls.filter((control) => !actions.includes(control.actionId)).map((control) => `actionId ${control.actionId} is no action`);
  const idle = actions.filter((action) => !controls.some((control) => control.actionId === action)).map((action) => `action ${action} has no button`);
  return [...twice, ...tabs.filter((tab, place) => tabs.indexOf(tab) !== place).map((tab) => `tab ${tab} stands twice`), ...lost, ...idle];
}

/** What the pane must say of itself, or several mails and "no mail" never reach it. */
export function paneProblems(subject: Subject): string[] {
  const runtimes = filled(subject).extensions[0]?.runtimes ?? [];
  const ribbons = filled(subject).extensions[0]?.ribbons ?? [];
  const actionIn = (context: string) => {
    const wanted = ribbons.find((ribbon) => ribbon.contexts.includes(context))?.tabs[0]?.groups[0]?.controls[0]?.actionId;
    return runtimes.flatMap((runtime) => runtime.actions).find((action) => action.id === wanted);
  };
  const reading = actionIn('mailRead');
  const flags = (['pinnable', 'multiselect', 'supportsNoItemContext'] as const).filter((flag) => reading?.[flag] !== true);
  const contexts = ['mailRead', 'mailCompose', 'meetingDetailsAttendee', 'meetingDetailsOrganizer'].filter((context) => actionIn(context) === undefined);
  return [...flags.map((flag) => `the read pane is not ${flag}`), ...contexts.map((context) => `no pane in ${context}`)];
}

const PAGES = ['tab.html', 'pane.html', ''];

function addresses(node: Json): string[] {
  if (typeof node === 'string') return /^https:\/\//.test(node) ? [node] : [];
  if (Array.isArray(node)) return node.flatMap(addresses);
  return node === null || typeof node !== 'object' ? [] : Object.entries(node).flatMap(([key, value]) => (key === '$schema' ? [] : addresses(value)));
}

export function addressProblems(subject: Subject): string[] {
  const manifest = filled(subject);
  const outside = addresses(manifest as unknown as Json).filter((address) => !manifest.validDomains.includes(new URL(address).host));
  const pages = [...manifest.staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]), ...manifest.extensions.flatMap((extension) => extension.runtimes.map((runtime) => runtime.code.page))];
  const unknown = pages.filter((page): page is string => page !== undefined).filter((page) => !PAGES.includes(new URL(page).pathname.slice(1)));
  const identity = manifest.webApplicationInfo;
  const [domain] = manifest.validDomains;
  return [
    ...outside.map((address) => `${address} is outside validDomains`),
    ...unknown.map((page) => `${page} is no entry page`),
    ...(identity.resource === `api://${domain}/${identity.id}` ? [] : ['webApplicationInfo.resource is not the registration\'s identifier']),
    ...(identity.nestedAppAuthInfo.some((each) => each.redirectUri === `brk-multihub://${domain}`) ? [] : ['no broker redirect for nested app authentication']),
    ...(identity.nestedAppAuthInfo.every((each) => each.scopes.join() === FIRST_VIEW_SCOPES.join()) ? [] : ['the scopes fetched ahead are not those of the first view']),
  ];
}

/** Microsoft's names may not stand in an app's name [teams-store-validation-guidelines]. */
const FOREIGN = /teams|microsoft|office|outlook|planner|to do|calendar|chat|copilot|365/i;

/** Texts that people read, by the keys that a language file uses. A button's label is the app's own name: it stays. */
function textKeys(manifest: Filled): string[] {
  const tabs = manifest.staticTabs.flatMap((tab, place) => ('name' in tab ? [`staticTabs[${place}].name`] : []));
  const tips = manifest.extensions.flatMap((extension, e) => extension.ribbons.flatMap((ribbon, r) => ribbon.tabs.flatMap((tab, t) => tab.groups.flatMap((group, g) => group.controls.flatMap((control, c) => {
    const at = `extensions[${e}].ribbons[${r}].tabs[${t}].groups[${g}]`;
    const own = control.label === manifest.name.short ? [] : [`${at}.controls[${c}].label`];
    return [...(group.label === manifest.name.short ? [] : [`${at}.label`]), ...own, `${at}.controls[${c}].supertip.title`, `${at}.controls[${c}].supertip.description`];
  })))));
  return ['name.short', 'name.full', 'description.short', 'description.full', ...tabs, ...tips];
}

/** The ten languages of the product, English being the manifest's own. */
const LANGUAGES = ['ar', 'da', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt'];

export function languageProblems(subject: Subject): string[] {
  const manifest = filled(subject);
  const named = manifest.localizationInfo.additionalLanguages;
  const wanted = textKeys(manifest);
  const missing = LANGUAGES.filter((tag) => !named.some((each) => each.languageTag === tag)).map((tag) => `the language ${tag} is missing`);
  const spare = Object.keys(subject.languages).filter((file) => !named.some((each) => each.file === file)).map((file) => `${file} is not named`);
  const inside = named.flatMap(({ file }) => {
    const text = subject.languages[file];
    if (text === undefined) return [`${file} does not exist`];
    const words = JSON.parse(fill(text, SAMPLE)) as Record<string, string>;
    const keys = Object.keys(words).filter((key) => key !== '$schema');
    const english = ['name.full', 'description.full'].filter((key) => words[key] === key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], manifest));
    return [
      ...wanted.filter((key) => !keys.includes(key)).map((key) => `${file} lacks ${key}`),
      ...keys.filter((key) => !wanted.includes(key)).map((key) => `${file} has ${key}, which the manifest has not`),
      ...english.map((key) => `${file} has ${key} in English`),
      ...(FOREIGN.test(`${words['name.short']} ${words['name.full']}`) ? [`${file}: another product's name in the name`] : []),
    ];
  });
  const name = FOREIGN.test(Object.values(manifest.name).join(' ')) ? ['another product\'s name in the name'] : [];
  return [...missing, ...spare, ...inside, ...name];
}
