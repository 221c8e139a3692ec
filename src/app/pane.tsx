import { officeReady, type OfficeApi } from '../hosts/office.ts';
import { createOutlookHost } from '../hosts/outlook.ts';
import { CONFIG } from './config.ts';
import { localCredential, type Given } from './given.ts';
import { start } from './start.ts';

async function credential(office: OfficeApi): Promise<Given> {
  if (import.meta.env.VITE_HOST === 'local') return localCredential();
  return { credential: (await import('../hosts/outlookcredential.ts')).createOutlookCredential(office, CONFIG.clientId), notice: null };
}

/** Entry of Outlook's task pane; `pane.html` loads office.js before it. */
void start(async () => {
  const office = await officeReady();
  return createOutlookHost(office, await credential(office));
}, import('./draw.tsx'));
