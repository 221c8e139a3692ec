import { app } from '@microsoft/teams-js';
import { within } from './within.ts';

/** True in a frame of a host, or in Teams' own browser. Anything else that opens `tab.html` is a plain browser. */
export function isHosted(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

let asked: Promise<app.Context> | undefined;

/**
 * Greets the host and asks where the page is, once, as soon as teams-js is there. Stands apart from `teams.ts` so that
 * nothing else has to load before it. @returns undefined without a host; rejects with a SignInError `host` when nobody answers in time
 */
export function askHost(): Promise<app.Context> | undefined {
  if (!isHosted()) return undefined;
  if (asked === undefined) {
    asked = within(app.initialize().then(() => app.getContext()));
    // Who awaits it hears of it; until then it is nobody's error.
    asked.catch(() => undefined);
  }
  return asked;
}
