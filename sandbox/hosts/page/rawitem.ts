/** Mails in the form in which Outlook on the web hands them to office.js, and in the form of office.js itself. */
import { exchangeId } from './mailbox.ts';
import type { Mail } from './mailbox.ts';
import type { Person } from './person.ts';

const READ = 1;
const WRITTEN = 4;

function addressOf(mail: Mail): { name: string; address: string; recipientType: number } {
  return { name: mail.from?.emailAddress.name ?? '', address: mail.from?.emailAddress.address ?? '', recipientType: 1 };
}

function common({ user }: Person): Record<string, unknown> {
  return {
    cc: [], bcc: [], to: [], dateTimeCreated: 0, dateTimeModified: 0, permissionLevel: 3, userEmailAddress: user.userPrincipalName, userDisplayName: user.displayName, userTimeZone: 'UTC',
    userProfileType: 'enterprise', hostVersion: '20261101001.1', owaView: 'OneColumn', restUrl: 'https://outlook.office.com/api', ewsUrl: 'https://outlook.office.com/EWS/Exchange.asmx', isRestIdSupported: true, timeZoneOffsets: [],
  };
}

/** The message class as Outlook has it: an invitation, a rights-protected mail, any other. */
function classOf(mail: Mail): string {
  if (mail['@odata.type'] === '#microsoft.graph.eventMessageRequest') return 'IPM.Schedule.Meeting.Request';
  return mail.files?.includes('message.rpmsg') === true ? 'IPM.Note.rpmsg.Microsoft.Mail' : 'IPM.Note';
}

export function rawRead(mail: Mail, person: Person): Record<string, unknown> {
  const from = addressOf(mail);
  return {
    ...common(person), itemType: READ, id: exchangeId(mail.id), conversationId: exchangeId(mail.conversationId), internetMessageId: mail.internetMessageId, itemClass: classOf(mail),
    subject: mail.subject, normalizedSubject: mail.subject.replace(/^(re|aw|fw|sv): /i, ''), from, sender: from, attachments: [],
  };
}

/** A mail being written: no id, no subject, they are asked for. */
export function rawWritten(person: Person): Record<string, unknown> {
  return { ...common(person), itemType: WRITTEN, itemClass: 'IPM.Note', attachments: [] };
}

/** For the small Office that stands in over http. */
export function plainItem(mail: Mail | null, person: Person, writing: boolean): Record<string, unknown> | null {
  if (writing) return { writing: true, conversationId: null, from: { displayName: person.user.displayName, emailAddress: person.user.userPrincipalName } };
  if (mail === null) return null;
  const { name, address } = addressOf(mail);
  return { itemType: 'message', itemClass: classOf(mail), itemId: exchangeId(mail.id), conversationId: exchangeId(mail.conversationId), internetMessageId: mail.internetMessageId, subject: mail.subject, from: { displayName: name, emailAddress: address }, attachments: [] };
}
