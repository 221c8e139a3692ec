import { endLogin } from '../hosts/teamslogin.ts';
import { CONFIG } from './config.ts';

void endLogin(CONFIG.clientId);
