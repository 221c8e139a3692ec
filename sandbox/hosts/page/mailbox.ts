/** The mailbox behind the Outlook-like window: read from the sandbox's own Graph, out of its request log. */
export interface Mail {
  id: string;
  subject: string;
  bodyPreview: string;
  receivedDateTime: string;
  conversationId: string;
  internetMessageId: string;
  hasAttachments: boolean;
  isRead: boolean;
  from?: { emailAddress: { name: string; address: string } };
  '@odata.type'?: string;
  /** Names of the files in it; read where there are any. */
  files?: string[];
}

export class Mailbox {
  readonly #user: string | null;
  #token = '';

  constructor(user: string | null) {
    this.#user = user;
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    if (this.#token === '') {
      const given = await fetch('/_sandbox/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...(this.#user === null ? {} : { user: this.#user }), scopes: ['Mail.ReadWrite'], log: false }) });
      this.#token = (await given.json() as { access_token: string }).access_token;
    }
    const response = await fetch(`/graph/v1.0${path}`, { method, headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return await response.json() as T;
  }

  /** The newest mails of the inbox. */
  async inbox(): Promise<Mail[]> {
    const select = 'subject,bodyPreview,receivedDateTime,conversationId,internetMessageId,hasAttachments,isRead,from';
    const { value } = await this.#ask<{ value: Mail[] }>('GET', `/me/mailFolders/inbox/messages?$top=25&$orderby=receivedDateTime desc&$select=${select}`);
    return Promise.all(value.map(async (mail) => (mail.hasAttachments ? { ...mail, files: await this.#filesOf(mail.id) } : mail)));
  }

  async #filesOf(id: string): Promise<string[]> {
    return (await this.#ask<{ value: { name: string }[] }>('GET', `/me/messages/${id}/attachments?$select=name`)).value.map(({ name }) => name);
  }

  /** Saves a draft. @returns it, with its id */
  saveDraft(subject: string, text: string): Promise<Mail> {
    return this.#ask<Mail>('POST', '/me/messages', { subject, body: { contentType: 'text', content: text } });
  }
}

/** Exchange's spelling of an id, which Graph does not take: Outlook hands out these. */
export function exchangeId(id: string): string {
  return id.replaceAll('-', '/').replaceAll('_', '+');
}
