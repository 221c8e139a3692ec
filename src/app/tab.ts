import { askHost } from '../hosts/teamshost.ts';

/** Entry of the tabs of Teams, Outlook and Microsoft 365: the host is asked before anything else has to be there, and the rest runs once it has answered. */
void Promise.resolve(askHost()).catch(() => undefined).then(() => import('./tabstart.ts'));
