import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { APP_ROLES, type AppRole } from '../src/domain/approles.ts';
import { REGISTERED } from '../src/domain/permissions.ts';

const FILE = fileURLToPath(new URL('../aad.manifest.json', import.meta.url));

/** Microsoft Graph's own application id, the same in every tenant [permissions-reference]. */
const GRAPH = '00000003-0000-0000-c000-000000000000';
const OIDC = ['openid', 'profile', 'offline_access'];

/** Microsoft's hosts that may ask for a token for this app without a prompt of their own [tab-sso-register-aad]. */
const HOSTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 mobile, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook mobile
];

/** A role that an organisation gives its people on its own enterprise application, so that nothing of it is stored by the app. */
function role(value: AppRole, displayName: string, description: string): object {
  return { id: APP_ROLES[value], value, displayName, description, isEnabled: true, allowedMemberTypes: ['User'] };
}

/** Where sign-in may return to, each a page of the build; `brk-multihub` is the Office hosts' own broker [nested app authentication]. */
function redirects(): string[] {
  const pages = ['', 'auth-end.html', 'blank-auth-end.html', 'auth-dialog.html', 'consent.html'].map((page) => `https://\${{APP_DOMAIN}}/${page}`);
  return ['brk-multihub://${{APP_DOMAIN}}', ...pages];
}

/** Scopes the app may ask anybody for: the catalogue's, each once, with the three of OpenID Connect. */
export function registeredScopes(): string[] {
  return [...new Set([...REGISTERED.map((permission) => permission.scope), ...OIDC])].sort();
}

/** The Entra app registration in Graph's application format, made from the permission catalogue. */
export function aadManifest(): object {
  return {
    id: '${{AAD_APP_OBJECT_ID}}',
    appId: '${{AAD_APP_CLIENT_ID}}',
    displayName: '${{APP_NAME}}',
    signInAudience: 'AzureADMultipleOrgs',
    identifierUris: ['api://${{APP_DOMAIN}}/${{AAD_APP_CLIENT_ID}}'],
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          id: '${{AAD_APP_ACCESS_AS_USER_PERMISSION_ID}}',
          value: 'access_as_user',
          type: 'User',
          isEnabled: true,
          adminConsentDisplayName: 'Sign in to Triptych',
          adminConsentDescription: 'Lets Teams, Outlook and Microsoft 365 sign people in to Triptych.',
          userConsentDisplayName: 'Sign in to Triptych',
          userConsentDescription: 'Lets Teams, Outlook and Microsoft 365 sign you in to Triptych.',
        },
      ],
      preAuthorizedApplications: HOSTS.map((appId) => ({ appId, delegatedPermissionIds: ['${{AAD_APP_ACCESS_AS_USER_PERMISSION_ID}}'] })),
    },
    requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: registeredScopes().map((id) => ({ id, type: 'Scope' })) }],
    appRoles: [
      role('Administrator', 'Administrator', 'May see who uses Triptych in this organisation, and add and remove people.'),
      role('User', 'User', 'May use Triptych.'),
      role('Managed', 'Managed connection', 'May use Triptych with a connection that an administrator keeps.'),
    ],
    // Tells a token of the app itself from one of a person [optional-claims].
    optionalClaims: { idToken: [], accessToken: [{ name: 'idtyp', essential: false, additionalProperties: [] }], saml2Token: [] },
    info: {
      supportUrl: 'https://${{APP_DOMAIN}}/support.html',
      privacyStatementUrl: 'https://${{APP_DOMAIN}}/privacy.html',
      termsOfServiceUrl: 'https://${{APP_DOMAIN}}/terms.html',
    },
    publicClient: { redirectUris: [] },
    web: { redirectUris: [], implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false } },
    spa: { redirectUris: redirects() },
  };
}

const text = `${JSON.stringify(aadManifest(), null, 2)}\n`;
if (process.argv.includes('--write')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('aad.manifest.json is stale: npm run generate\n');
  process.exitCode = 1;
}
