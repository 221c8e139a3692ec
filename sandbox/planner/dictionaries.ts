/** Planner's open dictionaries: which keys and values each takes, and how a PATCH merges them key by key. */
import { invalid } from './faults.ts';
import { computeHint, hintBetween, isClientHint } from './orderHint.ts';
import type { Entity } from './record.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CATEGORY = /^category([1-9]|1\d|2[0-5])$/;
/** http(s) URL with `%` `.` `:` `@` `#` percent-encoded [plannerexternalreferences]. */
const REFERENCE = /^https?%3A\/\/(?:[^.:@#%]|%[0-9A-Fa-f]{2})+$/i;

/** Who writes, and when: what the service stamps on assignments and items. */
export interface Stamp {
  by: Entity;
  at: string;
  isUser: (id: string) => boolean;
}

interface ItemRules {
  entity: string;
  type: string;
  /** Older name of the type, still accepted. */
  oldType?: string;
  key: (key: string, stamp: Stamp) => boolean;
  hint: string;
  hintRequired: boolean;
  fields: Record<string, 'string' | 'boolean'>;
  limits?: Record<string, number>;
  stampNew: (stamp: Stamp) => Entity;
  stampChange: (stamp: Stamp) => Entity;
}

const modified = (stamp: Stamp): Entity => ({ lastModifiedBy: stamp.by, lastModifiedDateTime: stamp.at });

const ITEMS: Record<'assignments' | 'checklist' | 'references', ItemRules> = {
  assignments: {
    entity: 'Assignment',
    type: 'plannerAssignment',
    key: (key, stamp) => GUID.test(key) && stamp.isUser(key),
    hint: 'orderHint',
    hintRequired: true,
    fields: {},
    stampNew: (stamp) => ({ assignedBy: stamp.by, assignedDateTime: stamp.at }),
    stampChange: () => ({}),
  },
  checklist: {
    entity: 'ChecklistItem',
    type: 'plannerChecklistItem',
    oldType: 'checklistItem',
    key: (key) => GUID.test(key) || /^[\w-]{1,64}$/.test(key),
    hint: 'orderHint',
    hintRequired: false,
    fields: { title: 'string', isChecked: 'boolean' },
    limits: { title: 255 },
    stampNew: modified,
    stampChange: modified,
  },
  references: {
    entity: 'ExternalReference',
    type: 'plannerExternalReference',
    oldType: 'externalReference',
    key: (key) => REFERENCE.test(key),
    hint: 'previewPriority',
    hintRequired: false,
    fields: { alias: 'string', type: 'string' },
    stampNew: modified,
    stampChange: modified,
  },
};

const DEFAULTS: Record<keyof typeof ITEMS, Entity> = {
  assignments: {},
  checklist: { isChecked: false, title: '' },
  references: { alias: null, type: 'Other' },
};

function record(value: unknown, entity: string, field: string): Entity {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(entity, field);
  return value as Entity;
}

function checkType(value: Entity, rules: ItemRules): void {
  const named = value['@odata.type'];
  const names = [rules.type, ...(rules.oldType === undefined ? [] : [rules.oldType])];
  if (typeof named !== 'string' || !names.some((name) => named.replace(/^#/, '') === `microsoft.graph.${name}`)) {
    throw invalid(rules.entity, '@odata.type', `The value must name the type '#microsoft.graph.${rules.type}'.`);
  }
}

function checkFields(value: Entity, rules: ItemRules): void {
  for (const [name, field] of Object.entries(value)) {
    if (name === '@odata.type' || name === rules.hint) continue;
    const type = rules.fields[name];
    if (type === undefined) throw invalid(rules.entity, name, 'The field does not exist or cannot be written.');
    if (field !== null && typeof field !== type) throw invalid(rules.entity, name);
    if (typeof field === 'string' && field.length > (rules.limits?.[name] ?? 2048)) throw invalid(rules.entity, name);
  }
}

function mergeItem(old: Entity | undefined, value: Entity, name: keyof typeof ITEMS, stamp: Stamp, last: string): Entity {
  const rules = ITEMS[name];
  checkType(value, rules);
  checkFields(value, rules);
  const given = value[rules.hint];
  if (given === undefined && rules.hintRequired) {
    throw invalid(rules.entity, rules.hint, 'A non-null value must be set for this field.');
  }
  const kept = old?.[rules.hint] ?? hintBetween(last, '');
  const hint = given === undefined ? kept : readHint(given, rules.entity, rules.hint);
  const stamps = old ? rules.stampChange(stamp) : rules.stampNew(stamp);
  return {
    ...(old ?? DEFAULTS[name]),
    ...value,
    '@odata.type': `#microsoft.graph.${rules.type}`,
    ...stamps,
    [rules.hint]: hint,
  };
}

/**
 * A client's order hint as the service stores it.
 * @throws GraphFault 400 for a value read back from the service or not of the form.
 */
export function readHint(value: unknown, entity: string, field: string): string {
  const hint = isClientHint(value) ? computeHint(value) : undefined;
  if (hint === undefined) throw invalid(entity, field);
  return hint;
}

/**
 * Merges assignments, checklist items or references: a key set to null goes, others stay.
 * @throws GraphFault 400 for a bad key, a missing `@odata.type`, a missing hint of an assignment, a read-only or unknown field.
 */
export function mergeItems(name: keyof typeof ITEMS, old: unknown, change: unknown, stamp: Stamp): Record<string, Entity> {
  const rules = ITEMS[name];
  const merged = { ...(old as Record<string, Entity>) };
  for (const [key, value] of Object.entries(record(change, rules.entity, name))) {
    if (key === '@odata.type') continue;
    if (!rules.key(key, stamp)) throw invalid(rules.entity, 'Key', `The key '${key}' is not valid.`);
    if (value === null) {
      delete merged[key];
      continue;
    }
    const last = Object.values(merged).map((item) => String(item[rules.hint])).sort().at(-1) ?? '';
    merged[key] = mergeItem(merged[key], record(value, rules.entity, key), name, stamp, last);
  }
  return merged;
}

/** `{"category1": true}`: false or null removes. */
export function mergeCategories(old: unknown, change: unknown): Record<string, true> {
  const merged = { ...(old as Record<string, true>) };
  for (const [key, value] of Object.entries(record(change, 'Task', 'AppliedCategories'))) {
    if (key === '@odata.type') continue;
    if (!CATEGORY.test(key) || (typeof value !== 'boolean' && value !== null)) throw invalid('Task', 'AppliedCategories');
    if (value === true) merged[key] = true;
    else delete merged[key];
  }
  return merged;
}

/** `{"<user id>": true}` of a plan's sharedWith: false or null removes. */
export function mergeUserIds(old: unknown, change: unknown): Record<string, true> {
  const merged = { ...(old as Record<string, true>) };
  for (const [key, value] of Object.entries(record(change, 'PlanDetails', 'SharedWith'))) {
    if (key === '@odata.type') continue;
    if (!GUID.test(key) || (typeof value !== 'boolean' && value !== null)) throw invalid('PlanDetails', 'SharedWith');
    if (value === true) merged[key] = true;
    else delete merged[key];
  }
  return merged;
}

/** Hints per assignee of a task board. */
export function mergeHints(old: unknown, change: unknown): Record<string, string> {
  const entity = 'AssignedToTaskBoardTaskFormat';
  const merged = { ...(old as Record<string, string>) };
  for (const [key, value] of Object.entries(record(change, entity, 'OrderHintsByAssignee'))) {
    if (key === '@odata.type') continue;
    if (!GUID.test(key)) throw invalid(entity, 'OrderHintsByAssignee');
    merged[key] = readHint(value, entity, 'OrderHintsByAssignee');
  }
  return merged;
}
