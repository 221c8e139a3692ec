import { browserHost } from './browserhost.ts';
import { start } from './start.ts';

/** Entry of the plain browser page. */
void start(browserHost, import('./draw.tsx'));
