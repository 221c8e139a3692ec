import { beforeEach, describe, expect, it } from 'vitest';
import { ContentRouter } from '../odata/content.ts';
import type { Probe } from '../odata/probe.ts';
import { follow, probe } from '../odata/probe.ts';
import { mailContent } from './attachmentRoutes.ts';
import { mailRoutes } from './routes.ts';
import { ADA, BEN, DESK, party, smallTenant } from './smallTenant.ts';
import { MailStore } from './store.ts';

const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

let graph: Probe;
let store: MailStore;
let content: ContentRouter;

beforeEach(() => {
  content = new ContentRouter();
  graph = probe(ADA, ['Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.ReadWrite', 'User.Read'], (routes, sandbox) => {
    store = new MailStore(sandbox);
    store.load(smallTenant());
    mailRoutes(routes, sandbox, store);
    mailContent(content, sandbox, store);
  });
});

describe('lists', () => {
  it('gives ten at a time, newest first, over all folders', async () => {
    const first = await graph.get('/me/messages?$select=id,subject');
    expect([first.json.value.length, first.json.value[0]?.['id']]).toEqual([10, 'AAMkMail20']);
    const second = await graph.get(follow(first.json['@odata.nextLink']));
    expect([second.json.value.length, second.json['@odata.nextLink']]).toEqual([5, undefined]);
    expect((await graph.get("/me/mailFolders('Inbox')/messages?$top=1000")).json.value).toHaveLength(14);
    expect((await graph.get('/me/messages?$top=1001')).status).toBe(400);
  });

  it('finds flagged mail, sorted only when the sort stands first in the filter', async () => {
    const flagged = "flag/flagStatus eq 'flagged'";
    expect((await graph.get(`/me/messages?$filter=${flagged}`)).json.value).toHaveLength(4);
    expect((await graph.get(`/me/messages?$filter=${flagged}&$orderby=receivedDateTime desc`)).code).toBe('InefficientFilter');
    const after = `receivedDateTime ge 1900-01-01T00:00:00Z and ${flagged}`;
    const { json } = await graph.get(`/me/messages?$filter=${after}&$orderby=receivedDateTime&$select=id`);
    expect(json.value.map((one) => one['id'])).toEqual(['AAMkMail0', 'AAMkMail1', 'AAMkMail2', 'AAMkMail3']);
    expect((await graph.get(`/me/messages?$filter=${flagged} and receivedDateTime ge 1900-01-01T00:00:00Z&$orderby=receivedDateTime`)).code).toBe('InefficientFilter');
    expect((await graph.get("/me/messages?$filter=internetMessageId eq '<mail-3@x.test>'")).json.value).toHaveLength(1);
  });

  it('searches by KQL, alone', async () => {
    expect((await graph.get('/me/messages?$search="from:ben subject:report"&$top=50')).json.value).toHaveLength(7);
    expect((await graph.get('/me/messages?$search="facts"&$top=50')).json.value).toHaveLength(15);
    for (const other of ["$filter=isRead eq true", '$orderby=subject', '$skip=1']) {
      expect((await graph.get(`/me/messages?$search="facts"&${other}`)).status).toBe(400);
    }
  });

  it('counts folders', async () => {
    const { json } = await graph.get('/me/mailFolders/inbox');
    expect([json['totalItemCount'], json['unreadItemCount'], json['childFolderCount']]).toEqual([14, 4, 1]);
    expect((await graph.get('/me/mailFolders/inbox/childFolders')).json.value.map((folder) => folder['displayName'])).toEqual(['Sub']);
    expect(JSON.stringify((await graph.get('/me/mailFolders')).json)).not.toContain('wellKnownName');
  });
});

describe('permissions', () => {
  it('keeps content back with Mail.ReadBasic', async () => {
    graph.scopes = new Set(['Mail.ReadBasic']);
    const { json } = await graph.get('/me/messages/AAMkMail0?$select=subject,body,bodyPreview,hasAttachments,internetMessageHeaders');
    expect(Object.keys(json).filter((name) => !name.startsWith('@')).sort()).toEqual(['hasAttachments', 'id', 'subject']);
    expect((await graph.get('/me/messages?$search="facts"')).code).toBe('ErrorAccessDenied');
    expect((await graph.get('/me/messages/AAMkMail0/attachments')).status).toBe(403);
    expect((await graph.get('/me/messages?$expand=attachments')).status).toBe(403);
    expect((await graph.call('PATCH', '/me/messages/AAMkMail0', { body: { isRead: true } })).status).toBe(403);
  });

  it('refuses the mailbox of another', async () => {
    expect((await graph.get(`/users/${BEN}/messages`)).status).toBe(403);
    expect((await graph.get('/me/messages', { as: 'nobody' })).code).toBe('MailboxNotEnabledForRESTAPI');
  });

  it('opens a shared mailbox to those with full access, under the scopes of shared mail alone', async () => {
    const flag = { body: { flag: { flagStatus: 'complete' } } };
    expect((await graph.get(`/users/${DESK}/messages`)).status).toBe(403);
    const shared = (...scopes: string[]) => probe(ADA, scopes, (routes, sandbox) => {
      store = new MailStore(sandbox);
      store.load(smallTenant());
      mailRoutes(routes, sandbox, store);
    });
    const reader = shared('Mail.Read.Shared');
    expect((await reader.get(`/users/${DESK}/messages?$select=subject`)).json.value).toMatchObject([{ subject: 'Report 30' }]);
    expect((await reader.get(`/users/${BEN}/messages`)).code).toBe('ErrorAccessDenied');
    expect((await reader.get('/me/messages')).status).toBe(403);
    expect((await reader.call('PATCH', `/users/${DESK}/messages/AAMkMail30`, flag)).status).toBe(403);
    expect((await shared('Mail.ReadWrite.Shared').call('PATCH', `/users/${DESK}/messages/AAMkMail30`, flag)).json['flag']).toMatchObject({ flagStatus: 'complete' });
    expect((await shared('Mail.ReadBasic.Shared').get(`/users/${DESK}/messages/AAMkMail30/attachments`)).status).toBe(403);
  });
});

describe('a message', () => {
  it('has a preview of 255 characters and the body as preferred', async () => {
    const html = await graph.get('/me/messages/AAMkMail0');
    expect(String(html.json['bodyPreview'])).toHaveLength(255);
    expect(html.json['body']).toMatchObject({ contentType: 'html' });
    expect([html.json['uniqueBody'], (await graph.get('/me/messages/AAMkMail0?$select=uniqueBody')).json['uniqueBody']]).toEqual([undefined, expect.anything()]);
    const text = await graph.get('/me/messages/AAMkMail0', { headers: { prefer: 'outlook.body-content-type="text"' } });
    expect(String((text.json['body'] as { content: string }).content)).toMatch(/^Figures & facts x/);
  });

  it('keeps its immutable id over a move, and changes the other', async () => {
    const immutable = String((await graph.get('/me/messages/AAMkMail5?$select=id', { headers: IMMUTABLE })).json['id']);
    expect(immutable).not.toBe('AAMkMail5');
    expect((await graph.get(`/me/messages/${immutable}`)).status).toBe(400);
    const translated = await graph.call('POST', '/me/translateExchangeIds', { body: { inputIds: ['AAMkMail5'], sourceIdType: 'restId', targetIdType: 'restImmutableEntryId' } });
    expect(translated.json.value[0]?.['targetId']).toBe(immutable);
    const moved = await graph.call('POST', '/me/messages/AAMkMail5/move', { body: { destinationId: 'archive' } });
    expect([moved.status, moved.json['id'] === 'AAMkMail5']).toEqual([201, false]);
    expect((await graph.get('/me/messages/AAMkMail5')).code).toBe('ErrorItemNotFound');
    const again = await graph.get(`/me/messages/${immutable}`, { headers: IMMUTABLE });
    expect([again.json['id'], again.json['internetMessageId']]).toEqual([immutable, '<mail-5@x.test>']);
    expect(graph.ledger.map(({ action }) => action)).toEqual(['move']);
  });

  it('lets flags be set by the rules', async () => {
    const patch = (flag: object) => graph.call('PATCH', '/me/messages/AAMkMail9', { body: { flag } });
    const day = { dateTime: '2026-11-27T15:00:00', timeZone: 'W. Europe Standard Time' };
    expect((await patch({ flagStatus: 'flagged', dueDateTime: day })).status).toBe(400);
    expect((await patch({ flagStatus: 'completed' })).status).toBe(400);
    expect((await patch({ flagStatus: 'flagged', startDateTime: day, dueDateTime: day })).json['flag']).toMatchObject({ flagStatus: 'flagged', dueDateTime: { dateTime: '2026-11-27T00:00:00.0000000', timeZone: 'UTC' } });
    expect((await patch({ flagStatus: 'complete' })).json['flag']).toEqual({ flagStatus: 'complete', completedDateTime: { dateTime: '2026-11-25T00:00:00.0000000', timeZone: 'UTC' } });
    expect(store.flaggedMessages(ADA)).toHaveLength(5);
    expect((await patch({ flagStatus: 'notFlagged' })).json['flag']).toEqual({ flagStatus: 'notFlagged' });
  });

  it('changes subject only as a draft', async () => {
    expect((await graph.call('PATCH', '/me/messages/AAMkMail0', { body: { subject: 'x' } })).status).toBe(400);
    const draft = await graph.call('POST', '/me/messages', { body: { subject: 'a' } });
    expect((await graph.call('PATCH', `/me/messages/${String(draft.json['id'])}`, { body: { subject: 'b' } })).json['subject']).toBe('b');
  });

  it('goes to Deleted Items first, then for good', async () => {
    await graph.call('DELETE', '/me/messages/AAMkMail7');
    const { json } = await graph.get('/me/mailFolders/deleteditems/messages');
    expect(json.value.map((one) => one['subject'])).toEqual(['Report 7']);
    await graph.call('DELETE', `/me/messages/${String(json.value[0]?.['id'])}`);
    expect((await graph.get('/me/mailFolders/deleteditems')).json['totalItemCount']).toBe(0);
  });

  it('is MIME, with files', async () => {
    const { raw } = await graph.get('/me/messages/AAMkMail0/$value');
    const text = String(raw);
    expect(text).toMatch(/^Message-ID: <mail-0@x\.test>/im);
    expect(text).toContain('a.txt');
    expect(text).toContain(Buffer.from('hello').toString('base64'));
  });
});

describe('answers and attachments', () => {
  it('replies into Sent Items and the other inbox, in the conversation', async () => {
    expect((await graph.call('POST', '/me/messages/AAMkMail1/reply', { body: { comment: 'Yes' } })).status).toBe(202);
    const sent = (await graph.get('/me/mailFolders/sentitems/messages')).json.value[0];
    expect([sent?.['subject'], sent?.['conversationId']]).toEqual(['RE: Report 1', 'AAQk0']);
    expect((await graph.get('/me/mailFolders/inbox/messages', { as: BEN })).json.value).toHaveLength(1);
  });

  it('sends only with a recipient', async () => {
    const send = (toRecipients: object[]) => graph.call('POST', '/me/sendMail', { body: { message: { subject: 'Hi', toRecipients } } });
    expect((await send([])).status).toBe(400);
    expect((await graph.get('/me/mailFolders/drafts')).json['totalItemCount']).toBe(0);
    expect((await send([party('Ben')])).status).toBe(202);
  });

  it('lists attachments without content when $select leaves it out, and gives the bytes', async () => {
    const { json } = await graph.get('/me/messages/AAMkMail0/attachments?$select=name,size');
    expect(json.value[0]).toMatchObject({ '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', size: 5 });
    expect(json.value[0]).not.toHaveProperty('contentBytes');
    expect(String((await graph.get('/me/messages/AAMkMail0/attachments/AAMkFile/$value')).raw)).toBe('hello');
  });

  it('takes a large file in order, without a token', async () => {
    const opened = await graph.call('POST', '/me/messages/AAMkMail2/attachments/createUploadSession', { body: { AttachmentItem: { attachmentType: 'file', name: 'big.bin', size: 6 } } });
    const segments = new URL(String(opened.json['uploadUrl'])).pathname.split('/').filter(Boolean);
    const put = (range: string, text: string, headers: Record<string, string> = {}) => content.handle(segments, { method: 'PUT', query: new Map(), headers: { 'content-range': range, ...headers }, body: Buffer.from(text), now: graph.sandbox.now, contentOrigin: 'http://content' });
    await expect(put('bytes 0-2/6', 'abc', { authorization: 'Bearer x' })).rejects.toMatchObject({ status: 401 });
    expect((await put('bytes 0-2/6', 'abc')).body).toMatchObject({ nextExpectedRanges: ['3'] });
    expect((await put('bytes 3-5/6', 'def')).status).toBe(201);
    expect((await graph.get('/me/messages/AAMkMail2?$select=hasAttachments')).json['hasAttachments']).toBe(true);
  });
});

describe('settings', () => {
  it('gives and changes the zone', async () => {
    expect((await graph.get('/me/mailboxSettings?$select=timeZone,workingHours')).json['timeZone']).toBe('W. Europe Standard Time');
    store.setTimeZone(ADA, 'Asia/Tokyo');
    expect((await graph.get('/me/mailboxSettings/timeZone')).json.value).toBe('Asia/Tokyo');
    expect((await graph.call('PATCH', '/me/mailboxSettings', { body: { timeZone: 'Nowhere' } })).status).toBe(400);
    expect((await graph.get('/me/outlook/masterCategories')).json.value).toHaveLength(1);
  });
});
