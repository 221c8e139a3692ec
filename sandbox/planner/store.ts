import type { Sandbox } from '../odata/contract.ts';
import type { TenantData } from '../tenants/tenant.ts';
import { noSuchItem, notAllowed } from './faults.ts';
import { loadBucket, loadPlan, loadTask } from './load.ts';
import type { Entity, PlannerRecord } from './record.ts';
import { etagOf, makeRecord, touch } from './record.ts';

/** A plan and its details. */
export interface PlanEntry {
  plan: PlannerRecord;
  details: PlannerRecord;
  groupId: string;
}

/** A task and the four resources beside it, each with its own etag. */
export interface TaskEntry {
  task: PlannerRecord;
  details: PlannerRecord;
  bucketTaskBoardFormat: PlannerRecord;
  progressTaskBoardFormat: PlannerRecord;
  assignedToTaskBoardFormat: PlannerRecord;
}


/** All plans of the tenant. Entities are kept in the order they were made, which is the order of lists. */
export class PlannerStore {
  readonly sandbox: Sandbox;
  readonly plans = new Map<string, PlanEntry>();
  readonly buckets = new Map<string, PlannerRecord>();
  readonly tasks = new Map<string, TaskEntry>();
  private members = new Map<string, ReadonlySet<string>>();
  private users = new Map<string, { displayName: string; licensed: boolean }>();
  private version = 0;

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  /** Replaces everything. Ids must be 28 characters, as Planner's are. */
  load(tenant: TenantData): void {
    this.plans.clear();
    this.buckets.clear();
    this.tasks.clear();
    this.version = 0;
    this.users = new Map(
      tenant.users.map((user) => [user.id, { displayName: user.displayName, licensed: user.plannerLicence !== false }]),
    );
    this.members = new Map(
      tenant.groups.map((group) => [group.id, new Set([...group.members, ...(group.owners ?? [])])]),
    );
    for (const plan of tenant.planner.plans) loadPlan(this, plan);
    for (const bucket of tenant.planner.buckets) loadBucket(this, bucket);
    for (const task of tenant.planner.tasks) loadTask(this, task);
  }

  nextVersion(): number {
    return ++this.version;
  }

  record(kind: PlannerRecord['kind'], id: string, data: Entity): PlannerRecord {
    return makeRecord(kind, id, data, this.nextVersion());
  }

  /** Notes a write and gives the resource its new etag. */
  touch(record: PlannerRecord, fields: string[]): void {
    touch(record, this.nextVersion(), fields);
  }

  isUser(id: string): boolean {
    return this.users.has(id);
  }

  isGroup(id: string): boolean {
    return this.members.has(id);
  }

  isMember(userId: string, groupId: string): boolean {
    return this.members.get(groupId)?.has(userId) ?? false;
  }

  isLicensed(userId: string): boolean {
    return this.users.get(userId)?.licensed ?? true;
  }

  /** `identitySet` as Planner writes it: the name is always null. */
  identity(userId: string): Entity {
    return { user: { displayName: null, id: userId } };
  }

  /** @throws GraphFault 404 for an unknown plan, 403 where the user is no member of its group. */
  plan(planId: string, userId: string): PlanEntry {
    const entry = this.plans.get(planId);
    if (!entry) throw noSuchItem();
    if (!this.isMember(userId, entry.groupId)) throw notAllowed();
    return entry;
  }

  /** @throws GraphFault 404, 403 */
  bucket(bucketId: string, userId: string): PlannerRecord {
    const record = this.buckets.get(bucketId);
    if (!record) throw noSuchItem();
    this.allow(String(record.data.planId), userId);
    return record;
  }

  /** @throws GraphFault 404, 403 */
  task(taskId: string, userId: string): TaskEntry {
    const entry = this.tasks.get(taskId);
    if (!entry) throw noSuchItem();
    this.allow(String(entry.task.data.planId), userId);
    return entry;
  }

  tasksOfPlan(planId: string): TaskEntry[] {
    return [...this.tasks.values()].filter((entry) => entry.task.data.planId === planId);
  }

  tasksOfBucket(bucketId: string): TaskEntry[] {
    return [...this.tasks.values()].filter((entry) => entry.task.data.bucketId === bucketId);
  }

  bucketsOfPlan(planId: string): PlannerRecord[] {
    return [...this.buckets.values()].filter((bucket) => bucket.data.planId === planId);
  }

  /** Over all plans, closed tasks and tasks of plans out of reach included [planneruser-list-tasks]. */
  tasksAssignedTo(userId: string): TaskEntry[] {
    return [...this.tasks.values()].filter((entry) => userId in (entry.task.data.assignments as Entity));
  }

  /** Plans shared with the user: those of the groups the user is in. */
  plansOf(userId: string): PlanEntry[] {
    return [...this.plans.values()].filter((entry) => this.isMember(userId, entry.groupId));
  }

  /** A task of a plan that is gone answers like a plan out of reach. */
  private allow(planId: string, userId: string): void {
    const entry = this.plans.get(planId);
    if (!entry || !this.isMember(userId, entry.groupId)) throw notAllowed();
  }
}

/** What goes over the wire: the data with its etag. */
export function withEtag(record: PlannerRecord): Entity {
  return { '@odata.etag': etagOf(record), ...record.data, id: record.id };
}
