import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LocalizationInfo } from './values.ts';
import { fill } from './values.ts';

/**
 * The pane as an add-in-only manifest, for Outlook on Mac, which does not read the unified one yet. Everything in it
 * comes from the unified manifest and its language files. Order and names of the elements follow [MS-OWEMXML].
 */
export interface UnifiedManifest {
  id: string;
  version: string;
  developer: { name: string; websiteUrl: string };
  name: { short: string };
  description: { short: string };
  validDomains: string[];
  localizationInfo: LocalizationInfo;
  extensions: {
    requirements: { capabilities: { name: string; minVersion: string }[] };
    runtimes: { code: { page: string }; actions: { id: string; pinnable?: boolean; multiselect?: boolean; supportsNoItemContext?: boolean }[] }[];
    ribbons: { contexts: string[]; tabs: { groups: { id: string; label: string; controls: Control[] }[] }[] }[];
  }[];
}
interface Control { id: string; label: string; actionId: string; icons: { size: number; url: string }[]; supertip: { title: string; description: string } }

/** Language tag → key of the localisation schema → text. */
export type Languages = Record<string, Record<string, string>>;

export function readLanguages(manifest: UnifiedManifest, values: Record<string, string>): Languages {
  return Object.fromEntries(manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    return [languageTag, JSON.parse(fill(text, values)) as Record<string, string>];
  }));
}

const SURFACES: Record<string, string> = {
  mailRead: 'MessageReadCommandSurface',
  mailCompose: 'MessageComposeCommandSurface',
  meetingDetailsAttendee: 'AppointmentAttendeeCommandSurface',
  meetingDetailsOrganizer: 'AppointmentOrganizerCommandSurface',
};
const OVERRIDES = 'http://schemas.microsoft.com/office/mailappversionoverrides';
/** Add-in-only manifests want a language with its region. */
const REGION: Record<string, string> = {
  ar: 'ar-SA', da: 'da-DK', de: 'de-DE', en: 'en-US', es: 'es-ES', fr: 'fr-FR', it: 'it-IT', ja: 'ja-JP', nl: 'nl-NL', pt: 'pt-PT',
};

type Attributes = Record<string, string>;

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function element(name: string, attributes: Attributes, content: readonly string[] | string = []): string {
  const start = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}`;
  if (typeof content === 'string') return `${start}>${escape(content)}</${name}>`;
  if (content.length === 0) return `${start} />`;
  return `${start}>\n${content.join('\n').replace(/^/gm, '  ')}\n</${name}>`;
}

/** An id of its own, the same at every run: two add-ins of one id would hide each other. */
export function addinId(appId: string): string {
  const hash = createHash('sha256').update(`outlook add-in of ${appId}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** A text in its default language with one `Override` per other language. */
function localized(name: string, attributes: Attributes, text: string, key: string, languages: Languages, prefix = ''): string {
  const others = Object.entries(languages).map(([tag, words]) => {
    const value = words[key];
    if (value === undefined) throw new Error(`The language ${tag} has no ${key}.`);
    return element(`${prefix}Override`, { Locale: REGION[tag] ?? tag, Value: value });
  });
  return element(name, { ...attributes, DefaultValue: text }, others);
}

interface Button { key: string; context: string; control: Control; group: { id: string; label: string }; action: UnifiedManifest['extensions'][0]['runtimes'][0]['actions'][0] }

function buttonsOf(manifest: UnifiedManifest): Button[] {
  const extension = manifest.extensions[0];
  const actions = extension?.runtimes.flatMap((runtime) => runtime.actions) ?? [];
  return (extension?.ribbons ?? []).flatMap((ribbon, place) => ribbon.contexts.flatMap((context) => {
    const group = ribbon.tabs[0]?.groups[0];
    const control = group?.controls[0];
    const action = actions.find((each) => each.id === control?.actionId);
    if (!group || !control || !action) throw new Error(`The ribbon ${place} opens nothing.`);
    return [{ key: `extensions[0].ribbons[${place}].tabs[0].groups[0].controls[0].supertip`, context, control, group, action }];
  }));
}

/** @param rich the elements that only VersionOverrides 1.1 knows */
function extensionPoint({ context, control, group, action }: Button, rich: boolean): string {
  const flags: [string, boolean | undefined][] = [
    ['SupportsPinning', action.pinnable], ['SupportsNoItemContext', action.supportsNoItemContext], ['SupportsMultiSelect', action.multiselect],
  ];
  // Appointments cannot be pinned or selected together.
  const wanted = rich && context === 'mailRead' ? flags.filter(([, on]) => on).map(([name]) => element(name, {}, 'true')) : [];
  const icons = element('Icon', {}, control.icons.map(({ size }) => element('bt:Image', { size: String(size), resid: `icon${size}` })));
  const button = element('Control', { 'xsi:type': 'Button', id: `${context}Button` }, [
    element('Label', { resid: 'label' }),
    element('Supertip', {}, [element('Title', { resid: `${control.id}Title` }), element('Description', { resid: `${control.id}Text` })]),
    icons,
    element('Action', { 'xsi:type': 'ShowTaskpane' }, [element('SourceLocation', { resid: 'pane' }), ...wanted]),
  ]);
  const groupElement = element('Group', { id: `${context}${group.id}` }, [element('Label', { resid: 'label' }), button]);
  return element('ExtensionPoint', { 'xsi:type': SURFACES[context] ?? context }, [element('OfficeTab', { id: 'TabDefault' }, [groupElement])]);
}

function resources(buttons: readonly Button[], pane: string, label: string, languages: Languages): string {
  const once = buttons.filter(({ control }, place) => buttons.findIndex((other) => other.control.id === control.id) === place);
  const icons = new Map(buttons.flatMap(({ control }) => control.icons.map(({ size, url }) => [size, url] as const)));
  return element('Resources', {}, [
    element('bt:Images', {}, [...icons].map(([size, url]) => element('bt:Image', { id: `icon${size}`, DefaultValue: url }))),
    element('bt:Urls', {}, [element('bt:Url', { id: 'pane', DefaultValue: pane })]),
    element('bt:ShortStrings', {}, [
      element('bt:String', { id: 'label', DefaultValue: label }),
      ...once.map(({ key, control }) => localized('bt:String', { id: `${control.id}Title` }, control.supertip.title, `${key}.title`, languages, 'bt:')),
    ]),
    element('bt:LongStrings', {}, once.map(({ key, control }) => localized('bt:String', { id: `${control.id}Text` }, control.supertip.description, `${key}.description`, languages, 'bt:'))),
  ]);
}

/** @param manifest the unified manifest with its values filled in. @throws Error when the two cannot say the same */
export function outlookAddin(manifest: UnifiedManifest, languages: Languages): string {
  const buttons = buttonsOf(manifest);
  const extension = manifest.extensions[0];
  const pane = extension?.runtimes[0]?.code.page ?? '';
  const needs = extension?.requirements.capabilities[0]?.minVersion ?? '';
  const origin = new URL(pane).origin;
  const overrides = (version: '1_0' | '1_1', inner: string[]) => element('VersionOverrides', { xmlns: version === '1_1' ? `${OVERRIDES}/1.1` : OVERRIDES, 'xsi:type': `VersionOverridesV${version}` }, [
    element('Requirements', {}, [element('bt:Sets', { DefaultMinVersion: needs }, [element('bt:Set', { Name: 'Mailbox' })])]),
    element('Hosts', {}, [element('Host', { 'xsi:type': 'MailHost' }, [element('DesktopFormFactor', {}, buttons.map((button) => extensionPoint(button, version === '1_1')))])]),
    resources(buttons, pane, manifest.name.short, languages),
    ...inner,
  ]);
  const form = (type: string, height: string[]) => element('Form', { 'xsi:type': type }, [element('DesktopSettings', {}, [element('SourceLocation', { DefaultValue: pane }), ...height])]);
  const rule = (item: string, type: string) => element('Rule', { 'xsi:type': 'ItemIs', ItemType: item, FormType: type });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('OfficeApp', {
    xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
    'xsi:type': 'MailApp',
  }, [
    element('Id', {}, addinId(manifest.id)),
    element('Version', {}, `${manifest.version}.0`),
    element('ProviderName', {}, manifest.developer.name),
    element('DefaultLocale', {}, REGION[manifest.localizationInfo.defaultLanguageTag] ?? 'en-US'),
    element('DisplayName', { DefaultValue: manifest.name.short }),
    localized('Description', {}, manifest.description.short, 'description.short', languages),
    element('IconUrl', { DefaultValue: `${origin}/icons/64.png` }),
    element('HighResolutionIconUrl', { DefaultValue: `${origin}/icons/128.png` }),
    element('SupportUrl', { DefaultValue: manifest.developer.websiteUrl }),
    element('AppDomains', {}, manifest.validDomains.map((domain) => element('AppDomain', {}, `https://${domain}`))),
    element('Hosts', {}, [element('Host', { Name: 'Mailbox' })]),
    element('Requirements', {}, [element('Sets', { DefaultMinVersion: needs }, [element('Set', { Name: 'Mailbox' })])]),
    element('FormSettings', {}, [form('ItemRead', [element('RequestedHeight', {}, '450')]), form('ItemEdit', [])]),
    element('Permissions', {}, 'ReadWriteItem'),
    element('Rule', { 'xsi:type': 'RuleCollection', Mode: 'Or' }, [rule('Message', 'Read'), rule('Message', 'Edit'), rule('Appointment', 'Read'), rule('Appointment', 'Edit')]),
    overrides('1_0', [overrides('1_1', [])]),
  ])}\n`;
}
