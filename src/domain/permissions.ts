/** What a permission is for. `tasks` serves Planner and To Do alike; what changes something is asked for at its first use. */
export type FeatureKey =
  | 'account' | 'tasks' | 'calendar' | 'mail' | 'mailbox' | 'settings' | 'people' | 'presence'
  | 'tasks-write' | 'mail-write' | 'calendar-write' | 'administration' | 'mail-read' | 'files-write' | 'contacts' | 'shared-mail' | 'shared-mail-write' | 'shared-calendar';

/** One delegated scope of Microsoft Graph, and why the app has it. The manifest and the documents are made from these. */
export interface Permission {
  /** Graph's name of the delegated permission. */
  scope: string;
  feature: FeatureKey;
  access: 'read' | 'read-write';
  /** Who may grant it by default ([permissions-reference], AdminConsentRequired). */
  consent: 'user' | 'admin';
  /** Key into the `permissions` words: what it lets the app do and what not, and what works without it. */
  why: string;
  /** What it is for in plain English, for the manifest and the documents. */
  reason: string;
  /** True when the first view asks for it; else it is asked for at the feature's first use. */
  first: boolean;
  /** Whose data it opens: the person's own, what others shared with them, or the organisation's. Default `own`. */
  reach?: 'shared' | 'organisation';
  /** Asked of an administrator alone, on the administration page, and not registered with the app: everybody else never meets it. */
  administrators?: true;
  /** What is kept of it, if anything: the settings file in the person's own OneDrive. */
  keeps?: 'settings';
}

export const PERMISSIONS: readonly Permission[] = [
  {
    scope: 'User.Read', feature: 'account', access: 'read', consent: 'user', first: true, why: 'permissions.userRead',
    reason: 'Signs you in and shows your name and photo.',
  },
  {
    scope: 'Tasks.Read', feature: 'tasks', access: 'read', consent: 'user', first: true, why: 'permissions.tasksRead',
    reason: 'Shows the Planner tasks assigned to you, all tasks of the plans you choose to follow or look at, and the tasks in your To Do lists.',
  },
  {
    scope: 'Calendars.Read', feature: 'calendar', access: 'read', consent: 'user', first: true, why: 'permissions.calendarsRead',
    reason: 'Shows the meetings in your calendars, and the time they leave you.',
  },
  {
    scope: 'Mail.ReadBasic', feature: 'mail', access: 'read', consent: 'user', first: true, why: 'permissions.mailReadBasic',
    reason: 'Shows the mails you flagged and those you sent that wait for an answer: sender, subject and dates, never the text.',
  },
  {
    scope: 'MailboxSettings.Read', feature: 'mailbox', access: 'read', consent: 'user', first: true,
    why: 'permissions.mailboxSettingsRead',
    reason: 'Follows the time zone and the working hours of your mailbox.',
  },
  {
    scope: 'Files.ReadWrite.AppFolder', feature: 'settings', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.filesAppFolder', keeps: 'settings',
    reason: 'Keeps your settings in one file in a folder of your own OneDrive that only this app uses.',
  },
  {
    scope: 'User.ReadBasic.All', feature: 'people', access: 'read', consent: 'user', first: false,
    why: 'permissions.userReadBasicAll', reach: 'organisation',
    reason: 'Shows the names and photos of the colleagues your items concern.',
  },
  {
    scope: 'Presence.Read.All', feature: 'presence', access: 'read', consent: 'user', first: false,
    why: 'permissions.presenceReadAll', reach: 'organisation',
    reason: 'Shows whether a colleague is available, busy or away when you open their card.',
  },
  {
    scope: 'Tasks.ReadWrite', feature: 'tasks-write', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.tasksReadWrite',
    reason: 'Completes, moves, edits, adds and deletes tasks in Planner and To Do when you ask for it.',
  },
  {
    scope: 'Mail.ReadWrite', feature: 'mail-write', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.mailReadWrite',
    reason: 'Completes and dates the follow-up flags of your mails, and prepares a reply as a draft, when you ask for it. It never sends a mail.',
  },
  {
    scope: 'Mail.Read', feature: 'mail-read', access: 'read', consent: 'user', first: false,
    why: 'permissions.mailRead',
    reason: 'Reads the text and the attachments of a mail when you open it or make a task of it.',
  },
  {
    scope: 'Contacts.Read', feature: 'contacts', access: 'read', consent: 'user', first: false,
    why: 'permissions.contactsRead',
    reason: 'Finds names and addresses among your contacts when you look for somebody to invite to an event.',
  },
  {
    scope: 'Mail.Read.Shared', feature: 'shared-mail', access: 'read', consent: 'user', first: false,
    why: 'permissions.mailReadShared', reach: 'shared',
    reason: 'Shows the flagged mails of shared mailboxes that you add, where their owner opened them to you.',
  },
  {
    scope: 'Calendars.Read.Shared', feature: 'shared-calendar', access: 'read', consent: 'user', first: false,
    why: 'permissions.calendarsReadShared', reach: 'shared',
    reason: 'Shows the meetings of colleagues’ calendars that you add, as far as they shared them with you.',
  },
  {
    scope: 'Mail.ReadWrite.Shared', feature: 'shared-mail-write', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.mailReadWriteShared', reach: 'shared',
    reason: 'Completes and dates the follow-up flags of mails in the shared mailboxes that you add, when you ask for it.',
  },
  {
    scope: 'Files.ReadWrite.All', feature: 'files-write', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.filesReadWriteAll', reach: 'shared',
    reason: 'Puts the files that you attach to a Planner task into the library of its plan, and takes them away when you undo that.',
  },
  {
    scope: 'Calendars.ReadWrite', feature: 'calendar-write', access: 'read-write', consent: 'user', first: false,
    why: 'permissions.calendarsReadWrite',
    reason: 'Answers invitations, and moves, edits and adds meetings in your calendars when you ask for it.',
  },
  {
    scope: 'Application.Read.All', feature: 'administration', access: 'read', consent: 'admin', first: false,
    why: 'permissions.applicationReadAll', reach: 'organisation', administrators: true,
    reason: 'Shows an administrator who may use Triptych, as the organisation’s own app registration has it.',
  },
  {
    scope: 'AppRoleAssignment.ReadWrite.All', feature: 'administration', access: 'read-write', consent: 'admin', first: false,
    why: 'permissions.appRoleAssignmentReadWriteAll', reach: 'organisation', administrators: true,
    reason: 'Lets an administrator add people and groups to Triptych and remove them again.',
  },
];

/** What the app is registered for; of these the tenant's consent page speaks. The administration page asks for two more. */
export const REGISTERED: readonly Permission[] = PERMISSIONS.filter((each) => each.administrators !== true);

/** What the first view asks for; a person may grant all of it. */
export const FIRST_VIEW_SCOPES: readonly string[] = PERMISSIONS.filter((each) => each.first).map((each) => each.scope);

/** The scopes that a feature asks for at its first use. */
export function scopesFor(feature: FeatureKey): string[] {
  return PERMISSIONS.filter((each) => each.feature === feature).map((each) => each.scope);
}

/** The catalogue's entry of a scope, in any case of letters; null for a scope the app never asks for. */
export function permissionFor(scope: string): Permission | null {
  const name = scope.toLowerCase();
  return PERMISSIONS.find((each) => each.scope.toLowerCase() === name) ?? null;
}
