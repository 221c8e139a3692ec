import { startLogin } from '../hosts/teamslogin.ts';
import { CONFIG } from './config.ts';

void startLogin(CONFIG.clientId);
