/** For the tests of this folder: a small tenant behind a real router, without HTTP. */
import { type Probe as Base, probe as base } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { todoRoutes } from './routes.ts';
import { TodoStore } from './store.ts';

export interface Probe extends Base {
  store: TodoStore;
}

/** @param pageSize of every list */
export function probe(tenant: TenantData, pageSize = 100): Probe {
  let store: TodoStore | undefined;
  let made = 0;
  const size = { default: pageSize, max: pageSize };
  const answers = base(tenant.signedIn, ['Tasks.ReadWrite'], (routes, sandbox) => {
    sandbox.newId = (kind) => `${kind}-${++made}=`;
    sandbox.switches.pageSizes = { todoLists: size, todoTasks: size };
    store = new TodoStore(sandbox);
    store.load(tenant);
    todoRoutes(routes, sandbox, store);
  });
  if (!store) throw new Error('The workload was not installed.');
  return Object.assign(answers, { store });
}

/** Anna has a default list with three tasks, one of them recurring; Boris has no mailbox. */
export function smallTenant(): TenantData {
  const weekly = {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] },
    range: { type: 'noEnd', startDate: '2026-11-18' },
  };
  return {
    organization: { id: 't', displayName: 'Test' },
    signedIn: 'anna',
    users: [
      { id: 'anna', displayName: 'Anna', userPrincipalName: 'anna@x' },
      { id: 'boris', displayName: 'Boris', userPrincipalName: 'boris@x' },
    ],
    groups: [],
    planner: { plans: [], buckets: [], tasks: [] },
    mailboxes: {
      anna: {
        mailboxSettings: {},
        calendars: [],
        mailFolders: [],
        messages: [],
        todoLists: [
          {
            id: 'tasks',
            displayName: 'Tasks',
            wellknownListName: 'defaultList',
            tasks: [
              { id: 'one', title: 'One', dueDateTime: { dateTime: '2026-11-25T00:00:00', timeZone: 'UTC' } },
              { id: 'two', title: 'Two', importance: 'high' },
              { id: 'weekly', title: 'Weekly', recurrence: weekly, dueDateTime: { dateTime: '2026-11-25T00:00:00', timeZone: 'UTC' }, checklistItems: [{ displayName: 'Step', isChecked: true }] },
            ],
          },
          { id: 'flagged', displayName: 'Flagged Emails', wellknownListName: 'flaggedEmails', tasks: [] },
        ],
      },
    },
  };
}
