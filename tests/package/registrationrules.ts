import { fill } from '../../appPackage/values.ts';
import { REGISTERED } from '../../src/domain/permissions.ts';
import type { Subject } from './subject.ts';
import { SAMPLE } from './subject.ts';
import { filled } from './manifestrules.ts';

interface Registration {
  id?: string;
  appId?: string;
  signInAudience: string;
  identifierUris: string[];
  api: { requestedAccessTokenVersion: number; oauth2PermissionScopes: { id: string; value: string }[]; preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[] };
  appRoles: { id: string; value: string; allowedMemberTypes: string[] }[];
  requiredResourceAccess: { resourceAccess: { id: string; type: string }[] }[];
  spa: { redirectUris: string[] };
  web?: { redirectUris: string[]; implicitGrantSettings: Record<string, boolean> };
  passwordCredentials?: unknown[];
}

/** Teams desktop and web, Microsoft 365 web and desktop, Outlook desktop, web and mobile [tab-sso-register-aad]. */
const HOSTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c', 'd3590ed6-52b3-4102-aeff-aad2292ab01c', 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];
/** Without these nobody can sign in; another redirect must be a page of the app at least. */
const PAGES = ['', 'auth-end.html', 'blank-auth-end.html', 'consent.html'];

export function registrationProblems(subject: Subject): string[] {
  const app = JSON.parse(fill(subject.registration, SAMPLE)) as Registration;
  const manifest = filled(subject);
  const domain = manifest.validDomains[0] ?? '';
  const scope = app.api.oauth2PermissionScopes.find((each) => each.value === 'access_as_user');
  const asked = app.requiredResourceAccess.flatMap((each) => each.resourceAccess);
  const wanted = new Set([...REGISTERED.map((each) => each.scope), 'openid', 'profile', 'offline_access']);
  const redirects = [`brk-multihub://${domain}`, ...PAGES.map((page) => `https://${domain}/${page}`)];
  const pages = subject.pages.map((page) => `https://${domain}/${page}`);
  const rules: [holds: boolean, problem: string][] = [
    [app.id !== undefined && app.appId === manifest.webApplicationInfo.id, 'registration: without id or appId the toolkit cannot update it'],
    [app.signInAudience === 'AzureADMultipleOrgs', 'registration: not for several organisations'],
    [app.identifierUris.join() === manifest.webApplicationInfo.resource, 'registration: identifierUris is not the manifest\'s resource'],
    [app.identifierUris.every((uri) => uri === uri.toLowerCase()), 'registration: an identifier is not in small letters'],
    [app.api.requestedAccessTokenVersion === 2, 'registration: tokens are not of version 2'],
    [scope !== undefined, 'registration: no access_as_user'],
    [HOSTS.every((host) => app.api.preAuthorizedApplications.some((each) => each.appId === host && each.delegatedPermissionIds.includes(scope?.id ?? ''))), 'registration: a host is not authorised beforehand'],
    [app.appRoles.map((role) => role.value).join() === 'Administrator,User,Managed', 'registration: the roles are not Administrator, User, Managed'],
    [new Set(app.appRoles.map((role) => role.id)).size === app.appRoles.length, 'registration: two roles of one id'],
    [redirects.every((uri) => app.spa.redirectUris.includes(uri)) && app.spa.redirectUris.every((uri) => redirects.includes(uri) || pages.includes(uri)), 'registration: the redirects are not the app\'s pages'],
    [asked.every((each) => each.type === 'Scope'), 'registration: a permission without a person'],
    [asked.length === wanted.size && asked.every((each) => wanted.has(each.id)), 'registration: the permissions are not the catalogue\'s'],
    [(app.passwordCredentials ?? []).length === 0, 'registration: a secret'],
    [Object.values(app.web?.implicitGrantSettings ?? {}).every((on) => !on), 'registration: tokens in the address'],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem);
}
