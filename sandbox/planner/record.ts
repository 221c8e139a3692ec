/** One Planner resource with its versions: what an older etag may still change is decided here. */
import { plannerEtag, plannerVersion, type PlannerKind } from './etag.ts';
import { conflict, ifMatchInvalid, ifMatchMissing } from './faults.ts';

export type Entity = Record<string, unknown>;

export interface PlannerRecord {
  kind: PlannerKind;
  id: string;
  data: Entity;
  version: number;
  /** Every version this resource ever had: an etag of another resource of the same kind is not among them. */
  versions: Set<number>;
  /** Field, or `dictionary/key`, to the version that last wrote it. */
  written: Map<string, number>;
}

/** Dictionaries that merge key by key. */
const DICTIONARIES = new Set([
  'assignments',
  'appliedCategories',
  'checklist',
  'references',
  'categoryDescriptions',
  'sharedWith',
  'orderHintsByAssignee',
]);

export function makeRecord(kind: PlannerKind, id: string, data: Entity, version: number): PlannerRecord {
  return { kind, id, data, version, versions: new Set([version]), written: new Map() };
}

export function etagOf(record: PlannerRecord): string {
  return plannerEtag(record.kind, record.version);
}

/** The fields a body writes: `title`, `assignments/<user id>`. Annotations are left out. */
export function writtenFields(body: Entity): string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    if (!DICTIONARIES.has(name) || value === null || typeof value !== 'object') return [name];
    return Object.keys(value)
      .filter((key) => !key.includes('@odata.'))
      .map((key) => `${name}/${key}`);
  });
}

/**
 * Judges If-Match as Planner does [planner-overview]: an older etag is good as long as nothing it touches was written since.
 * @param fields from writtenFields; `everything` for a delete.
 * @throws GraphFault 412 without an etag or with one that is not this resource's, 409 where a newer write touched the same fields.
 */
export function checkIfMatch(record: PlannerRecord, header: string | undefined, fields: string[] | 'everything'): void {
  if (header === undefined || header.trim() === '') throw ifMatchMissing();
  const version = plannerVersion(record.kind, header.trim());
  if (version === undefined || !record.versions.has(version)) throw ifMatchInvalid();
  if (version === record.version) return;
  if (fields === 'everything') throw conflict();
  const newer = [...record.written].filter(([, at]) => at > version).map(([field]) => field);
  const clash = (field: string): boolean =>
    newer.some((other) => other === field || other.startsWith(`${field}/`) || field.startsWith(`${other}/`));
  if (fields.some(clash)) throw conflict();
}

/** Notes a write of these fields. */
export function touch(record: PlannerRecord, version: number, fields: string[]): void {
  record.version = version;
  record.versions.add(version);
  for (const field of fields) record.written.set(field, version);
}

export const PLANNER_ID = /^[\w-]{28}$/;
