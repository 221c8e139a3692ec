import { addDays, utcMidnight, type Frame } from '../frame.ts';
import { conversationId, guid, outlookId } from '../ids.ts';
import { createSlots } from '../slots.ts';
import type { MailboxData } from '../tenant.ts';
import { sampleFile } from './files.ts';
import { FLAGGED, FOLDERS, RECEIVED, type FolderKey, type Party, type ReceivedRow } from './mailRows.ts';
import { recipient } from './people.ts';
import { SENT, UNANSWERED, type SentRow } from './sentRows.ts';

type Message = MailboxData['messages'][number];

/** Well-known folders and three of Ida's own, one inside the other. */
export function mailFolders(): MailboxData['mailFolders'] {
  return Object.entries(FOLDERS).map(([key, [displayName, wellKnownName, parent]]) => ({
    id: folderId(key as FolderKey),
    displayName,
    parentFolderId: parent === null ? outlookId('folder:root') : folderId(parent),
    isHidden: false,
    ...(wellKnownName === null ? {} : { wellKnownName }),
  }));
}

/** Sixty mails: 25 flagged (2 of them deleted or junk), 20 received, 14 sent, 1 draft. */
export function messages(frame: Frame): Message[] {
  const slots = createSlots(frame, { workingDay: 2, weekendDay: 1 });
  const received = [...FLAGGED, ...RECEIVED].map((row, index) => receivedMail(frame, row, index, slots));
  const sent = [...UNANSWERED, ...SENT].map((row, index) => sentMail(frame, row, index));
  return [...received, ...sent];
}

function folderId(folder: FolderKey): string {
  return outlookId(`folder:${folder}`);
}

function receivedMail(frame: Frame, row: ReceivedRow, index: number, slots: ReturnType<typeof createSlots>): Message {
  const received = row.ago === 0 ? frame.earlierToday(0.9 - (index % 2) * 0.2) : frame.instant(frame.day(-row.ago), clock(index));
  const sender = party(row.from);
  const reply = row.subject.startsWith('Automatische Antwort');
  return {
    ...(row.invitation === true ? { '@odata.type': '#microsoft.graph.eventMessageRequest' } : {}),
    ...mailBase(frame, `mail:${row.subject}`, row.subject, row.thread, received, row.text),
    parentFolderId: folderId(row.folder ?? 'inbox'),
    isDraft: false,
    isRead: row.unread !== true,
    from: sender,
    sender,
    toRecipients: [recipient('ida')],
    ccRecipients: (row.cc ?? []).map(party),
    importance: row.importance ?? 'normal',
    inferenceClassification: row.other === true ? 'other' : 'focused',
    categories: [...(row.categories ?? [])],
    flag: flag(frame, row, slots),
    hasAttachments: row.files !== undefined,
    attachments: (row.files ?? []).map(([kind, name]) => ({
      '@odata.type': '#microsoft.graph.fileAttachment',
      id: outlookId(`mail-file:${row.subject}:${name}`),
      isInline: false, contentId: null, lastModifiedDateTime: received,
      ...sampleFile(kind, name),
    })),
    internetMessageHeaders: reply ? [{ name: 'Auto-Submitted', value: 'auto-replied' }, { name: 'X-Auto-Response-Suppress', value: 'All' }] : [],
  };
}

function sentMail(frame: Frame, row: SentRow, index: number): Message {
  const sent = row.draft === true ? frame.earlierToday(0.5) : frame.instant(frame.workingDaysBack(row.workingDays), clock(index + 3));
  return {
    ...mailBase(frame, `sent:${row.subject}`, row.subject, row.thread, sent, `${row.text}</p><p>Ida`),
    parentFolderId: folderId(row.draft === true ? 'drafts' : 'sent'),
    isDraft: row.draft === true,
    isRead: true,
    from: recipient('ida'),
    sender: recipient('ida'),
    toRecipients: row.to.map(party),
    ccRecipients: [],
    importance: 'normal',
    inferenceClassification: 'focused',
    categories: [],
    flag: { flagStatus: 'notFlagged' },
    hasAttachments: false,
    attachments: [],
    internetMessageHeaders: [],
  };
}

function mailBase(frame: Frame, key: string, subject: string, thread: string | undefined, time: string, text: string) {
  const conversation = thread ?? subject;
  const rtl = /[\u0590-\u08ff]/.test(subject);
  return {
    id: outlookId(key),
    subject,
    conversationId: conversationId(conversation),
    conversationIndex: Buffer.from(guid(`index:${key}`)).toString('base64').slice(0, 30),
    internetMessageId: `<${guid(`internet:${key}`)}@mail.nordlys.example>`,
    receivedDateTime: time,
    sentDateTime: time,
    createdDateTime: time,
    lastModifiedDateTime: time > frame.hoursAgo(0) ? frame.hoursAgo(0) : time,
    bodyPreview: text.replace(/<[^>]*>/g, ' ').slice(0, 255),
    body: { contentType: 'html', content: `<html><head><meta charset="utf-8"></head><body${rtl ? ' dir="rtl"' : ''}><p>${text}</p></body></html>` },
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(outlookId(key))}&exvsurl=1&viewmodel=ReadMessageItem`,
    bccRecipients: [],
    replyTo: [],
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
  };
}

/** `followupFlag`: a due date never comes without a start date [followupflag]. */
function flag(frame: Frame, row: ReceivedRow, slots: ReturnType<typeof createSlots>) {
  if (row.flag === undefined) return { flagStatus: 'notFlagged' };
  if (row.flag === 'open') return { flagStatus: 'flagged' };
  if (row.flag === 'complete') return { flagStatus: 'complete', completedDateTime: utcMidnight(frame.day(-row.ago + 2)) };
  const due = slots(row.flag) ?? frame.today;
  const flagged = addDays(frame.today, -row.ago);
  return { flagStatus: 'flagged', startDateTime: utcMidnight(flagged < due ? flagged : due), dueDateTime: utcMidnight(due) };
}

function party(who: Party): { emailAddress: { name: string; address: string } } {
  const outside = /^(.+) <(.+)>$/.exec(who);
  if (outside?.[1] === undefined || outside[2] === undefined) return recipient(who as Parameters<typeof recipient>[0]);
  return { emailAddress: { name: outside[1], address: outside[2] } };
}

/** A wall time of a working day, another for each mail. */
function clock(index: number): string {
  return `${String(8 + ((index * 3) % 9)).padStart(2, '0')}:${String((index * 17) % 60).padStart(2, '0')}`;
}

/** Contacts from outside the studio: the people who write most. */
export function contacts(): Record<string, unknown>[] {
  const rows = [
    ['Jonas', 'Fjeld', 'jonas.fjeld@fjordenergi.example', 'Fjord Energi'], ['Karin', 'Möller', 'k.moeller@elbe-logistik.example', 'Elbe Logistik'],
    ['Erik', 'Strand', 'erik@danskhavvind.example', 'Dansk Havvind'], ['Nuria', 'Vidal', 'nuria@palau-barcelona.example', 'Palau Barcelona'],
    ['Miriam', 'Levi', 'miriam@haifa-press.example', 'Haifa Press'],
  ] as const;
  return rows.map(([givenName, surname, mail, companyName]) => ({
    id: outlookId(`contact:${mail}`), displayName: `${givenName} ${surname}`, givenName, surname, companyName,
    parentFolderId: outlookId('folder:contacts'),
    emailAddresses: [{ name: `${givenName} ${surname}`, address: mail }],
  }));
}
