import { createTeamsHost } from '../hosts/teams.ts';
import { askHost } from '../hosts/teamshost.ts';
import { CONFIG } from './config.ts';
import { localCredential, type Given } from './given.ts';
import { start } from './start.ts';

/** TeamsFx's single sign-on, or the sandbox's credential: decided when the app is built, so that a tenant's build holds nothing of the sandbox. */
async function credential(): Promise<Given> {
  if (import.meta.env.VITE_HOST === 'local') return localCredential();
  return { credential: (await import('../hosts/teamscredential.ts')).createTeamsCredential(CONFIG.clientId), notice: null };
}

/** The tab after its greeting. Opened without a host around it, the page is a plain browser's. */
void start(async () => {
  const context = askHost();
  if (context === undefined) return (await import('./browserhost.ts')).browserHost();
  return createTeamsHost({ context, given: credential(), appId: CONFIG.teamsAppId });
}, import('./draw.tsx'));
