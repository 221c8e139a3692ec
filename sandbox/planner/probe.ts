/** For the tests of this folder: a small tenant behind a real router, without HTTP. */
import { type Probe as Base, probe as base } from '../odata/probe.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { plannerRoutes } from './routes.ts';
import { PlannerStore } from './store.ts';

export interface Probe extends Base {
  store: PlannerStore;
}

/** @param pageSize of every list */
export function probe(tenant: TenantData, pageSize = 100): Probe {
  let store: PlannerStore | undefined;
  let made = 0;
  const size = { default: pageSize, max: pageSize };
  const answers = base(tenant.signedIn, ['Tasks.ReadWrite'], (routes, sandbox) => {
    sandbox.newId = () => `new-${String(++made).padStart(24, '0')}`;
    sandbox.switches.pageSizes = { planner: size };
    store = new PlannerStore(sandbox);
    store.load(tenant);
    plannerRoutes(routes, sandbox, store);
  });
  if (!store) throw new Error('The workload was not installed.');
  return Object.assign(answers, { store });
}

const user = (digit: string): string => digit.repeat(8) + `-${digit.repeat(4)}`.repeat(3) + `-${digit.repeat(12)}`;
export const ANNA = user('a');
export const BORIS = user('b');
export const CARLA = user('c');
export const GROUP = user('1');
export const OTHER_GROUP = user('2');
export const PLAN = 'plan'.padEnd(28, '0');
export const FOREIGN_PLAN = 'foreign'.padEnd(28, '0');
export const BUCKET = 'bucket'.padEnd(28, '0');
export const FOREIGN_BUCKET = 'foreignbucket'.padEnd(28, '0');
export const TASK = 'task'.padEnd(28, '0');
export const OTHER_TASK = 'othertask'.padEnd(28, '0');
export const FOREIGN_TASK = 'foreigntask'.padEnd(28, '0');

/** Anna and Boris share a plan; the other plan is Carla's alone, but holds a task of Anna's. Boris has no licence. */
export function smallTenant(): TenantData {
  const assigned = { [ANNA]: { orderHint: ' !' } };
  return {
    organization: { id: 't', displayName: 'Test' },
    signedIn: ANNA,
    users: [
      { id: ANNA, displayName: 'Anna', userPrincipalName: 'anna@x' },
      { id: BORIS, displayName: 'Boris', userPrincipalName: 'boris@x', plannerLicence: false },
      { id: CARLA, displayName: 'Carla', userPrincipalName: 'carla@x' },
    ],
    groups: [
      { id: GROUP, displayName: 'Team', members: [ANNA, BORIS] },
      { id: OTHER_GROUP, displayName: 'Others', members: [CARLA] },
    ],
    planner: {
      plans: [
        { id: PLAN, title: 'Plan', container: { containerId: GROUP } },
        { id: FOREIGN_PLAN, title: 'Foreign', container: { containerId: OTHER_GROUP } },
      ],
      buckets: [
        { id: BUCKET, name: 'Bucket', planId: PLAN },
        { id: FOREIGN_BUCKET, name: 'Bucket', planId: FOREIGN_PLAN },
      ],
      tasks: [
        { id: TASK, planId: PLAN, bucketId: BUCKET, title: 'Task', assignments: assigned, dueDateTime: '2026-11-27T10:00:00Z' },
        { id: OTHER_TASK, planId: PLAN, bucketId: BUCKET, title: 'Other' },
        { id: FOREIGN_TASK, planId: FOREIGN_PLAN, title: 'Foreign', assignments: assigned },
      ],
    },
    mailboxes: {},
  };
}
