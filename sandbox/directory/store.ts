import type { Sandbox } from '../odata/contract.ts';
import { noSuchObject } from '../odata/errors.ts';
import type { GroupData, TenantData, UserData } from '../tenants/tenant.ts';

type Entity = Record<string, unknown>;

interface GroupEntry {
  entity: Entity & { id: string };
  memberIds: string[];
  ownerIds: string[];
}

/** The tenant's organization and groups. Users have their own workload; here they are members only. */
export class DirectoryStore {
  readonly sandbox: Sandbox;
  private tenant: Entity = {};
  private users = new Map<string, UserData>();
  private groups = new Map<string, GroupEntry>();

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  /** Replaces everything. */
  load(tenant: TenantData): void {
    const now = this.sandbox.now().toISOString();
    this.tenant = { createdDateTime: now, tenantType: 'AAD', ...tenant.organization };
    this.users = new Map(tenant.users.map((user) => [user.id, user]));
    this.groups = new Map(tenant.groups.map((group) => [group.id, toEntry(group, now)]));
  }

  organization(): Entity {
    return this.tenant;
  }

  isMember(groupId: string, userId: string): boolean {
    const entry = this.groups.get(groupId);
    return entry !== undefined && (entry.memberIds.includes(userId) || entry.ownerIds.includes(userId));
  }

  /** @throws GraphFault 404 */
  group(groupId: string): GroupEntry {
    const entry = this.groups.get(groupId);
    if (!entry) throw noSuchObject(groupId);
    return entry;
  }

  /** Every group of the tenant, members or not. */
  allGroups(): Entity[] {
    return [...this.groups.values()].map(({ entity }) => entity);
  }

  groupsOf(userId: string): Entity[] {
    return [...this.groups.values()].filter(({ entity }) => this.isMember(entity.id, userId)).map(({ entity }) => entity);
  }

  /** Users as directory objects of a list. */
  people(ids: readonly string[]): Entity[] {
    return ids.flatMap((id) => {
      const user = this.users.get(id);
      return user ? [{ '@odata.type': '#microsoft.graph.user', ...user }] : [];
    });
  }
}

function toEntry(group: GroupData, now: string): GroupEntry {
  const { members, owners, events: _events, ...rest } = group;
  const nickname = group.displayName.normalize('NFKD').replace(/[^A-Za-z0-9]/g, '').toLowerCase() || 'group';
  const entity = {
    createdDateTime: now,
    description: null,
    groupTypes: ['Unified'],
    mail: `${nickname}@contoso.com`,
    mailEnabled: true,
    mailNickname: nickname,
    resourceProvisioningOptions: ['Team'],
    securityEnabled: false,
    visibility: 'Private',
    ...rest,
  };
  return { entity, memberIds: members, ownerIds: owners ?? [] };
}
