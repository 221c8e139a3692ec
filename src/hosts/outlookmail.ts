import type { OfficeApi, OfficeDrop, OfficeItem, OfficeMailbox, OfficeSelected } from './office.ts';
import { officeCall } from './office.ts';
import type { MailDrop, MailHost, OpenMail, OpenMailState } from './openmail.ts';

/** Exchange's names for what is protected so that nobody but the person may read it. */
const ENCRYPTED_CLASS = /^IPM\.Note\.(SMIME|rpmsg|secure)/i;
const INVITATION = /^IPM\.Schedule\.Meeting/i;
/** How a rights-protected mail travels. */
const PROTECTED_PART = /\.rpmsg$/i;

/** The mail beside Outlook's pane. Events tell its changes; `refresh` asks where a host sends none. */
export function createOutlookMail(office: OfficeApi): MailHost {
  const { mailbox } = office.context;
  const listeners = new Set<() => void>();
  let state: OpenMailState = { kind: 'unknown' };
  let asked = 0;

  async function refresh(): Promise<void> {
    const turn = ++asked;
    const next = await readState(mailbox).catch((): OpenMailState => ({ kind: 'unknown' }));
    if (turn !== asked) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  for (const event of ['ItemChanged', 'SelectedItemsChanged']) {
    const name = office.EventType[event];
    if (name !== undefined) mailbox.addHandlerAsync(name, () => void refresh());
  }
  void refresh();
  return {
    current: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    selectedText: () => selectedText(mailbox.item),
    async saveDraft() {
      const { item } = mailbox;
      if (item?.saveAsync === undefined) throw new Error('No mail is being written');
      const id = await officeCall<string>((done) => item.saveAsync?.(done));
      const mail = await composed(mailbox, item, id);
      asked += 1;
      state = { kind: 'compose', mail };
      for (const listener of [...listeners]) listener();
      return mail;
    },
    onDrop: (listener) => followDrops(office, listener),
  };
}

async function readState(mailbox: OfficeMailbox): Promise<OpenMailState> {
  const selected = await selection(mailbox);
  if (selected.length > 1) return { kind: 'several', mails: selected.map((each) => selectedMail(mailbox, each)) };
  const { item } = mailbox;
  if (item === null) return { kind: 'none' };
  // A calendar entry has no mail to turn into anything.
  if (item.itemType !== 'message') return { kind: 'none' };
  return typeof item.subject === 'string' ? { kind: 'read', mail: readMail(mailbox, item) } : { kind: 'compose', mail: await composed(mailbox, item, null) };
}

/** The selected mails, where the host can tell; none where it cannot. */
async function selection(mailbox: OfficeMailbox): Promise<OfficeSelected[]> {
  if (mailbox.getSelectedItemsAsync === undefined) return [];
  return officeCall<OfficeSelected[]>((done) => mailbox.getSelectedItemsAsync?.(done)).catch(() => []);
}

/** Graph takes ids in REST's alphabet only [convertToRestId]. */
function restId(mailbox: OfficeMailbox, id: string | null | undefined): string | null {
  return id === null || id === undefined || id === '' ? null : mailbox.convertToRestId(id, 'v2.0');
}

function isEncrypted(item: OfficeItem): boolean {
  return ENCRYPTED_CLASS.test(item.itemClass ?? '') || (item.attachments ?? []).some(({ name }) => PROTECTED_PART.test(name));
}

function readMail(mailbox: OfficeMailbox, item: OfficeItem): OpenMail {
  const from = item.from !== undefined && !('getAsync' in item.from) ? item.from : null;
  return {
    id: restId(mailbox, item.itemId),
    internetMessageId: item.internetMessageId ?? null,
    conversationId: restId(mailbox, item.conversationId),
    subject: typeof item.subject === 'string' ? item.subject : '',
    from: from === null ? null : { name: from.displayName, address: from.emailAddress },
    kind: INVITATION.test(item.itemClass ?? '') ? 'meeting-request' : 'mail',
    encrypted: isEncrypted(item),
  };
}

function selectedMail(mailbox: OfficeMailbox, each: OfficeSelected): OpenMail {
  return {
    id: restId(mailbox, each.itemId), internetMessageId: each.internetMessageId ?? null, conversationId: restId(mailbox, each.conversationId),
    subject: each.subject ?? '', from: null, kind: 'mail', encrypted: false,
  };
}

/** A mail being written, with its id once it was saved. @param saved the id just given, if any */
async function composed(mailbox: OfficeMailbox, item: OfficeItem, saved: string | null): Promise<OpenMail> {
  const { subject, from } = item;
  const title = typeof subject === 'string' ? subject : await officeCall<string>((done) => subject.getAsync(done)).catch(() => '');
  const sender = from !== undefined && 'getAsync' in from ? await officeCall<{ displayName: string; emailAddress: string }>((done) => from.getAsync(done)).catch(() => null) : null;
  const id = saved ?? (item.getItemIdAsync === undefined ? null : await officeCall<string>((done) => item.getItemIdAsync?.(done)).catch(() => null));
  return {
    id: restId(mailbox, id), internetMessageId: null, conversationId: restId(mailbox, item.conversationId), subject: title,
    from: sender === null ? null : { name: sender.displayName, address: sender.emailAddress }, kind: 'mail', encrypted: false,
  };
}

async function selectedText(item: OfficeItem | null): Promise<string> {
  if (item?.getSelectedDataAsync === undefined) return '';
  return officeCall<{ data: string }>((done) => item.getSelectedDataAsync?.('text', done)).then(({ data }) => data, () => '');
}

/** Outlook on the web and new Outlook tell drops by an event; elsewhere there is none [drag-drop-items]. A dragged mail comes as a file of its own. */
function followDrops(office: OfficeApi, listener: (drop: MailDrop) => void): (() => void) | null {
  const name = office.EventType['DragAndDropEvent'];
  if (name === undefined) return null;
  const { mailbox } = office.context;
  let stopped = false;
  mailbox.addHandlerAsync(name, ({ dragAndDropEventData: data }: OfficeDrop) => {
    if (stopped || data.type !== 'drop') return;
    const files = (data.dataTransfer?.files ?? []).map((file) => new File([file.fileContent], file.name, { type: file.type }));
    listener({ mails: [], files, x: data.pageX, y: data.pageY });
  });
  return () => {
    stopped = true;
    mailbox.removeHandlerAsync?.(name);
  };
}
