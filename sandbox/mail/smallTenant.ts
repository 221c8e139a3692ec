/** For the tests of this folder: two mailboxes of people, and one that both share. */
import type { TenantData } from '../tenants/tenant.ts';

export const ADA = 'aaaaaaaa-0000-0000-0000-000000000001';
export const BEN = 'aaaaaaaa-0000-0000-0000-000000000002';
export const DESK = 'aaaaaaaa-0000-0000-0000-000000000003';

export function party(name: string): object {
  return { emailAddress: { name, address: `${name.toLowerCase()}@x.test` } };
}

function message(index: number, more: object = {}): TenantData['mailboxes'][string]['messages'][number] {
  const time = `2026-11-${String(index + 1).padStart(2, '0')}T10:00:00Z`;
  return {
    id: `AAMkMail${index}`, parentFolderId: 'AAMkInbox', subject: `Report ${index}`, from: party(index % 2 ? 'Ben' : 'Eve'), toRecipients: [party('Ada')],
    body: { contentType: 'html', content: `<p>Figures &amp; facts ${'x'.repeat(400)}</p>` }, receivedDateTime: time, sentDateTime: time, isRead: index > 3,
    flag: { flagStatus: index < 4 ? 'flagged' : 'notFlagged' }, internetMessageId: `<mail-${index}@x.test>`, conversationId: `AAQk${index >> 1}`, ...more,
  };
}

/** Ada has fifteen mails, four of them flagged, one with a file; Ben has none. */
export function smallTenant(): TenantData {
  const file = { '@odata.type': '#microsoft.graph.fileAttachment', id: 'AAMkFile', name: 'a.txt', contentType: 'text/plain', contentBytes: Buffer.from('hello').toString('base64') };
  const messages = Array.from({ length: 14 }, (_, index) => message(index, index === 0 ? { attachments: [file] } : {}));
  const folders = [{ id: 'AAMkInbox', displayName: 'Inbox', wellKnownName: 'inbox' }, { id: 'AAMkSub', displayName: 'Sub', parentFolderId: 'AAMkInbox' }];
  const box = (mails: typeof messages): TenantData['mailboxes'][string] => ({ mailboxSettings: { timeZone: 'W. Europe Standard Time' }, calendars: [], mailFolders: folders, messages: mails, todoLists: [], categories: [{ id: 'c1', displayName: 'Legal', color: 'preset0' }] });
  const user = (id: string, name: string): TenantData['users'][number] => ({ id, displayName: name, userPrincipalName: `${name.toLowerCase()}@x.test` });
  return {
    organization: { id: 't', displayName: 'T' }, signedIn: ADA, users: [user(ADA, 'Ada'), user(BEN, 'Ben'), user(DESK, 'Desk')], groups: [],
    planner: { plans: [], buckets: [], tasks: [] }, mailboxes: { [ADA]: box([...messages, message(20, { parentFolderId: 'AAMkSub' })]), [BEN]: box([]), [DESK]: { ...box([message(30, { flag: { flagStatus: 'flagged' } })]), openedTo: [ADA] } },
  };
}
