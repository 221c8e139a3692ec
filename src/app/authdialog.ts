import { dialogLogin } from '../hosts/dialoglogin.ts';
import { officeReady } from '../hosts/office.ts';
import { CONFIG } from './config.ts';

void officeReady().then((office) => dialogLogin(office, CONFIG.clientId));
