import type { Frame } from '../frame.ts';
import { addDays, utcMidnight } from '../frame.ts';
import { conversationId, guid, outlookId } from '../ids.ts';
import type { MailboxData, UserData } from '../tenant.ts';
import { recipient, userId, type PersonKey } from './people.ts';

const KEY = 'kontakt';
const OWNER = { emailAddress: { name: 'Kontakt Nordlys', address: 'kontakt@nordlys.example' } };

/** Sent to Ida and to the shared mailbox. */
const ALSO_MINE = 'Contract draft, clause 7 and the annex on data retention (second reading)';

/** Subject, sender, days ago, days until due (null: without a date), and the mail of Ida's that is the same one. */
const ROWS: [subject: string, from: PersonKey, ago: number, due: number | null, same?: string][] = [
  ['Request: relaunch of fjordbad.example', 'kwame', 1, 0],
  ['Visitor group on Thursday', 'ingibjorg', 2, 1],
  ['Printer contract runs out', 'bo', 4, 6],
  [ALSO_MINE, 'lucia', 2, 0, ALSO_MINE],
  ['Parking permits', 'ayse', 9, null],
];

/** Id of the shared mailbox's own, disabled account. */
export const SHARED_MAILBOX_ID = userId(KEY as PersonKey);

/** A shared mailbox is a user who cannot sign in [shared-mailboxes of Exchange]. */
export function sharedMailboxUser(): UserData {
  const { name, address } = OWNER.emailAddress;
  return { id: SHARED_MAILBOX_ID, displayName: name, givenName: null, surname: null, userPrincipalName: address, mail: address, jobTitle: null, department: null, userType: 'Member', accountEnabled: false, businessPhones: [], plannerLicence: false };
}

/** What comes in for the whole studio; Ida has full access to it. One mail of it went to her too. */
export function sharedMailbox(frame: Frame): MailboxData {
  const names = { inbox: 'Inbox', drafts: 'Drafts', sentitems: 'Sent Items', deleteditems: 'Deleted Items', junkemail: 'Junk Email', archive: 'Archive' };
  return {
    mailboxSettings: { timeZone: frame.mailboxZone, userPurpose: 'shared' },
    calendars: [{ id: outlookId(`calendar:${KEY}`), name: 'Calendar', isDefaultCalendar: true, events: [] }],
    mailFolders: Object.entries(names).map(([wellKnownName, displayName]) => ({ id: outlookId(`folder:${KEY}:${wellKnownName}`), displayName, wellKnownName, parentFolderId: outlookId(`folder:${KEY}:root`) })),
    messages: ROWS.map((row) => mail(frame, ...row)),
    todoLists: [],
    openedTo: [userId('ida')],
  };
}

function mail(frame: Frame, subject: string, from: PersonKey, ago: number, due: number | null, same?: string): MailboxData['messages'][number] {
  const received = frame.instant(frame.day(-ago), '08:30');
  const start = addDays(frame.today, -ago);
  return {
    id: outlookId(`mail:${KEY}:${subject}`), parentFolderId: outlookId(`folder:${KEY}:inbox`), subject, conversationId: conversationId(same ?? `${KEY}:${subject}`),
    internetMessageId: `<${guid(`internet:mail:${same ?? `${KEY}:${subject}`}`)}@mail.nordlys.example>`, from: recipient(from), sender: recipient(from), toRecipients: [OWNER],
    receivedDateTime: received, sentDateTime: received, createdDateTime: received, lastModifiedDateTime: received, isDraft: false, isRead: true, importance: 'normal', categories: [],
    bodyPreview: subject, body: { contentType: 'text', content: subject }, hasAttachments: false, attachments: [],
    flag: { flagStatus: 'flagged', ...(due === null ? {} : { startDateTime: utcMidnight(start), dueDateTime: utcMidnight(addDays(frame.today, due)) }) },
  };
}
