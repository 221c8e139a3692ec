import { describe, expect, it } from 'vitest';
import { bicepProblems } from './biceprules.ts';
import { hostingProblems } from './hostingrules.ts';
import { imageProblems } from './imagerules.ts';
import { addressProblems, idProblems, languageProblems, paneProblems, schemaProblems } from './manifestrules.ts';
import { registrationProblems } from './registrationrules.ts';
import type { Subject } from './subject.ts';
import { copy, readSubject } from './subject.ts';
import { environmentProblems, placeProblems, structureProblems } from './toolkitrules.ts';

const RULES: Record<string, (subject: Subject) => string[]> = {
  'the manifest and its languages follow their schemas': schemaProblems,
  'every id is one of a kind, and every button opens something': idProblems,
  'the pane takes pinning, several mails and none, in reading and writing': paneProblems,
  'every address lies in the app\'s domain, every page is an entry': addressProblems,
  'every text is there in ten languages': languageProblems,
  'the icons have their sizes, and the outline is white on nothing': imageProblems,
  'the registration fits the manifest and the permission catalogue': registrationProblems,
  'the toolkit\'s stages are whole and in their order': structureProblems,
  'every ${{NAME}} has a value by the time it is asked for': placeProblems,
  'no environment holds a secret or leaks into a build': environmentProblems,
  'the hosting sends the headers, each with its reason': hostingProblems,
  'the Bicep files parse, and every name in them resolves': bicepProblems,
};

const subject = readSubject();

describe('the package', () => {
  for (const [name, problems] of Object.entries(RULES)) it(name, () => expect(problems(subject)).toEqual([]));
});

type Break = [what: string, change: (broken: Subject) => void, words: RegExp];

/** Replaces a text once; a text that is not there is a fault of the test, not of the package. */
const swap = (text: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`Nothing to break: ${from}`);
  return text.replace(from, () => to);
};
const inManifest = (from: string, to: string) => (broken: Subject) => { broken.manifest = swap(broken.manifest, from, to); };
const inRegistration = (from: string, to: string) => (broken: Subject) => { broken.registration = swap(broken.registration, from, to); };
const inBicep = (file: string, from: string, to: string) => (broken: Subject) => { broken.bicep[file] = swap(broken.bicep[file] ?? '', from, to); };
const inGerman = (from: string, to: string) => (broken: Subject) => { broken.languages['languages/de.json'] = swap(broken.languages['languages/de.json'] ?? '', from, to); };
const inHosting = (from: string, to: string) => (broken: Subject) => { broken.hosting = swap(broken.hosting, from, to); };
const image = (path: string, from: string) => (broken: Subject) => { broken.images[path] = broken.images[from] as Buffer; };

const BREAKS: Break[] = [
  ['a name that is too long', inManifest('"short": "${{APP_NAME}}"', '"short": "Triptych, your three panels of one page"'), /name\/short/],
  ['a property that the schema does not know', inManifest('"pinnable"', '"pinned"'), /additional properties/],
  ['an older schema', inManifest('"manifestVersion": "1.30"', '"manifestVersion": "1.17"'), /1\.30/],
  ['a language text that is too long', inGerman('Programm', 'x'.repeat(129)), /de\.json.*128/],
  ['two groups of one id', inManifest('"composeGroup"', '"readGroup"'), /readGroup stands twice/],
  ['a button without an action', inManifest('"actionId": "openReadPane"', '"actionId": "openPane"'), /openPane is no action/],
  ['an action without a button', inManifest('"actionId": "openComposePane"', '"actionId": "openReadPane"'), /openComposePane has no button/],
  ['a pane for one mail only', inManifest('"multiselect": true', '"multiselect": false'), /multiselect/],
  ['a pane that needs a mail', inManifest('"supportsNoItemContext": true', '"supportsNoItemContext": false'), /supportsNoItemContext/],
  ['a pane that cannot be pinned', inManifest('"pinnable": true', '"pinnable": false'), /pinnable/],
  ['no pane beside an appointment', inManifest('"meetingDetailsOrganizer"', '"spamReportingOverride"'), /meetingDetailsOrganizer/],
  ['a page on another domain', inManifest('https://${{APP_DOMAIN}}/tab.html', 'https://elsewhere.example/tab.html'), /outside validDomains/],
  ['a page that does not exist', inManifest('${{APP_DOMAIN}}/pane.html', '${{APP_DOMAIN}}/panel.html'), /no entry page/],
  ['another resource than the registration', inManifest('api://${{APP_DOMAIN}}', 'api://app.${{APP_DOMAIN}}'), /identifier/],
  ['no broker redirect', inManifest('brk-multihub://', 'brk-hub://'), /broker/],
  ['wider scopes fetched ahead', inManifest('"Mail.ReadBasic"', '"Mail.ReadWrite"'), /first view/],
  ['Microsoft\'s name in the name', inManifest('"full": "Triptych: today', '"full": "Triptych for Outlook: today'), /another product/],
  ['a language file that is not there', (broken) => { delete broken.languages['languages/fr.json']; }, /fr\.json does not exist/],
  ['a language nobody named', inManifest('"languageTag": "ja"', '"languageTag": "ko"'), /ja is missing/],
  ['a text without its translation', inGerman('"staticTabs[0].name"', '"staticTabs[3].name"'), /lacks staticTabs\[0\]/],
  ['a translation left in English', inGerman('heute, diese und nächste Woche auf einer Seite', 'today, this week and next week on one page'), /in English/],
  ['an icon of the wrong size', image('appPackage/icons/color.png', 'appPackage/icons/color32x32.png'), /192 × 192/],
  ['a coloured outline', image('appPackage/icons/outline.png', 'src/public/icons/32.png'), /not white/],
  ['a colour icon with holes', image('appPackage/icons/color.png', 'src/public/icons/128.png'), /transparent/],
  ['a ribbon icon that is not served', (broken) => { delete broken.images['src/public/icons/80.png']; }, /80\.png does not exist/],
  ['a ribbon without its largest icon', inManifest('"size": 80', '"size": 64'), /no icon of 80/],
  ['a registration without its id', inRegistration('"id": "${{AAD_APP_OBJECT_ID}}",', ''), /cannot update/],
  ['a registration for one organisation', inRegistration('AzureADMultipleOrgs', 'AzureADMyOrg'), /several organisations/],
  ['a host that asks first', inRegistration('bc59ab01-8403-45c6-8796-ac3ef710b3e3', 'bc59ab01-8403-45c6-8796-ac3ef710b3e4'), /beforehand/],
  ['a redirect to nowhere', inRegistration('/auth-end.html', '/signed-in.html'), /redirects/],
  ['a redirect to a page that is not there', inRegistration('"brk-multihub://${{APP_DOMAIN}}",', '"brk-multihub://${{APP_DOMAIN}}", "https://${{APP_DOMAIN}}/old.html",'), /redirects/],
  ['a permission outside the catalogue', inRegistration('"Tasks.Read"', '"Directory.Read.All"'), /catalogue/],
  ['a permission without a person', inRegistration('"type": "Scope"', '"type": "Role"'), /without a person/],
  ['a missing role', inRegistration('"value": "Managed"', '"value": "Guest"'), /roles/],
  ['old tokens', inRegistration('"requestedAccessTokenVersion": 2', '"requestedAccessTokenVersion": 1'), /version 2/],
  ['an action that the toolkit has not', (broken) => { broken.toolkit.dev.deploy?.push({ uses: 'azureStaticWebApps/deploy', with: {} }); }, /no action of the toolkit/],
  ['an action without what it needs', (broken) => { delete broken.toolkit.local.provision?.[0]?.with?.['name']; }, /lacks name/],
  ['a result that nobody writes down', (broken) => { delete broken.toolkit.dev.publish?.at(-1)?.writeToEnvironmentFile; }, /writes no publishedAppId/],
  ['a token in a committed file', (broken) => { broken.toolkit.dev.provision![3]!.writeToEnvironmentFile = { deploymentToken: 'APP_TOKEN' }; }, /committed/],
  ['stages in another order', (broken) => { broken.toolkit.dev.provision?.reverse(); }, /order/],
  ['a build without its registration', (broken) => { delete broken.toolkit.dev.deploy?.[1]?.env?.['VITE_CLIENT_ID']; }, /not given VITE_CLIENT_ID/],
  ['a client secret', (broken) => { broken.toolkit.dev.provision![0]!.with!['generateClientSecret'] = true; }, /secret/],
  ['a value that nothing gives', (broken) => { broken.env.dev['HOSTING_PLAN'] = ''; }, /HOSTING_PLAN/],
  ['a name that only the manifest knows', inManifest('"accentColor": "#303D8C"', '"accentColor": "${{ACCENT}}"'), /ACCENT/],
  ['a value asked for too early', (broken) => { broken.toolkit.dev.provision?.splice(2, 0, ...broken.toolkit.dev.provision.splice(4, 1)); }, /asks for APP_DOMAIN/],
  ['an output by another name', inBicep('main.bicep', 'output APP_DOMAIN', 'output DOMAIN'), /APP_DOMAIN, which nothing|toolkit's names/],
  ['a secret in an environment file', (broken) => { broken.env.dev['SECRET_APP_DEPLOYMENT_TOKEN'] = 'abc'; }, /holds SECRET/],
  ['the sandbox in a tenant\'s build', (broken) => { broken.env.dev['VITE_HOST'] = 'local'; }, /sandbox's sign-in/],
  ['a name that reaches every build', (broken) => { broken.env.local['VITE_CLIENT_ID'] = '1'; }, /every build/],
  ['Bicep that does not parse', inBicep('modules/site.bicep', 'resource site', 'resource = site'), /does not parse/],
  ['a resource nobody read about', inBicep('modules/site.bicep', '@2024-04-01', '@2021-01-01'), /not on the list/],
  ['a name that nothing declares', inBicep('main.bicep', 'name: resourceName', 'name: appName'), /nothing declares appName/],
  ['a module without its parameter', inBicep('main.bicep', '    region: region\n', ''), /not given region/],
  ['a parameter that the module has not', inBicep('main.bicep', 'plan: plan', 'size: plan'), /no parameter size/],
  ['an output that the module has not', inBicep('main.bicep', 'site.outputs.resourceId', 'site.outputs.resource'), /no output resource/],
  ['a module that is not there', inBicep('main.bicep', 'modules/site.bicep', 'modules/page.bicep'), /does not exist/],
  ['a secret in an output', inBicep('modules/site.bicep', '= site.id', '= site.listSecrets().properties.apiKey'), /secret/],
  ['scripts from anywhere', inHosting("script-src 'self'", "script-src 'self' https:"), /script-src is 'self' https:/],
  ['inline scripts', inHosting("script-src 'self'", "script-src 'self' 'unsafe-inline'"), /script-src/],
  ['no Trusted Types', inHosting("require-trusted-types-for 'script'; ", ''), /require-trusted-types-for is missing/],
  ['a stranger who may frame the app', inHosting('frame-ancestors', 'frame-ancestors https://evil.example'), /frame-ancestors/],
  ['a host that is asked for no reason', inHosting('https://res.cdn.office.net', 'https://res.cdn.office.net https://stats.example'), /connect-src/],
  ['a pane without its library', (broken) => { broken.hosting = broken.hosting.replaceAll('https://appsforoffice.microsoft.com', ''); }, /pane\.html: script-src/],
  ['a page with a policy of its own making', inHosting('"route": "/icons/*",', '"route": "/tab.html", "headers": { "Content-Security-Policy": "script-src *" } }, { "route": "/icons/*",'), /tab\.html: script-src/],
  ['X-Frame-Options', inHosting('"Referrer-Policy"', '"X-Frame-Options": "DENY", "Referrer-Policy"'), /shut out/],
  ['an opener policy', inHosting('"Referrer-Policy"', '"Cross-Origin-Opener-Policy": "same-origin", "Referrer-Policy"'), /cut off/],
  ['a camera', inHosting('camera=()', 'camera=(self)'), /permission is open/],
  ['pages that are kept', inHosting('no-store', 'max-age=60'), /pages are kept/],
  ['files that are fetched again', inHosting(', immutable', ''), /hashed files/],
  ['a year too short', inHosting('max-age=31536000; includeSubDomains', 'max-age=86400'), /a year/],
  ['no page for what is not there', inHosting('/404.html', '/none.html'), /not there/],
  ['paths that lead nowhere', inHosting('map}', 'map,html}'), /unknown path would not/],
  ['a missing script answered with the app', inHosting('"/assets/*",\n      "/icons/*",', ''), /missing file/],
  ['a parameter that main.bicep has not', (broken) => { broken.parameters = swap(broken.parameters, '"plan"', '"tier"'); }, /no parameter tier/],
];

/** A template with a name that nothing fills cannot even be read; that is said too. */
function said(rule: (subject: Subject) => string[], broken: Subject): string[] {
  try {
    return rule(broken);
  } catch (error) {
    return [String(error)];
  }
}

describe('a broken copy is caught', () => {
  it.each(BREAKS)('%s', (_, change, words) => {
    const broken = copy(subject);
    change(broken);
    const problems = Object.values(RULES).flatMap((rule) => said(rule, broken));
    expect(problems.join('\n')).toMatch(words);
  });
});
