import { SignInError } from './signinerror.ts';
import { within } from './within.ts';

/** What the app uses of office.js, as Microsoft's reference names it [office-js, Mailbox 1.8; newer parts are optional here]. */
export interface OfficeResult<T> {
  status: string;
  value: T;
  error?: { code: number; message: string };
}
export type OfficeCall<T> = (result: OfficeResult<T>) => void;

interface Address {
  displayName: string;
  emailAddress: string;
}

/** A mail read or written; what only one of the two has is optional. */
export interface OfficeItem {
  itemType: string;
  itemClass?: string;
  /** Exchange's id; a mail being written has none until it is saved. */
  itemId?: string | null;
  internetMessageId?: string;
  conversationId?: string | null;
  /** Text while reading; a thing to ask while writing. */
  subject: string | { getAsync(done: OfficeCall<string>): void };
  from?: Address | { getAsync(done: OfficeCall<Address>): void };
  attachments?: { name: string }[];
  saveAsync?(done: OfficeCall<string>): void;
  getItemIdAsync?(done: OfficeCall<string>): void;
  getSelectedDataAsync?(coercion: string, done: OfficeCall<{ data: string }>): void;
}

/** One of several selected mails [Mailbox 1.13]. */
export interface OfficeSelected {
  itemId: string;
  subject?: string;
  conversationId?: string;
  internetMessageId?: string;
  itemType?: string;
}

/** A drop over the pane; `files` hold dragged mails as `message/rfc822` too. */
export interface OfficeDrop {
  dragAndDropEventData: { type: string; pageX: number; pageY: number; dataTransfer?: { files?: { name: string; type: string; fileContent: Blob }[] } };
}

export interface OfficeMailbox {
  item: OfficeItem | null;
  convertToRestId(id: string, version: string): string;
  addHandlerAsync(event: string, handler: (event: never) => void, done?: OfficeCall<void>): void;
  removeHandlerAsync?(event: string, done?: OfficeCall<void>): void;
  getSelectedItemsAsync?(done: OfficeCall<OfficeSelected[]>): void;
}

export interface OfficeTheme {
  bodyBackgroundColor?: string;
}

export interface OfficeDialog {
  addEventHandler(event: string, handler: (event: { message?: string; error?: number }) => void): void;
  close(): void;
}

export interface OfficeApi {
  onReady(): Promise<{ host: string | null }>;
  EventType: Record<string, string | undefined>;
  context: {
    mailbox: OfficeMailbox;
    /** Some hosts hand over a number of Windows instead of a name. */
    displayLanguage: string | number;
    officeTheme?: OfficeTheme;
    requirements: { isSetSupported(name: string, version: string): boolean };
    ui: {
      displayDialogAsync(url: string, options: object, done: OfficeCall<OfficeDialog>): void;
      messageParent(message: string, options?: object): void;
    };
  };
}

/** office.js, loaded by `pane.html` before this, once it knows its host. @throws SignInError `host` when nobody answers in time */
export async function officeReady(): Promise<OfficeApi> {
  const { Office } = window as unknown as { Office?: OfficeApi };
  if (Office === undefined) throw new SignInError('host', 'office.js did not load');
  const { host } = await within(Office.onReady());
  if (host !== 'Outlook') throw new SignInError('host', 'not in Outlook');
  return Office;
}

/** One asynchronous call of office.js as a promise. @throws Error with Office's code */
export function officeCall<T>(call: (done: OfficeCall<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === 'succeeded') resolve(result.value);
      else reject(Object.assign(new Error(result.error?.message ?? 'Office refused'), { code: result.error?.code }));
    });
  });
}
