/** Users, photos, presence and memberships of the tenant. */
import type { Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { noMailbox, noSuchObject } from '../odata/errors.ts';
import type { GroupData, TenantData, UserData } from '../tenants/tenant.ts';

export interface Photo {
  contentType: string;
  bytes: Buffer;
}

export class PeopleStore {
  readonly #sandbox: Sandbox;
  #users = new Map<string, UserData>();
  #groups: GroupData[] = [];
  /** Ids by mailbox: who `/me/people` gives. */
  #people = new Map<string, string[]>();
  #contacts = new Map<string, Entity[]>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Forgets everything and takes the people of the tenant. */
  load(tenant: TenantData): void {
    this.#users = new Map(tenant.users.map((user) => [user.id, user]));
    this.#groups = tenant.groups;
    const everybody = tenant.users.map(({ id }) => id);
    this.#people = new Map(Object.entries(tenant.mailboxes).map(([id, { people }]) => [id, people ?? everybody.filter((other) => other !== id)]));
    this.#contacts = new Map(Object.entries(tenant.mailboxes).map(([id, { contacts }]) => [id, contacts ?? []]));
  }

  /** Id of the user with this id or userPrincipalName (without case), for the router. */
  resolve(idOrName: string): string | undefined {
    if (this.#users.has(idOrName)) return idOrName;
    const wanted = idOrName.toLowerCase();
    return [...this.#users.values()].find((user) => user.userPrincipalName.toLowerCase() === wanted || user.id.toLowerCase() === wanted)?.id;
  }

  get users(): Entity[] {
    return [...this.#users.keys()].map((id) => this.user(id));
  }

  /** The `user` entity, without what only the sandbox knows. @throws GraphFault 404. */
  user(id: string): Entity {
    const user = this.#users.get(id);
    if (!user) throw noSuchObject(id);
    const { photo: _photo, presence: _presence, managerId: _manager, plannerLicence: _licence, ...entity } = user;
    return { mail: user.userPrincipalName, businessPhones: [], accountEnabled: true, userType: 'Member', ...entity };
  }

  photo(id: string): Photo | null {
    const photo = this.#users.get(id)?.photo;
    return photo ? { contentType: photo.contentType, bytes: Buffer.from(photo.contentBytes, 'base64') } : null;
  }

  presence(id: string): Entity {
    const { availability = 'PresenceUnknown', activity = 'PresenceUnknown' } = this.#users.get(id)?.presence ?? {};
    const sequenceNumber = `A${this.#sandbox.now().getTime()}`;
    return { id, availability, activity, sequenceNumber, statusMessage: null, outOfOfficeSettings: { message: null, isOutOfOffice: false }, workLocation: null };
  }

  has(id: string): boolean {
    return this.#users.has(id);
  }

  managerOf(id: string): Entity | null {
    const managerId = this.#users.get(id)?.managerId;
    return managerId !== undefined && this.#users.has(managerId) ? this.user(managerId) : null;
  }

  reportsOf(id: string): Entity[] {
    return [...this.#users.values()].filter(({ managerId }) => managerId === id).map((user) => this.user(user.id));
  }

  groupsOf(id: string): Entity[] {
    return this.#groups.filter(({ members }) => members.includes(id)).map((group) => this.#group(group));
  }

  /** User or group with this id. */
  directoryObject(id: string): Entity | null {
    if (this.#users.has(id)) return { '@odata.type': '#microsoft.graph.user', ...this.user(id) };
    const group = this.#groups.find((one) => one.id === id);
    return group ? this.#group(group) : null;
  }

  #group({ members: _members, owners: _owners, events: _events, ...group }: GroupData): Entity {
    return { '@odata.type': '#microsoft.graph.group', mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'], visibility: 'Private', proxyAddresses: [], resourceProvisioningOptions: [], ...group };
  }

  /** `contact` entities of the default folder. @throws GraphFault 404 for a user without a mailbox. */
  contacts(id: string): Entity[] {
    const contacts = this.#contacts.get(id);
    if (!contacts) throw noMailbox();
    return contacts;
  }

  /** `person` entities in the order of relevance. @throws GraphFault 404 for a user without a mailbox. */
  people(id: string): Entity[] {
    const ids = this.#people.get(id);
    if (!ids) throw noMailbox();
    return ids.filter((other) => this.#users.has(other)).map((other, index) => personOf(this.user(other), index));
  }
}

function personOf(user: Entity, index: number): Entity {
  const own = (name: string): unknown => user[name] ?? null;
  return {
    id: user['id'], displayName: user['displayName'], givenName: own('givenName'), surname: own('surname'), birthday: '', personNotes: '', isFavorite: false,
    jobTitle: own('jobTitle'), companyName: own('companyName'), yomiCompany: '', department: own('department'), officeLocation: own('officeLocation'), profession: '',
    userPrincipalName: user['userPrincipalName'], imAddress: `sip:${String(user['userPrincipalName'])}`,
    scoredEmailAddresses: [{ address: user['mail'], relevanceScore: 40 - index, selectionLikelihood: 'notSpecified' }],
    phones: ((user['businessPhones'] as string[] | undefined) ?? []).map((number) => ({ type: 'business', number })),
    postalAddresses: [], websites: [], personType: { class: 'Person', subclass: 'OrganizationUser' },
  };
}
