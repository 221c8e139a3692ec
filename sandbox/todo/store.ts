import { noMailbox, noSuchItem } from '../odata/errors.ts';
import type { Sandbox } from '../odata/contract.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { loadMailbox } from './load.ts';
import { mirrorFlagged } from './mirror.ts';

export type Entity = Record<string, unknown>;

/** Something with an id that changes; `changed` counts the mailbox's writes and feeds delta and etags. */
export interface Versioned {
  data: Entity & { id: string };
  changed: number;
}

export interface TaskEntry extends Versioned {
  checklistItems: Versioned[];
  linkedResources: Versioned[];
  /** With `contentBytes` in base64. */
  attachments: Versioned[];
}

export interface ListEntry extends Versioned {
  tasks: Map<string, TaskEntry>;
  /** Ids of tasks that are gone, with the write that removed them. */
  removed: Map<string, number>;
}

export interface Mailbox {
  userId: string;
  lists: Map<string, ListEntry>;
  removed: Map<string, number>;
}

/** Mails of a user that carry a flag, as `message` entities, completed flags included. */
export type FlaggedMessages = (userId: string) => Entity[];

/** The To Do lists of every mailbox. */
export class TodoStore {
  readonly sandbox: Sandbox;
  /** Changes with every load, so that delta tokens from before are stale. */
  epoch = 0;
  /** Writes so far. */
  sequence = 0;
  private mailboxes = new Map<string, Mailbox>();
  private flaggedMessages: FlaggedMessages = () => [];

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  /** Replaces everything. */
  load(tenant: TenantData): void {
    this.epoch += 1;
    this.sequence = 0;
    this.mailboxes = new Map(
      Object.entries(tenant.mailboxes).map(([userId, mailbox]) => [userId, loadMailbox(this, userId, mailbox)]),
    );
  }

  /** What the `flaggedEmails` list mirrors. */
  connect(sources: { flaggedMessages: FlaggedMessages }): void {
    this.flaggedMessages = sources.flaggedMessages;
  }

  nextChange(): number {
    return ++this.sequence;
  }

  /** @throws GraphFault 404 MailboxNotEnabledForRESTAPI for a user without a mailbox */
  mailbox(userId: string): Mailbox {
    const mailbox = this.mailboxes.get(userId);
    if (!mailbox) throw noMailbox();
    const flagged = [...mailbox.lists.values()].find((list) => list.data.wellknownListName === 'flaggedEmails');
    if (flagged) mirrorFlagged(this, flagged, this.flaggedMessages(userId));
    return mailbox;
  }

  /** @throws GraphFault 404 */
  list(userId: string, listId: string): ListEntry {
    const list = this.mailbox(userId).lists.get(listId);
    if (!list) throw noSuchItem();
    return list;
  }

  /** @throws GraphFault 404 */
  task(userId: string, listId: string, taskId: string): TaskEntry {
    const task = this.list(userId, listId).tasks.get(taskId);
    if (!task) throw noSuchItem();
    return task;
  }

  /** Notes a write on a task or list: new etag, new place in delta. */
  touch(entry: Versioned): void {
    entry.changed = this.nextChange();
    if ('lastModifiedDateTime' in entry.data) entry.data.lastModifiedDateTime = this.sandbox.now().toISOString();
  }
}

/** The entity with its etag, Outlook's weak form. */
export function withEtag(entry: Versioned): Entity & { id: string } {
  const version = Buffer.from(`${entry.data.id.slice(-12)}${String(entry.changed).padStart(9, '0')}`).toString('base64');
  return { '@odata.etag': `W/"${version}"`, ...entry.data };
}
