import type { Frame } from '../frame.ts';
import { guid, orderHint, orderHintAt, plannerId } from '../ids.ts';
import type { Random } from '../random.ts';
import type { GroupData, PlannerData, UserData } from '../tenant.ts';
import { dueDay } from './days.ts';
import { title } from './words.ts';

const BUCKETS = ['To do', 'Doing', 'Review'];
/** A plan holds at most 3000 active tasks [planner-limits]; these are smaller, as plans are. */
const TASKS_PER_PLAN = 60;

/** Groups with one plan each and open tasks, every one assigned to the signed-in user, every third to somebody else, too. */
export function generatedPlanner(frame: Frame, random: Random, users: UserData[], count: number): { groups: GroupData[]; planner: PlannerData } {
  const numbers = Array.from({ length: Math.min(40, Math.max(1, Math.ceil(count / TASKS_PER_PLAN))) }, (_, i) => i + 1);
  const groups = numbers.map((n) => ({ id: guid(`gen:group:${n}`), displayName: `Team ${n}`, mailNickname: `team${n}`, mail: `team${n}@fabrikken.example`, members: users.map((user) => user.id) }));
  const plans = groups.map((group, i) => ({
    id: plannerId(`gen:plan:${i + 1}`), title: `Plan ${i + 1}`, owner: group.id,
    container: { containerId: group.id, type: 'group', url: `https://graph.microsoft.com/v1.0/groups/${group.id}` },
    details: { sharedWith: {}, categoryDescriptions: { category1: 'Urgent', category2: 'Customer', category3: 'Internal' } },
  }));
  const buckets = plans.flatMap((plan) => BUCKETS.map((name, place) => ({ id: plannerId(`gen:bucket:${plan.id}:${name}`), name, planId: plan.id, orderHint: orderHintAt(place) })));
  const tasks = Array.from({ length: count }, (_, n) => generatedTask(frame, random, users, plans[n % plans.length]?.id ?? '', n));
  return { groups, planner: { plans, buckets, tasks } };
}

function generatedTask(frame: Frame, random: Random, users: UserData[], planId: string, n: number): PlannerData['tasks'][number] {
  const due = dueDay(frame, random);
  const created = frame.instant(frame.day(-1 - random.below(60)), '08:00');
  const me = users[0]?.id ?? '';
  const people = n % 3 === 0 ? [...new Set([me, random.pick(users).id])] : [me];
  return {
    id: plannerId(`gen:task:${n}`),
    planId,
    bucketId: plannerId(`gen:bucket:${planId}:${random.pick(BUCKETS)}`),
    title: title(random),
    orderHint: orderHint(`gen:task:${n}`),
    assigneePriority: orderHint(`gen:task:${n}:me`),
    percentComplete: random.below(4) === 0 ? 50 : 0,
    priority: random.pick([1, 3, 5, 5, 5, 9]),
    dueDateTime: due === null ? null : `${due}T10:00:00Z`,
    startDateTime: null,
    createdDateTime: created,
    createdBy: { user: { displayName: null, id: me } },
    completedDateTime: null,
    completedBy: null,
    appliedCategories: random.below(3) === 0 ? { [`category${1 + random.below(3)}`]: true } : {},
    assignments: Object.fromEntries(people.map((id) => [id, {
      '@odata.type': '#microsoft.graph.plannerAssignment', assignedBy: { user: { displayName: null, id: me } }, assignedDateTime: created, orderHint: orderHint(`gen:task:${n}:${id}`),
    }])),
    details: { description: '', previewType: 'automatic', checklist: {}, references: {} },
  };
}
