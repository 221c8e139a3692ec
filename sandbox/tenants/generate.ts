import { createFrame, type Frame } from './frame.ts';
import { generatedEvents, generatedFolders, generatedLists, generatedMails } from './generated/mailbox.ts';
import { generatedPlanner } from './generated/planner.ts';
import { personName } from './generated/words.ts';
import { guid, outlookId } from './ids.ts';
import { createRandom, type Random } from './random.ts';
import type { MailboxData, TenantData, TenantSize, UserData } from './tenant.ts';

/** What `generateTenant` makes when nothing else is asked for. */
export const DEFAULT_SIZE: Required<TenantSize> = { plannerTasks: 200, todoTasks: 100, todoLists: 5, events: 25, mails: 50, people: 25, seed: 1 };

/**
 * A tenant of exactly the size asked for. All of its tasks are open: Planner tasks are assigned to the signed-in user, To Do
 * tasks spread over `todoLists` lists (the default list first; `flaggedEmails` comes on top, from the sandbox), mails all flagged (the oldest 90
 * days), events single ones within this week and the next; `people` counts the signed-in user.
 * The same size, `now` and zone give the same tenant.
 * @param timeZone zone of the mailbox, Windows or IANA name
 * @throws RangeError for a count that is not a whole number from 0 on, for To Do tasks without a list, for no people, or for an unknown zone
 */
export function generateTenant(size: TenantSize, now: Date, timeZone = 'W. Europe Standard Time'): TenantData {
  const full = { ...DEFAULT_SIZE, ...size };
  check(full);
  const frame = createFrame(now, timeZone);
  const random = createRandom(full.seed);
  const users = makeUsers(random, full.people);
  const { groups, planner } = generatedPlanner(frame, random, users, full.plannerTasks);
  const first = users[0]?.id ?? '';
  return {
    organization: { id: guid('organization:fabrikken'), displayName: 'Fabrikken', verifiedDomains: [{ name: 'fabrikken.example', isDefault: true }] },
    signedIn: first,
    users,
    groups,
    planner,
    mailboxes: Object.fromEntries(users.map((user) => [user.id, mailbox(frame, random, users, user.id, user.id === first ? full : null)])),
  };
}

function check(size: Required<TenantSize>): void {
  for (const [name, value] of Object.entries(size)) {
    if (!Number.isInteger(value) || (name !== 'seed' && value < 0)) throw new RangeError(`${name} must be a whole number from 0 on.`);
  }
  if (size.people < 1) throw new RangeError('people must be at least 1: the signed-in user.');
  if (size.todoTasks > 0 && size.todoLists < 1) throw new RangeError('todoTasks need at least one list.');
}

function makeUsers(random: Random, count: number): UserData[] {
  return Array.from({ length: count }, (_, n) => {
    const { givenName, surname } = personName(random);
    return {
      id: guid(`gen:user:${n}`), displayName: `${givenName} ${surname}`, givenName, surname,
      userPrincipalName: `person${n + 1}@fabrikken.example`, mail: `person${n + 1}@fabrikken.example`,
      jobTitle: 'Colleague', presence: { availability: 'Available', activity: 'Available' },
      ...(n === 0 ? {} : { managerId: guid(`gen:user:${Math.floor((n - 1) / 6)}`) }),
    };
  });
}

function mailbox(frame: Frame, random: Random, users: UserData[], user: string, size: Required<TenantSize> | null): MailboxData {
  const mailFolders = generatedFolders(user);
  return {
    mailboxSettings: {
      timeZone: frame.mailboxZone,
      language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
      workingHours: {
        daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startTime: '08:00:00.0000000', endTime: '16:00:00.0000000', timeZone: { name: frame.mailboxZone },
      },
    },
    calendars: [{ id: outlookId(`gen:calendar:${user}`), name: 'Calendar', isDefaultCalendar: true, events: size === null ? [] : generatedEvents(frame, random, users, size.events) }],
    mailFolders,
    messages: size === null ? [] : generatedMails(frame, random, users, mailFolders, size.mails),
    todoLists: size === null ? [] : generatedLists(frame, random, size.todoLists, size.todoTasks),
  };
}
