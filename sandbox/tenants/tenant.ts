/**
 * A whole tenant as JSON in Graph's own entity shapes: what `PUT /_sandbox/tenant` takes and what the sample tenant is made of.
 * Every entity may carry any property Graph v1.0 has for it; what is left out gets the service's default.
 * Times that only the service knows (created, modified, etags, change keys) may be left out.
 */
export interface TenantData {
  organization: { id: string; displayName: string; verifiedDomains?: { name: string; isDefault?: boolean }[] };
  /** Id or userPrincipalName of the user who is signed in when nobody says otherwise. */
  signedIn: string;
  users: UserData[];
  groups: GroupData[];
  planner: PlannerData;
  /** By user id. A user without a mailbox has no entry: its Outlook and To Do calls answer 404 MailboxNotEnabledForRESTAPI. */
  mailboxes: Record<string, MailboxData>;
}

type Entity = Record<string, unknown>;

/** `user` with its photo and presence beside it. */
export interface UserData extends Entity {
  id: string;
  displayName: string;
  userPrincipalName: string;
  photo?: { contentType: string; contentBytes: string };
  presence?: { availability: string; activity: string };
  /** `manager` of the user, by id. */
  managerId?: string;
  /** Names of Entra's directory roles, such as `Global Administrator`. */
  directoryRoles?: string[];
  /** False: Planner answers 403 for this user. Default true. */
  plannerLicence?: boolean;
}

export interface GroupData extends Entity {
  id: string;
  displayName: string;
  /** User ids. */
  members: string[];
  owners?: string[];
  /** `event` entities of the group's one calendar. */
  events?: Entity[];
  /** Files of the group's library, by path. */
  files?: TenantFile[];
}

/** A file of a drive: where it lies below the root, and its bytes in base64. */
export interface TenantFile {
  path: string;
  contentType: string;
  contentBytes: string;
}

export interface PlannerData {
  /** `plannerPlan` (container.containerId = group id) with `details` (`plannerPlanDetails`) inline. */
  plans: (Entity & { id: string; title: string; container: { containerId: string }; details?: Entity })[];
  buckets: (Entity & { id: string; name: string; planId: string })[];
  /** `plannerTask` with `details` (`plannerTaskDetails`: description, checklist, references) inline. */
  tasks: (Entity & { id: string; planId: string; title: string; details?: Entity })[];
}

export interface MailboxData {
  mailboxSettings: Entity;
  /** `outlookCategory` entities. */
  categories?: Entity[];
  /** The first, or the one with isDefaultCalendar, is the default. `event` entities; a series master carries `recurrence`; `exceptions` are what is different in an occurrence, with its `originalStart` (instant, UTC) and without an id; `cancelledOccurrences` a list of days. */
  calendars: (Entity & { id: string; name: string; events: Entity[] })[];
  /** Flat, linked by `parentFolderId`; `wellKnownName` (inbox, sentitems, drafts, deleteditems, junkemail, archive) is the sandbox's own mark. */
  mailFolders: (Entity & { id: string; displayName: string; wellKnownName?: string })[];
  /** `message` with `attachments` inline (contentBytes base64) and `parentFolderId`. */
  messages: (Entity & { id: string; parentFolderId: string })[];
  /** `todoTaskList` with `tasks` inline; a task carries `checklistItems`, `linkedResources`, `attachments` inline. A `flaggedEmails` list is filled by the sandbox itself. */
  todoLists: (Entity & { id: string; displayName: string; tasks: (Entity & { id: string; title: string })[] })[];
  contacts?: Entity[];
  /** Ids of the users with full access to this mailbox, as Exchange gives it to a shared one. */
  openedTo?: string[];
  /** Who `/me/people` gives, best first, by user id; default: everybody in the tenant. */
  people?: string[];
  /** Files of the app folder and the drive, by path. */
  files?: TenantFile[];
}

/** Sizes for `POST /_sandbox/tenant/generate`. Open items: none of the generated tasks is complete. */
export interface TenantSize {
  plannerTasks?: number;
  todoTasks?: number;
  todoLists?: number;
  events?: number;
  mails?: number;
  people?: number;
  seed?: number;
}
