/** The host's side of teams-js: what an app asks of Teams, Outlook or Microsoft 365 by message, and what it is told. */
import type { HostToken } from './person.ts';

/** One message of teams-js to its host. */
interface Asked {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

export interface HostSettings {
  /** `Teams`, `Outlook` or `Office`. */
  hostName: string;
  theme: string;
  locale: string;
  /** What the deep link asks for; empty for nothing. */
  subEntityId: string;
  entityId: string;
}

export interface HostWorld {
  settings(): HostSettings;
  /** The client id is the app's own; it stands in the token's audience. */
  token(): Promise<HostToken>;
  frame(): Window | null;
  appOrigin: string;
  /** Called with each message of the app, for the picture around it. */
  heard(func: string, args: unknown[]): void;
}

/** How often a pop-up is asked whether it is closed, milliseconds. */
const WATCH = 200;

export class TeamsProtocol {
  readonly #world: HostWorld;
  readonly #handlers = new Set<string>();
  #popup: Window | null = null;
  #answered: ((result: [boolean, string]) => void) | null = null;

  constructor(world: HostWorld) {
    this.#world = world;
    window.addEventListener('message', (event: MessageEvent<Asked>) => void this.#message(event));
  }

  /** Tells the app something, if it asked to be told. */
  tell(func: string, args: unknown[]): boolean {
    if (!this.#handlers.has(func)) return false;
    this.#world.frame()?.postMessage({ func, args }, this.#world.appOrigin);
    return true;
  }

  async #message({ source, origin, data }: MessageEvent<Asked>): Promise<void> {
    const fromPopup = this.#popup !== null && source === this.#popup;
    if ((source !== this.#world.frame() && !fromPopup) || origin !== this.#world.appOrigin || typeof data?.func !== 'string') return;
    this.#world.heard(data.func, data.args ?? []);
    const args = await this.#answer(data.func, data.args ?? [], fromPopup);
    if (args !== undefined) (source as Window).postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  }

  async #answer(func: string, args: unknown[], fromPopup: boolean): Promise<unknown[] | undefined> {
    switch (func) {
      case 'initialize': return [fromPopup ? 'authentication' : 'content', 'web', RUNTIME, '2.0.8'];
      case 'getContext': return [await this.#context(fromPopup)];
      case 'authentication.getAuthToken': {
        const { token, refusal } = await this.#world.token();
        return token === null ? [false, refusal] : [true, token];
      }
      case 'authentication.authenticate': return this.#authenticate(String(args[0]), Number(args[1]), Number(args[2]));
      case 'authentication.authenticate.success': this.#finish([true, String(args[0])]); return undefined;
      case 'authentication.authenticate.failure': this.#finish([false, String(args[0])]); return undefined;
      case 'registerHandler': this.#handlers.add(String(args[0])); return undefined;
      case 'executeDeepLink': case 'pages.navigateToApp': return [true];
      case 'pages.currentApp.navigateTo': return [undefined];
      default: return SILENT.has(func) ? undefined : [{ errorCode: 100, message: 'This stand-in does not have it.' }];
    }
  }

  async #context(fromPopup: boolean): Promise<Record<string, unknown>> {
    const { hostName, theme, locale, subEntityId, entityId } = this.#world.settings();
    const { tenantId, user } = await this.#world.token();
    return {
      hostName, theme, locale, entityId, ...(subEntityId === '' ? {} : { subEntityId }), frameContext: fromPopup ? 'authentication' : 'content',
      hostClientType: 'web', ringId: 'general', sessionId: 'stand-in', appSessionId: 'stand-in', appLaunchId: 'stand-in', isFullScreen: false, hostAncestors: [],
      tid: tenantId, userObjectId: user.id, loginHint: user.userPrincipalName, userPrincipalName: user.userPrincipalName, userDisplayName: user.displayName,
    };
  }

  /** The login pop-up: the host opens it, waits for its answer, and notices when it is closed without one. */
  #authenticate(url: string, width: number, height: number): Promise<unknown[]> {
    const popup = this.#popup = window.open(url, '_blank', `popup,width=${width || 600},height=${height || 535}`);
    if (popup === null) return Promise.resolve([false, 'FailedToOpenWindow']);
    return new Promise((resolve) => {
      const watch = setInterval(() => { if (popup.closed) this.#finish([false, 'CancelledByUser']); }, WATCH);
      this.#answered = (result) => { clearInterval(watch); resolve(result); };
    });
  }

  #finish(result: [boolean, string]): void {
    this.#answered?.(result);
    this.#answered = null;
    this.#popup?.close();
  }
}

const SILENT = new Set([
  'appInitialization.appLoaded', 'appInitialization.success', 'appInitialization.failure', 'appInitialization.expectedFailure', 'shareDeepLink', 'setFrameContext', 'readyToUnload',
]);

/** What the host can do, in the form that teams-js reads at its start. */
const RUNTIME = JSON.stringify({
  apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {},
  supports: { app: { lifecycle: {} }, pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} }, dialog: { url: {}, update: {} }, chat: {}, calendar: {}, mail: {} },
});
