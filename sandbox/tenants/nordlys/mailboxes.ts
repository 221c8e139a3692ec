import { outlookId } from '../ids.ts';
import type { Frame, IsoWeekday } from '../frame.ts';
import type { MailboxData } from '../tenant.ts';
import { calendars } from './calendars.ts';
import { ownDocuments } from './documents.ts';
import { meeting } from './meeting.ts';
import { contacts, mailFolders, messages } from './mails.ts';
import { PERSON_KEYS, recipient, userId, WITHOUT_MAILBOX, type PersonKey } from './people.ts';
import { todoLists } from './todo.ts';

const CATEGORIES = [
  ['Travel', 'preset7'], ['Finance', 'preset4'], ['Legal', 'preset0'], ['Hiring', 'preset5'], ['Customer', 'preset8'], ['Personal', 'preset9'], ['Focus', 'preset3'],
] as const;

/** Who shares the own calendar with Ida, and how far; the others show her free and busy only. */
const SHOWN_TO_IDA: Partial<Record<PersonKey, string>> = { marijke: 'delegateWithoutPrivateEventAccess', amelie: 'read' };

/** Ida's mailbox in full; of the others only what free/busy and relevance need. */
export function mailboxes(frame: Frame): Record<string, MailboxData> {
  const colleagues = PERSON_KEYS.filter((key) => key !== 'ida' && key !== WITHOUT_MAILBOX);
  return {
    [userId('ida')]: idasMailbox(frame),
    ...Object.fromEntries(colleagues.map((key, index) => [userId(key), colleaguesMailbox(frame, key, index)])),
  };
}

function settings(frame: Frame, language: string): MailboxData['mailboxSettings'] {
  return {
    timeZone: frame.mailboxZone,
    language: { locale: language, displayName: language },
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    userPurpose: 'user',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '16:00:00.0000000',
      timeZone: { name: frame.mailboxZone },
    },
    automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', internalReplyMessage: '', externalReplyMessage: '' },
  };
}

function idasMailbox(frame: Frame): MailboxData {
  return {
    mailboxSettings: settings(frame, 'en-GB'),
    categories: CATEGORIES.map(([displayName, color]) => ({ id: outlookId(`category:${displayName}`), displayName, color })),
    calendars: calendars(frame),
    mailFolders: mailFolders(),
    messages: messages(frame),
    todoLists: todoLists(frame),
    contacts: contacts(),
    people: [...PERSON_KEYS.filter((key) => key !== 'ida')].map(userId),
    files: ownDocuments(),
  };
}

/** One calendar with a few busy times a day, empty folders and an empty list. */
function colleaguesMailbox(frame: Frame, key: PersonKey, index: number): MailboxData {
  const weekdays: IsoWeekday[] = [1, 2, 3, 4, 5];
  const events = [0, 1].flatMap((week) => weekdays.flatMap((on) => [9, 13].map((hour) => {
    const from = hour + ((index + on + week) % 3);
    const title = from % 2 === 0 ? 'Project time' : 'Team meeting';
    const row = { title, from: `${String(from).padStart(2, '0')}:00`, to: `${String(from + 1).padStart(2, '0')}:00`, by: key };
    return meeting(frame, row, frame.inWeek(week, on), `event:${key}:${week}:${on}:${hour}`);
  })));
  return {
    mailboxSettings: settings(frame, 'en-GB'),
    calendars: [{ id: outlookId(`calendar:${key}`), name: 'Calendar', isDefaultCalendar: true, events, ...(SHOWN_TO_IDA[key] === undefined ? {} : { calendarPermissions: [{ ...recipient('ida'), role: SHOWN_TO_IDA[key] }] }) }],
    mailFolders: [
      ['Inbox', 'inbox'], ['Drafts', 'drafts'], ['Sent Items', 'sentitems'], ['Deleted Items', 'deleteditems'], ['Junk Email', 'junkemail'], ['Archive', 'archive'],
    ].map(([displayName = '', wellKnownName = '']) => ({ id: outlookId(`folder:${key}:${wellKnownName}`), displayName, wellKnownName, parentFolderId: outlookId(`folder:${key}:root`) })),
    messages: [],
    todoLists: [{ id: outlookId(`todo-list:${key}`), displayName: 'Tasks', wellknownListName: 'defaultList', isOwner: true, isShared: false, tasks: [] }],
  };
}
