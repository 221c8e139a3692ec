/** The mail of every mailbox of the tenant, its settings and categories. */
import { createHash } from 'node:crypto';
import type { Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { badRequest, noMailbox, noSuchItem } from '../odata/errors.ts';
import { previewOf } from '../odata/itemBody.ts';
import type { MailboxData, TenantData } from '../tenants/tenant.ts';

export interface StoredMessage {
  /** Changes when the message moves. */
  id: string;
  /** Stays while the message lives in the mailbox ([outlook-immutable-id]). */
  immutableId: string;
  version: number;
  fields: Entity;
  attachments: Entity[];
}

export interface MailBox {
  owner: { name: string; address: string };
  rootId: string;
  folders: Map<string, Entity>;
  /** By ordinary id. */
  messages: Map<string, StoredMessage>;
  categories: Entity[];
  /** Ids of users with full access. */
  openedTo: ReadonlySet<string>;
  settings: Entity;
}

const WELL_KNOWN: [name: string, title: string][] = [
  ['inbox', 'Inbox'], ['drafts', 'Drafts'], ['sentitems', 'Sent Items'], ['deleteditems', 'Deleted Items'],
  ['junkemail', 'Junk Email'], ['archive', 'Archive'], ['outbox', 'Outbox'],
];

function immutableIdOf(id: string): string {
  return `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${createHash('sha256').update(id).digest('base64url')}AA=`;
}

export class MailStore {
  readonly #sandbox: Sandbox;
  readonly #boxes = new Map<string, MailBox>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Forgets everything and takes the mail of the tenant. */
  load(tenant: TenantData): void {
    this.#boxes.clear();
    for (const [userId, data] of Object.entries(tenant.mailboxes)) {
      const user = tenant.users.find(({ id }) => id === userId);
      const address = typeof user?.['mail'] === 'string' ? user['mail'] : (user?.userPrincipalName ?? userId);
      this.#boxes.set(userId, this.#box(userId, { name: user?.displayName ?? userId, address }, data));
    }
  }

  #box(userId: string, owner: MailBox['owner'], data: MailboxData): MailBox {
    const known = new Set(data.mailFolders.map(({ id }) => id));
    const outside = data.mailFolders.map((folder) => folder['parentFolderId']).find((id) => typeof id === 'string' && !known.has(id));
    const box: MailBox = { owner, rootId: String(outside ?? `AAMkRoot${userId}`), folders: new Map(), messages: new Map(), categories: [...(data.categories ?? [])], settings: data.mailboxSettings, openedTo: new Set(data.openedTo) };
    for (const folder of data.mailFolders) box.folders.set(folder.id, { isHidden: false, ...folder, parentFolderId: folder['parentFolderId'] ?? box.rootId });
    for (const [name, displayName] of WELL_KNOWN) {
      if (![...box.folders.values()].some((folder) => folder['wellKnownName'] === name)) {
        const id = `AAMkFolder${name}${userId.replaceAll('-', '')}`;
        box.folders.set(id, { id, displayName, parentFolderId: box.rootId, isHidden: false, wellKnownName: name });
      }
    }
    for (const message of data.messages) this.add(box, message.parentFolderId, message);
    return box;
  }

  /** @throws GraphFault 404 for a user without a mailbox. */
  mailbox(userId: string): MailBox {
    const box = this.#boxes.get(userId);
    if (!box) throw noMailbox();
    return box;
  }

  /** Mailbox of an address in the tenant. */
  byAddress(address: string): MailBox | undefined {
    return [...this.#boxes.values()].find(({ owner }) => owner.address.toLowerCase() === address.toLowerCase());
  }

  /** Keeps a message; what only the service knows is filled in. */
  add(box: MailBox, folderId: string, sent: Entity, immutableId?: string): StoredMessage {
    const { id = this.#sandbox.newId('outlook'), attachments = [], ...fields } = sent as Entity & { id?: string; attachments?: Entity[] };
    const time = String(fields['receivedDateTime'] ?? fields['sentDateTime'] ?? this.#sandbox.now().toISOString());
    const body = fields['body'] ?? { contentType: 'html', content: '' };
    const message: StoredMessage = {
      id, immutableId: immutableId ?? immutableIdOf(id), version: 1,
      fields: {
        createdDateTime: time, lastModifiedDateTime: time, categories: [], receivedDateTime: time, sentDateTime: time,
        internetMessageId: `<${createHash('sha1').update(id).digest('hex')}@sandbox.example>`, subject: '', importance: 'normal',
        conversationId: `AAQk${createHash('sha256').update(String(fields['conversationId'] ?? id)).digest('base64url')}=`,
        conversationIndex: 'AQHZ', isDeliveryReceiptRequested: null, isReadReceiptRequested: false, isRead: true, isDraft: false,
        inferenceClassification: 'focused', internetMessageHeaders: [], toRecipients: [], ccRecipients: [], bccRecipients: [], replyTo: [],
        flag: { flagStatus: 'notFlagged' }, ...fields,
        body, bodyPreview: previewOf(body), sender: fields['sender'] ?? fields['from'] ?? { emailAddress: box.owner }, from: fields['from'] ?? { emailAddress: box.owner },
        parentFolderId: folderId,
      },
      attachments: [],
    };
    for (const attachment of attachments) this.attach(message, attachment);
    box.messages.set(id, message);
    return message;
  }

  attach(message: StoredMessage, sent: Entity): Entity {
    const contentBytes = sent['contentBytes'];
    const size = typeof contentBytes === 'string' ? Buffer.from(contentBytes, 'base64').length : 1024;
    const attachment: Entity = {
      '@odata.type': '#microsoft.graph.fileAttachment', id: this.#sandbox.newId('outlook'), lastModifiedDateTime: this.#sandbox.now().toISOString(),
      name: '', contentType: 'application/octet-stream', isInline: false, size, ...sent,
    };
    message.attachments.push(attachment);
    return attachment;
  }

  /** Id of a folder given by id or well-known name. @throws GraphFault 404. */
  folderId(box: MailBox, idOrName: string): string {
    if (box.folders.has(idOrName)) return idOrName;
    const name = idOrName.toLowerCase();
    if (name === 'msgfolderroot' || idOrName === box.rootId) return box.rootId;
    const folder = [...box.folders.values()].find((one) => one['wellKnownName'] === name);
    if (!folder) throw noSuchItem();
    return String(folder['id']);
  }

  /**
   * The message with this id. Immutable ids are understood only together with `Prefer: IdType="ImmutableId"`.
   * @throws GraphFault 404.
   */
  message(box: MailBox, id: string, immutable: boolean): StoredMessage {
    const plain = box.messages.get(id);
    if (plain) return plain;
    const kept = [...box.messages.values()].find((message) => message.immutableId === id);
    if (!kept) throw noSuchItem();
    if (!immutable) throw badRequest('The ID is an immutable ID; send Prefer: IdType="ImmutableId" to use it.', 'ErrorInvalidIdMalformed');
    return kept;
  }

  /** Moves a message: a new ordinary id, the same immutable one ([outlook-immutable-id]). */
  move(box: MailBox, message: StoredMessage, folderId: string): StoredMessage {
    box.messages.delete(message.id);
    message.id = this.#sandbox.newId('outlook');
    message.fields = { ...message.fields, parentFolderId: folderId };
    message.version += 1;
    box.messages.set(message.id, message);
    return message;
  }

  /** Every message with a flag, but deleted and junk ones: what To Do mirrors in `flaggedEmails`. Empty without a mailbox. */
  flaggedMessages(userId: string): Entity[] {
    const box = this.#boxes.get(userId);
    if (!box) return [];
    const left = new Set(['deleteditems', 'junkemail'].map((name) => this.folderId(box, name)));
    return [...box.messages.values()]
      .filter(({ fields }) => (fields['flag'] as Entity)['flagStatus'] !== 'notFlagged' && !left.has(String(fields['parentFolderId'])))
      .map((message) => messageEntity(message, false));
  }

  /** Zone of the mailbox's settings, Windows or IANA name; working hours go along. */
  setTimeZone(userId: string, zone: string): void {
    const box = this.mailbox(userId);
    const hours = box.settings['workingHours'] as Entity | undefined;
    box.settings = { ...box.settings, timeZone: zone, ...(hours ? { workingHours: { ...hours, timeZone: { name: zone } } } : {}) };
  }
}

/** The message in Graph's shape, with the id of the wanted kind and its etag. */
export function messageEntity(message: StoredMessage, immutable: boolean): Entity {
  const changeKey = Buffer.from(`${message.immutableId.slice(-10, -3)}:${String(message.version).padStart(6, '0')}`).toString('base64');
  const id = immutable ? message.immutableId : message.id;
  return {
    '@odata.etag': `W/"${changeKey}"`, id, ...message.fields, changeKey,
    hasAttachments: message.attachments.some((attachment) => attachment['isInline'] !== true),
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    attachments: message.attachments,
  };
}
