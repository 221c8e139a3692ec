/**
 * Runs in the pane, after office.js: what Microsoft's published package is too old for (several selected mails, drops, nested
 * app authentication), by messages of the stand-in's own. Without office.js before it (over http, where that refuses its
 * host), it is a small Office of its own.
 */
(() => {
  type Done = (result: { status: string; value?: unknown; error?: { code: number; message: string } }) => void;
  type Handler = (event: unknown) => void;
  const answers = new Map<number, (answer: unknown) => void>();
  const handlers = new Map<string, Handler>();
  let last = 0;

  function ask(call: string, args: unknown = null): Promise<unknown> {
    const id = ++last;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      window.parent.postMessage({ standIn: 'call', id, call, args }, '*');
    });
  }

  const tell = (done: Done | undefined, answer: Promise<unknown>): void => void answer.then(
    (value) => done?.({ status: 'succeeded', value }), (error: unknown) => done?.({ status: 'failed', error: { code: 9043, message: String(error) } }),
  );

  window.addEventListener('message', ({ source, data }: MessageEvent<{ standIn?: string; id?: number; answer?: unknown; event?: string; data?: unknown }>) => {
    if (source !== window.parent) return;
    if (data?.standIn === 'answer') answers.get(data.id ?? 0)?.(data.answer);
    if (data?.standIn === 'event') heard(data.event ?? '', data.data);
  });

  async function heard(event: string, data: unknown): Promise<void> {
    if (own !== null && (event === 'SelectedItemsChanged')) await own.reload().then(() => handlers.get('olkItemSelectedChanged')?.({}));
    handlers.get(NAMES[event] ?? event)?.(event === 'DragAndDropEvent' ? { dragAndDropEventData: dropOf(data) } : data);
  }

  /** A mail dragged over the pane comes as a file, as Outlook hands it over. */
  function dropOf(data: unknown): unknown {
    const { name, text, x, y } = data as { name: string; text: string; x: number; y: number };
    return { type: 'drop', pageX: x, pageY: y, dataTransfer: { files: [{ name, type: 'message/rfc822', fileContent: new Blob([text], { type: 'message/rfc822' }) }] } };
  }

  const NAMES: Record<string, string> = { SelectedItemsChanged: 'olkSelectedItemsChanged', DragAndDropEvent: 'olkDragAndDropEvent', OfficeThemeChanged: 'officeThemeChanged', ItemChanged: 'olkItemSelectedChanged' };

  const listeners = new Set<(message: { data: string }) => void>();
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_name: string, listener: (message: unknown) => void) => void listeners.add(listener as never),
      removeEventListener: (_name: string, listener: (message: unknown) => void) => void listeners.delete(listener as never),
      postMessage: (message: string) => void ask('nestedAuth', message).then((answer) => { for (const listener of [...listeners]) (listener as (text: unknown) => void)(answer); }),
    },
  });

  interface Mailbox {
    item: unknown;
    addHandlerAsync(event: string, handler: Handler, done?: Done): void;
    [name: string]: unknown;
  }
  interface Office {
    onReady(done?: (info: unknown) => void): Promise<unknown>;
    EventType: Record<string, string>;
    context: { mailbox: Mailbox; [name: string]: unknown };
  }

  /** A mailbox with what is newer than the fixture; its own parts cannot be replaced. */
  function extended(mailbox: Mailbox): Mailbox {
    const newer = new Set([NAMES['SelectedItemsChanged'], NAMES['DragAndDropEvent'], NAMES['OfficeThemeChanged']]);
    return Object.create(mailbox, {
      getSelectedItemsAsync: { value: (done: Done) => tell(done, ask('selected')) },
      addHandlerAsync: {
        value: (event: string, handler: Handler, done?: Done) => {
          if (!newer.has(event)) return mailbox.addHandlerAsync(...([event, handler, ...(done === undefined ? [] : [done])] as [string, Handler]));
          handlers.set(event, handler);
          done?.({ status: 'succeeded' });
        },
      },
    }) as Mailbox;
  }

  /** Office.js itself, with the newer parts laid over it. */
  function overlaid(real: Office): Office {
    let context: Office['context'] | null = null;
    return Object.create(real, {
      onReady: {
        value: async (done?: (info: unknown) => void) => {
          const info = await real.onReady();
          const { theme } = await ask('open') as { theme: object };
          context ??= Object.create(real.context, { mailbox: { value: extended(real.context.mailbox) }, officeTheme: { value: theme } }) as Office['context'];
          Object.assign(real.EventType, { SelectedItemsChanged: NAMES['SelectedItemsChanged'], DragAndDropEvent: NAMES['DragAndDropEvent'] });
          done?.(info);
          return info;
        },
      },
      context: { get: () => context ?? real.context },
    }) as Office;
  }

  const before = (window as unknown as { Office?: Office }).Office;
  const own = before === undefined ? smallOffice() : null;
  (window as unknown as { Office: Office }).Office = own?.office ?? overlaid(before as Office);

  /** Enough of Office for the pane, where office.js itself does not run. */
  function smallOffice() {
    let item: unknown = null;
    const mailbox = extended({
      get item() { return item; },
      addHandlerAsync: (event, handler, done) => { handlers.set(event, handler); done?.({ status: 'succeeded' }); },
      removeHandlerAsync: (event: string) => void handlers.delete(event),
      convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
    });
    const context = { mailbox, displayLanguage: 'en-GB', officeTheme: {}, requirements: { isSetSupported: () => true }, ui: {} };
    const reload = async (): Promise<void> => {
      const { item: open, theme } = await ask('open') as { item: Record<string, unknown> | null; theme: object };
      context.officeTheme = theme;
      item = open === null ? null : open['writing'] === true ? written(open) : open;
    };
    const written = (item: Record<string, unknown>) => ({
      itemType: 'message', conversationId: item['conversationId'], subject: { getAsync: (done: Done) => tell(done, ask('draftSubject')) },
      from: { getAsync: (done: Done) => tell(done, Promise.resolve(item['from'])) },
      saveAsync: (done: Done) => tell(done, ask('saveDraft')),
      getItemIdAsync: (done: Done) => tell(done, ask('draftId').then((id) => { if (id === null) throw new Error('The item is not saved'); return id; })),
      getSelectedDataAsync: (_kind: string, done: Done) => tell(done, Promise.resolve({ data: '' })),
    });
    const office: Office = { onReady: () => reload().then(() => ({ host: 'Outlook', platform: 'OfficeOnline' })), EventType: NAMES, context };
    return { office, reload };
  }
})();
