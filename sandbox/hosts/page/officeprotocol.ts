/** The host's side of office.js in Outlook on the web: messages between the pane's frame and this window. */

/** One message of office.js, as JSON. `_actionType`: 0 invoke, 1 register, 2 unregister. */
interface Asked {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data?: { MethodData?: { DispatchId: number }; ApiParams?: unknown };
}

export interface OfficeWorld {
  frame(): Window | null;
  appOrigin: string;
  /** What is open, in Outlook's own form; null for nothing. */
  item(): Record<string, unknown> | null;
  colours(): { background: string; text: string };
  /** A method of Outlook by its number. @returns undefined for one that this window does not have */
  execute(dispatchId: number, params: unknown): Promise<unknown> | undefined;
  /** A message of what the fixture of office.js is too old for (officeextra.ts). @returns the answer */
  extra(call: string, args: unknown): Promise<unknown>;
}

const CONVERSATION = 'stand-in';
const CONTROL = 'triptych';

export class OfficeProtocol {
  readonly #world: OfficeWorld;
  readonly #events = new Map<string, { target: Window; origin: string }>();

  constructor(world: OfficeWorld) {
    this.#world = world;
    window.addEventListener('message', (event) => void this.#message(event));
  }

  /** The frame's name, from which office.js learns where it is. */
  get frameName(): string {
    return JSON.stringify({ hostInfo: 'Outlook$Web$16.01$en-GB$telemetry$$$0', xdmInfo: `${CONVERSATION}|${CONTROL}|${location.origin}`, serializerVersion: '1' });
  }

  /** Forgets what an earlier pane asked to be told. */
  forget(): void {
    this.#events.clear();
  }

  itemChanged(): void {
    this.#fire('olkItemSelectedChanged', this.#world.item() ?? '');
    this.tellExtra('SelectedItemsChanged', {});
  }

  themeChanged(): void {
    this.#fire('officeThemeChanged', [JSON.stringify(themeOf(this.#world.colours()))]);
    this.tellExtra('OfficeThemeChanged', { officeTheme: officeTheme(this.#world.colours()) });
  }

  /** Tells what the fixture of office.js has no event for. */
  tellExtra(event: string, data: unknown): void {
    this.#world.frame()?.postMessage({ standIn: 'event', event, data }, this.#world.appOrigin);
  }

  #fire(name: string, data: unknown): void {
    const heard = this.#events.get(name);
    heard?.target.postMessage(JSON.stringify({ _messageType: 1, _actionName: name, _conversationId: CONVERSATION, _correlationId: 0, _origin: location.origin, _errorCode: 0, _responseType: 1, _data: data, _serializerVersion: 1 }), heard.origin);
  }

  async #message({ source, origin, data }: MessageEvent<unknown>): Promise<void> {
    const frame = this.#world.frame();
    if (source !== frame || frame === null || origin !== this.#world.appOrigin) return;
    if (typeof data === 'object' && data !== null && 'standIn' in data) return this.#extra(frame, data as unknown as { id: number; call: string; args: unknown });
    const asked = parse(data);
    if (asked === null || asked._messageType !== 0 || asked._conversationId !== CONVERSATION) return;
    const [answer, code] = await this.#answer(asked, frame);
    frame.postMessage(JSON.stringify({ _messageType: 1, _actionName: asked._actionName, _conversationId: CONVERSATION, _correlationId: asked._correlationId, _origin: location.origin, _errorCode: code, _responseType: 0, _data: answer, _serializerVersion: 1 }), origin);
  }

  async #extra(frame: Window, { id, call, args }: { id: number; call: string; args: unknown }): Promise<void> {
    const answer = await this.#world.extra(call, args);
    frame.postMessage({ standIn: 'answer', id, answer }, this.#world.appOrigin);
  }

  async #answer(asked: Asked, frame: Window): Promise<[unknown, number]> {
    if (asked._actionType === 1) {
      this.#events.set(asked._actionName, { target: frame, origin: this.#world.appOrigin });
      return [{ Error: 0 }, 0];
    }
    if (asked._actionType === 2) {
      this.#events.delete(asked._actionName);
      return [{ Error: 0 }, 0];
    }
    switch (asked._actionName) {
      case 'ContextActivationManager_getAppContextAsync': return [appContext(this.#world.colours()), 0];
      case 'ContextActivationManager_notifyHost': return [0, 0];
      case 'GetInitialData': return [this.#world.item() ?? {}, 0];
      case 'ExecuteMethod': {
        const done = this.#world.execute(asked._data?.MethodData?.DispatchId ?? -1, asked._data?.ApiParams);
        return [done === undefined ? { error: true, errorCode: 9043 } : { error: false, data: await done }, 0];
      }
      default: return [0, -1];
    }
  }
}

function parse(data: unknown): Asked | null {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data) as Asked;
  } catch {
    return null;
  }
}

const number = (colour: string): number => Number.parseInt(colour.slice(1), 16);

function themeOf({ background, text }: { background: string; text: string }): Record<string, number> {
  return { primary_background_color: number(background), primary_font_color: number(text), secondary_background_color: number(background), secondary_font_color: number(text) };
}

function officeTheme({ background, text }: { background: string; text: string }): Record<string, string> {
  return { bodyBackgroundColor: background, bodyForegroundColor: text, controlBackgroundColor: background, controlForegroundColor: text };
}

/** What office.js asks for first. */
function appContext(colours: { background: string; text: string }): Record<string, unknown> {
  return {
    _id: CONTROL, _appName: 64, _appVersion: 16.01, _appUILocale: 'en-GB', _dataLocale: 'en-GB', _docUrl: '', _clientMode: 0, _settings: {}, _reason: 'inserted', _osfControlType: 1, _eToken: '',
    _correlationId: 'stand-in', _appInstanceId: 'stand-in', _appMinorVersion: 1, _requirementMatrix: JSON.stringify({ Mailbox: '1.15', IdentityAPI: '1.3', DialogApi: '1.2', NestedAppAuth: '1.1' }),
    _hostFullVersion: '16.0.0.0', _clientWindowHeight: 700, _clientWindowWidth: 320, _addinName: 'Triptych', _appDomains: [], _featureGates: {}, _wacHostEnvironment: '0', _marketplaceType: 'OrgCatalog',
    _officeTheme: JSON.stringify(themeOf(colours)),
  };
}
