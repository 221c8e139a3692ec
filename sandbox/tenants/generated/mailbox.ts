import { addDays, utcMidnight, type Frame } from '../frame.ts';
import { conversationId, guid, outlookId } from '../ids.ts';
import type { Random } from '../random.ts';
import type { MailboxData, UserData } from '../tenant.ts';
import { dueDay } from './days.ts';
import { title } from './words.ts';

/** Days since the oldest generated mail was received. */
export const OLDEST_MAIL_DAYS = 90;

const WELL_KNOWN = [['Inbox', 'inbox'], ['Drafts', 'drafts'], ['Sent Items', 'sentitems'], ['Deleted Items', 'deleteditems'], ['Junk Email', 'junkemail'], ['Archive', 'archive']] as const;

/** The six well-known folders, by display name. */
export function generatedFolders(user: string): MailboxData['mailFolders'] {
  return WELL_KNOWN.map(([displayName, wellKnownName]) => ({ id: outlookId(`gen:folder:${user}:${wellKnownName}`), displayName, wellKnownName }));
}

/** Flagged mails, a third with a date; in the inbox and the archive; the first is the oldest, 90 days. */
export function generatedMails(frame: Frame, random: Random, users: UserData[], folders: MailboxData['mailFolders'], count: number): MailboxData['messages'] {
  const places = folders.filter((folder) => folder.wellKnownName === 'inbox' || folder.wellKnownName === 'archive');
  return Array.from({ length: count }, (_, n) => {
    const age = n === 0 ? OLDEST_MAIL_DAYS : 1 + random.below(OLDEST_MAIL_DAYS - 1);
    const received = frame.instant(frame.day(-age), `${String(8 + random.below(10)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`);
    const from = mailAddress(random.pick(users.length > 1 ? users.slice(1) : users));
    const subject = title(random);
    const due = random.below(3) === 0 ? dueDay(frame, random) : null;
    const start = addDays(frame.today, -age);
    return {
      id: outlookId(`gen:mail:${n}`),
      parentFolderId: random.pick(places).id,
      conversationId: conversationId(`gen:${n}`),
      internetMessageId: `<${guid(`gen:mail:${n}`)}@fabrikken.example>`,
      subject, from, sender: from,
      toRecipients: users[0] === undefined ? [] : [mailAddress(users[0])],
      receivedDateTime: received, sentDateTime: received, createdDateTime: received, lastModifiedDateTime: received,
      isRead: random.below(5) > 0, isDraft: false, importance: random.below(8) === 0 ? 'high' : 'normal', hasAttachments: false, categories: [],
      flag: due === null ? { flagStatus: 'flagged' } : { flagStatus: 'flagged', startDateTime: utcMidnight(start < due ? start : due), dueDateTime: utcMidnight(due) },
      bodyPreview: subject,
      body: { contentType: 'html', content: `<html><body><p>${subject.replace('&', '&amp;')}</p></body></html>` },
      webLink: `https://outlook.office365.com/owa/?ItemID=gen${n}&exvsurl=1&viewmodel=ReadMessageItem`,
      attachments: [],
    };
  });
}

/** Meetings of 30 or 60 minutes from Monday of this week to Sunday of the next, mostly on working days. */
export function generatedEvents(frame: Frame, random: Random, users: UserData[], count: number): MailboxData['calendars'][number]['events'] {
  return Array.from({ length: count }, (_, n) => {
    const on = random.below(20) === 0 ? 6 + random.below(2) : 1 + random.below(5);
    const day = addDays(frame.inWeek(random.below(2), 1), on - 1);
    const hour = String(8 + random.below(10)).padStart(2, '0');
    const organiser = random.pick(users);
    return {
      id: outlookId(`gen:event:${n}`),
      iCalUId: guid(`gen:event:${n}`).replaceAll('-', ''),
      subject: title(random),
      start: frame.local(day, `${hour}:00`),
      end: random.below(2) === 0 ? frame.local(day, `${hour}:30`) : frame.local(day, `${String(Number(hour) + 1).padStart(2, '0')}:00`),
      isAllDay: false, showAs: 'busy', sensitivity: 'normal', isCancelled: false,
      organizer: mailAddress(organiser), isOrganizer: organiser === users[0],
      responseStatus: { response: organiser === users[0] ? 'organizer' : 'accepted', time: frame.instant(frame.day(-4), '09:00') },
      attendees: [],
      location: { displayName: random.pick(['Studio 3', 'Raum Elbe', 'Salle Garonne', 'Auditorium']) },
    };
  });
}

/** The default list first, then lists by number; open tasks spread over all of them in turn. */
export function generatedLists(frame: Frame, random: Random, lists: number, tasks: number): MailboxData['todoLists'] {
  const made = Array.from({ length: lists }, (_, n) => ({
    id: outlookId(`gen:list:${n}`), displayName: n === 0 ? 'Tasks' : `List ${n + 1}`, wellknownListName: n === 0 ? 'defaultList' : 'none',
    isOwner: true, isShared: false, tasks: [] as MailboxData['todoLists'][number]['tasks'],
  }));
  for (let n = 0; n < tasks; n += 1) {
    const due = dueDay(frame, random);
    const created = frame.instant(frame.day(-1 - random.below(80)), '07:45');
    made[n % Math.max(1, lists)]?.tasks.push({
      id: outlookId(`gen:todo:${n}`), title: title(random), status: 'notStarted', importance: random.below(8) === 0 ? 'high' : 'normal',
      dueDateTime: due === null ? null : utcMidnight(due), createdDateTime: created, lastModifiedDateTime: created,
      isReminderOn: false, categories: [], body: { content: '', contentType: 'text' }, hasAttachments: false,
      checklistItems: [], linkedResources: [], attachments: [],
    });
  }
  return made;
}

function mailAddress(user: UserData): { emailAddress: { name: string; address: string } } {
  return { emailAddress: { name: user.displayName, address: user.userPrincipalName } };
}
