/** Property lists of Planner's types as Graph v1.0 has them: plannerPlan, plannerBucket, plannerTask and what hangs on them. */
import type { PropertySpec, TypeSpec } from '../odata/contract.ts';
import { complex, instant, oneOf, readOnly, text, whole, yesNo } from '../odata/property.ts';

const id = readOnly(text);
const count = readOnly(whole);
const name: PropertySpec = { type: 'String', notNull: true };
const identity: TypeSpec = { name: 'identity', open: true, properties: { id: text, displayName: text } };
const identitySet: TypeSpec = {
  name: 'identitySet',
  open: true,
  properties: { user: complex(identity), application: complex(identity), device: complex(identity) },
};
const previewType = oneOf('automatic', 'noPreview', 'checklist', 'description', 'reference');
/** Open dictionaries; what their keys and values may be stands in dictionaries.ts. */
const open = (of: string): PropertySpec => complex({ name: of, open: true, properties: {} });

export const plannerTaskDetails: TypeSpec = {
  name: 'plannerTaskDetails',
  properties: {
    id,
    description: text,
    previewType,
    checklist: open('plannerChecklistItems'),
    references: open('plannerExternalReferences'),
  },
};

export const bucketTaskBoardFormat: TypeSpec = {
  name: 'plannerBucketTaskBoardTaskFormat',
  properties: { id, orderHint: text },
};
export const progressTaskBoardFormat: TypeSpec = {
  name: 'plannerProgressTaskBoardTaskFormat',
  properties: { id, orderHint: text },
};
export const assignedToTaskBoardFormat: TypeSpec = {
  name: 'plannerAssignedToTaskBoardTaskFormat',
  properties: { id, unassignedOrderHint: text, orderHintsByAssignee: open('plannerOrderHintsByAssignee') },
};

export const plannerTask: TypeSpec = {
  name: 'plannerTask',
  properties: {
    id,
    planId: text,
    bucketId: text,
    title: name,
    orderHint: text,
    assigneePriority: text,
    percentComplete: whole,
    priority: whole,
    startDateTime: instant,
    dueDateTime: instant,
    createdDateTime: readOnly(instant),
    completedDateTime: readOnly(instant),
    createdBy: readOnly(complex(identitySet)),
    completedBy: readOnly(complex(identitySet)),
    hasDescription: readOnly(yesNo),
    previewType,
    referenceCount: count,
    checklistItemCount: count,
    activeChecklistItemCount: count,
    conversationThreadId: text,
    appliedCategories: open('plannerAppliedCategories'),
    assignments: open('plannerAssignments'),
  },
  navigation: {
    details: { type: plannerTaskDetails, collection: false },
    bucketTaskBoardFormat: { type: bucketTaskBoardFormat, collection: false },
    progressTaskBoardFormat: { type: progressTaskBoardFormat, collection: false },
    assignedToTaskBoardFormat: { type: assignedToTaskBoardFormat, collection: false },
  },
};

export const plannerBucket: TypeSpec = {
  name: 'plannerBucket',
  properties: { id, planId: text, name, orderHint: text },
  navigation: { tasks: { type: plannerTask, collection: true } },
};

const categories = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`category${i + 1}`, text]));

export const plannerPlanDetails: TypeSpec = {
  name: 'plannerPlanDetails',
  properties: {
    id,
    categoryDescriptions: complex({ name: 'plannerCategoryDescriptions', properties: categories }),
    sharedWith: open('plannerUserIds'),
  },
};

export const plannerPlan: TypeSpec = {
  name: 'plannerPlan',
  properties: {
    id,
    title: name,
    owner: text,
    createdBy: readOnly(complex(identitySet)),
    createdDateTime: readOnly(instant),
    container: complex({
      name: 'plannerPlanContainer',
      properties: {
        url: text,
        containerId: text,
        type: oneOf('group', 'unknownFutureValue', 'roster'),
      },
    }),
  },
  navigation: {
    buckets: { type: plannerBucket, collection: true },
    tasks: { type: plannerTask, collection: true },
    details: { type: plannerPlanDetails, collection: false },
  },
};
