import { guid, orderHintAt, plannerId } from '../ids.ts';
import type { Frame } from '../frame.ts';
import type { GroupData, PlannerData } from '../tenant.ts';
import { teamDocuments } from './documents.ts';
import { groupEvents } from './groupEvents.ts';
import { identity, PERSON_KEYS, userId, type PersonKey } from './people.ts';

interface PlanRow {
  title: string;
  mail: string;
  owner: PersonKey;
  members: PersonKey[];
  buckets: string[];
  labels: string[];
}

/** Six Microsoft 365 groups with one plan each; Ida is a member of all of them. */
export const PLANS = {
  Sales: {
    title: 'Sales', mail: 'sales', owner: 'soren', members: ['ida', 'soren', 'bo', 'nadia', 'wei', 'kwame', 'marijke', 'lucia'],
    buckets: ['Leads', 'Offers', 'Contracts', 'Renewals'], labels: ['Nordics', 'Renewal', 'DACH', 'Iberia', 'New customer'],
  },
  Design: {
    title: 'Design', mail: 'design', owner: 'amelie', members: ['ida', 'amelie', 'giulia', 'eleni', 'aoife', 'noa', 'minjun', 'liam'],
    buckets: ['Ideas', 'In design', 'Critique', 'Hand-over'], labels: ['Design system', 'Research', 'Brand', 'Quick win'],
  },
  'Portal 3.0': {
    title: 'Portal 3.0', mail: 'portal', owner: 'joao',
    members: ['ida', 'joao', 'priya', 'tomasz', 'oleksandr', 'thuy', 'giulia', 'amelie', 'eleni', 'kwame'],
    buckets: ['Backlog', 'Sprint 21', 'Review', 'Accessibility', 'Release', 'Bugs'],
    labels: ['Blocked', 'Accessibility', 'Supplier', 'API', 'Copy', 'Regression'],
  },
  'Events 2027': {
    title: 'Events 2027', mail: 'events', owner: 'omar', members: ['ida', 'omar', 'ayse', 'noa', 'soren', 'ingibjorg', 'bo'],
    buckets: ['Messe Hannover', 'Barcelona', 'Logistics', 'Print'], labels: ['Budget', 'Booth', 'Travel', 'Speaker'],
  },
  Leadership: {
    title: 'Leadership', mail: 'leadership', owner: 'marijke', members: ['ida', 'marijke', 'soren', 'hanna', 'omar', 'amelie', 'joao'],
    buckets: ['This quarter', 'Board', 'Follow-up'], labels: ['Board', 'Confidential', 'People'],
  },
  Hiring: {
    title: 'Hiring', mail: 'hiring', owner: 'yuko', members: ['ida', 'yuko', 'giulia', 'amelie', 'joao', 'ingibjorg'],
    buckets: ['Open roles', 'Screening', 'Interviews', 'Offer', 'Onboarding'], labels: ['Product design', 'Engineering', 'Remote'],
  },
} as const satisfies Record<string, PlanRow>;

export type PlanName = keyof typeof PLANS;

/** `Sales/Offers`: a plan and one of its buckets. */
export type BucketPath = { [P in PlanName]: `${P}/${(typeof PLANS)[P]['buckets'][number]}` }[PlanName];

export type LabelName = (typeof PLANS)[PlanName]['labels'][number];

export function groupId(plan: PlanName): string {
  return guid(`group:${plan}`);
}

export function planId(plan: PlanName): string {
  return plannerId(`plan:${plan}`);
}

export function bucketId(path: BucketPath): string {
  return plannerId(`bucket:${path}`);
}

function rows(): [PlanName, PlanRow][] {
  return Object.entries(PLANS) as unknown as [PlanName, PlanRow][];
}

/** The six groups and one more without a plan that everybody is in. */
export function groups(frame: Frame): GroupData[] {
  const created = frame.instant(frame.day(-420), '09:00');
  const withPlan = rows().map(([name, row]) => ({
    id: groupId(name),
    displayName: row.title,
    mail: `${row.mail}@nordlys.example`,
    mailNickname: row.mail,
    mailEnabled: true,
    securityEnabled: false,
    groupTypes: ['Unified'],
    visibility: 'Private',
    createdDateTime: created,
    members: row.members.map(userId),
    owners: [userId(row.owner)],
    events: groupEvents(frame, name, `${row.mail}@nordlys.example`),
    files: teamDocuments(name),
  }));
  const everyone = {
    id: guid('group:everyone'), displayName: 'Everyone at Nordlys', mail: 'everyone@nordlys.example', mailNickname: 'everyone',
    mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'], visibility: 'Public', createdDateTime: created,
    members: PERSON_KEYS.map(userId), owners: [userId('ingibjorg')],
  };
  return [...withPlan, everyone];
}

/** Plans with their labels, and their buckets. */
export function plansAndBuckets(frame: Frame): Pick<PlannerData, 'plans' | 'buckets'> {
  const plans = rows().map(([name, row], index) => ({
    id: planId(name),
    title: row.title,
    owner: groupId(name),
    container: { containerId: groupId(name), type: 'group', url: `https://graph.microsoft.com/v1.0/groups/${groupId(name)}` },
    createdBy: identity(row.owner),
    createdDateTime: frame.instant(frame.day(-400 + index * 23), '10:20'),
    details: {
      sharedWith: Object.fromEntries(row.members.map((member) => [userId(member), true])),
      categoryDescriptions: Object.fromEntries(row.labels.map((label, i) => [`category${i + 1}`, label])),
    },
  }));
  const buckets = rows().flatMap(([name, row]) => row.buckets.map((bucket, index) => ({
    id: bucketId(`${name}/${bucket}` as BucketPath),
    name: bucket,
    planId: planId(name),
    orderHint: orderHintAt(index),
  })));
  return { plans, buckets };
}

/** `category3` of a label in a plan. */
export function categoryOf(plan: PlanName, label: LabelName): string {
  const index = (PLANS[plan].labels as readonly string[]).indexOf(label);
  if (index < 0) throw new RangeError(`Plan ${plan} has no label ${label}.`);
  return `category${index + 1}`;
}
