/** The services' real names, as a browser takes them that was started with `--host-resolver-rules`: the way to the build made for a tenant. */
import { readFileSync } from 'node:fs';

/** Where the stand-in's administrator put the app. */
export const APP_DOMAIN = 'triptych.nordlys.example';

/** Hosts that the build for a tenant talks to or is opened by. */
export const NAMES: readonly string[] = [
  APP_DOMAIN, 'login.microsoftonline.com', 'graph.microsoft.com', 'res.cdn.office.net', 'appsforoffice.microsoft.com', 'ajax.aspnetcdn.com', 'browser.pipe.aria.microsoft.com',
  'teams.microsoft.com', 'm365.cloud.microsoft', 'outlook.office.com', 'evil.example',
];

/** For Chromium: every name is this machine at this port. */
export function resolverRules(port: number): string {
  return NAMES.map((name) => `MAP ${name} 127.0.0.1:${port}`).join(', ');
}

/** The addresses that the app's registration lets sign-ins return to; the tool kit's placeholder stands for the domain. */
export function redirectUris(manifestFile: string): string[] {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { spa?: { redirectUris?: string[] } };
  return (manifest.spa?.redirectUris ?? []).map((uri) => uri.replace(/\$\{\{[A-Z_]*DOMAIN\}\}/g, APP_DOMAIN));
}
