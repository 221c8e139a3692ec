import type { TenantData } from '../../sandbox/tenants/tenant.ts';

const id = (digit: string): string => `${digit.repeat(8)}-${`${digit.repeat(4)}-`.repeat(3)}${digit.repeat(12)}`;
const long = (name: string): string => name.padEnd(28, '0');

export const ANNA = id('a');
export const BO = id('b');
export const PLAN = { id: long('plan'), name: 'Plan' };
export const LIST = { id: 'list', name: 'Tasks' };
/** Planner tasks. */
export const PLANNER = ['p0', 'p1'].map(long);
/** To Do tasks; the last one repeats every day. */
export const TODO = ['t0', 't1', 'weekly'];
/** Flagged mails. */
export const MAIL = ['m0', 'm1'];

const weekly = { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] }, range: { type: 'noEnd', startDate: '2026-10-14' } };

/** Anna and Bo share a plan; Anna has two tasks in it, three in To Do (one of them repeats), and two flagged mails. */
export function smallTenant(): TenantData {
  const day = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'UTC' });
  return {
    organization: { id: 't', displayName: 'Test' },
    signedIn: ANNA,
    users: [{ id: ANNA, displayName: 'Anna', userPrincipalName: 'anna@x.test' }, { id: BO, displayName: 'Bo', userPrincipalName: 'bo@x.test' }],
    groups: [{ id: id('1'), displayName: 'Team', members: [ANNA, BO] }],
    planner: {
      plans: [{ id: PLAN.id, title: PLAN.name, container: { containerId: id('1') } }],
      buckets: [{ id: long('bucket'), name: 'Bucket', planId: PLAN.id }],
      tasks: PLANNER.map((task) => ({ id: task, planId: PLAN.id, bucketId: long('bucket'), title: task.slice(0, 2), assignments: { [ANNA]: { orderHint: ' !' } } })),
    },
    mailboxes: {
      [ANNA]: {
        mailboxSettings: { timeZone: 'UTC' },
        calendars: [{ id: 'calendar', name: 'Calendar', isDefaultCalendar: true, events: [] }],
        mailFolders: [{ id: 'inbox', displayName: 'Inbox', wellKnownName: 'inbox' }],
        messages: MAIL.map((mail) => ({
          id: mail, parentFolderId: 'inbox', subject: mail, receivedDateTime: '2026-10-01T08:00:00Z', flag: { flagStatus: 'flagged' },
        })),
        todoLists: [{
          ...LIST, displayName: LIST.name, wellknownListName: 'defaultList',
          tasks: TODO.map((task) => ({ id: task, title: task, ...(task === 'weekly' && { recurrence: weekly, dueDateTime: day('2026-10-14') }) })),
        }],
      },
    },
  };
}
