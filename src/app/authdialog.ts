import { dialogLogin } from '../hosts/dialoglogin.ts';
import { officeReady } from '../hosts/office.ts';
import { CONFIG } from './config.ts';

// Opened outside of Outlook's dialog there is nobody to sign in for.
void officeReady().then((office) => dialogLogin(office, CONFIG.clientId), () => undefined);
