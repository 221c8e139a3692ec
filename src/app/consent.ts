import { adminAnswer, type AdminAnswer } from '../hosts/adminanswer.ts';
import { browserHost } from './browserhost.ts';

/** The sections of `consent.html`; each holds its own words. */
type Result = 'allowed' | 'refused' | 'unconfirmed' | 'elsewhere';

/** What is true of the consent: not the address says it, but whether Microsoft now gives a token without asking anybody. */
async function resultOf({ said, scopes }: AdminAnswer): Promise<Result> {
  if (said === 'refused') return 'refused';
  const { credential } = await browserHost();
  if (await credential.getToken(scopes, { fresh: true }) !== null) return 'allowed';
  return credential.trouble() === 'signed-out' ? 'elsewhere' : 'unconfirmed';
}

function show(result: Result): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-result]')) section.hidden = section.dataset['result'] !== result;
}

/** Entry of the page an administrator comes back to from Microsoft's consent page. */
void resultOf(adminAnswer(window.location.search)).catch((): Result => 'unconfirmed').then(show);
