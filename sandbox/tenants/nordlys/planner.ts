import { guid, orderHint, orderHintAt, plannerId } from '../ids.ts';
import type { Frame } from '../frame.ts';
import { createSlots } from '../slots.ts';
import type { PlannerData } from '../tenant.ts';
import { identity, userId, type PersonKey } from './people.ts';
import { bucketId, categoryOf, planId, PLANS, plansAndBuckets, type PlanName } from './plans.ts';
import type { PlanTaskRow } from './planTaskRow.ts';
import { MY_PLAN_TASKS } from './planTasksMine.ts';
import { TEAM_PLAN_TASKS } from './planTasksTeam.ts';

type PlannerTask = PlannerData['tasks'][number];

const NOTES = [
  'Agreed in the Monday round; details are in the channel.',
  'Half a day at most. Ask before going further.',
  'Two reviewers, one of them from another team.',
  'See the last version in the library; do not start from the template.',
];

/** Plans, buckets and 120 tasks: 60 assigned to Ida, 60 of her plans to others or to nobody. */
export function plannerData(frame: Frame): PlannerData {
  const mine = createSlots(frame, { workingDay: 4, weekendDay: 1 });
  const theirs = createSlots(frame, { workingDay: 9, weekendDay: 1 });
  const tasks = [
    ...MY_PLAN_TASKS.map((row, index) => task(frame, row, ['ida', ...(row.with ?? [])], mine(row.due), index)),
    ...TEAM_PLAN_TASKS.map((row, index) => task(frame, row, row.of, theirs(row.due), index + MY_PLAN_TASKS.length)),
  ];
  return { ...plansAndBuckets(frame), tasks };
}

function task(frame: Frame, row: PlanTaskRow, assignees: readonly PersonKey[], due: string | null, index: number): PlannerTask {
  const key = `task:${row.in}:${row.title}`;
  const plan = row.in.slice(0, row.in.indexOf('/')) as PlanName;
  const owner = PLANS[plan].owner;
  const created = frame.instant(frame.day(-24 - (index % 17)), '08:40');
  const done = row.due === 'done' || row.due === 'done-today';
  const details = taskDetails(frame, row, key, index);
  return {
    id: plannerId(key),
    planId: planId(plan),
    bucketId: bucketId(row.in),
    title: row.title,
    orderHint: orderHint(key),
    assigneePriority: orderHint(`${key}:assignee`),
    percentComplete: done ? 100 : (row.percent ?? 0),
    priority: row.priority ?? 5,
    startDateTime: row.percent === 50 ? frame.instant(frame.day(-20), '08:00') : null,
    dueDateTime: due === null ? null : `${due}T10:00:00Z`,
    createdDateTime: created,
    createdBy: identity(index % 3 === 0 ? 'ida' : owner),
    completedDateTime: done && due !== null ? completedAt(frame, row, due, index) : null,
    completedBy: done ? identity(assignees[0] ?? owner) : null,
    conversationThreadId: null,
    appliedCategories: Object.fromEntries((row.labels ?? []).map((label) => [categoryOf(plan, label), true])),
    assignments: Object.fromEntries(assignees.map((person) => [userId(person), {
      '@odata.type': '#microsoft.graph.plannerAssignment',
      assignedBy: identity(owner),
      assignedDateTime: created,
      orderHint: orderHint(`${key}:${person}`),
    }])),
    previewType: details.previewType,
    hasDescription: details.description !== '',
    checklistItemCount: row.steps?.length ?? 0,
    activeChecklistItemCount: row.steps?.filter((step) => !step.startsWith('+')).length ?? 0,
    referenceCount: row.links?.length ?? 0,
    details,
  };
}

function completedAt(frame: Frame, row: PlanTaskRow, due: string, index: number): string {
  return row.due === 'done-today' ? frame.earlierToday(0.3 + (index % 5) * 0.1) : frame.instant(due, '14:25');
}

function taskDetails(frame: Frame, row: PlanTaskRow, key: string, index: number) {
  const lastModified = { lastModifiedBy: identity('ida'), lastModifiedDateTime: frame.instant(frame.day(-8), '15:10') };
  return {
    description: row.notes ?? (index % 4 === 1 ? (NOTES[index % NOTES.length] ?? '') : ''),
    previewType: row.steps === undefined ? 'automatic' : 'checklist',
    checklist: Object.fromEntries((row.steps ?? []).map((step, place) => [guid(`${key}:${step}`), {
      '@odata.type': '#microsoft.graph.plannerChecklistItem',
      title: step.replace(/^\+/, ''),
      isChecked: step.startsWith('+'),
      orderHint: orderHintAt(place),
      ...lastModified,
    }])),
    references: Object.fromEntries((row.links ?? []).map(([alias, url], place) => [referenceKey(url), {
      '@odata.type': '#microsoft.graph.plannerExternalReference',
      alias,
      type: referenceType(url),
      previewPriority: orderHintAt(place),
      ...lastModified,
    }])),
  };
}

/** A URL as the name of an open property: `%` first, then `.`, `:`, `@`, `#` [plannerexternalreferences]. */
export function referenceKey(url: string): string {
  return url.replace(/[%.:@#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function referenceType(url: string): string {
  const types: Record<string, string> = { pptx: 'PowerPoint', xlsx: 'Excel', docx: 'Word', pdf: 'Pdf' };
  return types[url.slice(url.lastIndexOf('.') + 1)] ?? 'Other';
}
