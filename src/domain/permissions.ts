/** What a permission is for. `tasks` serves Planner and To Do alike; what changes something is asked for at its first use. */
export type FeatureKey =
  | 'account' | 'tasks' | 'calendar' | 'mail' | 'mailbox' | 'settings' | 'people' | 'presence'
  | 'tasks-write' | 'mail-write' | 'calendar-write' | 'administration' | 'mail-read' | 'files-write' | 'contacts' | 'shared-mail' | 'shared-mail-write' | 'shared-calendar' | 'documents' | 'all-documents' | 'groups' | 'group-calendar';

/** One delegated scope of Microsoft Graph, and why the app has it. The manifest and the documents are made from these. */
export interface Permission {
  /** Graph's name of the delegated permission. */
  scope: string;
  feature: FeatureKey;
  access: 'read' | 'read-write';
  /** Who may grant it by default ([permissions-reference], AdminConsentRequired). */
  consent: 'user' | 'admin';
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
  { scope: 'User.Read', feature: 'account', access: 'read', consent: 'user', first: true },
  { scope: 'Tasks.Read', feature: 'tasks', access: 'read', consent: 'user', first: true },
  { scope: 'Calendars.Read', feature: 'calendar', access: 'read', consent: 'user', first: true },
  { scope: 'Mail.ReadBasic', feature: 'mail', access: 'read', consent: 'user', first: true },
  { scope: 'MailboxSettings.Read', feature: 'mailbox', access: 'read', consent: 'user', first: true },
  { scope: 'Files.ReadWrite.AppFolder', feature: 'settings', access: 'read-write', consent: 'user', first: false, keeps: 'settings' },
  { scope: 'User.ReadBasic.All', feature: 'people', access: 'read', consent: 'user', first: false, reach: 'organisation' },
  { scope: 'Presence.Read.All', feature: 'presence', access: 'read', consent: 'user', first: false, reach: 'organisation' },
  { scope: 'Tasks.ReadWrite', feature: 'tasks-write', access: 'read-write', consent: 'user', first: false },
  { scope: 'Mail.ReadWrite', feature: 'mail-write', access: 'read-write', consent: 'user', first: false },
  { scope: 'Mail.Read', feature: 'mail-read', access: 'read', consent: 'user', first: false },
  { scope: 'Contacts.Read', feature: 'contacts', access: 'read', consent: 'user', first: false },
  { scope: 'Mail.Read.Shared', feature: 'shared-mail', access: 'read', consent: 'user', first: false, reach: 'shared' },
  { scope: 'Calendars.Read.Shared', feature: 'shared-calendar', access: 'read', consent: 'user', first: false, reach: 'shared' },
  { scope: 'Mail.ReadWrite.Shared', feature: 'shared-mail-write', access: 'read-write', consent: 'user', first: false, reach: 'shared' },
  { scope: 'Files.ReadWrite.All', feature: 'files-write', access: 'read-write', consent: 'user', first: false, reach: 'shared' },
  { scope: 'Files.Read', feature: 'documents', access: 'read', consent: 'user', first: false },
  { scope: 'Files.Read.All', feature: 'all-documents', access: 'read', consent: 'user', first: false, reach: 'shared' },
  { scope: 'Calendars.ReadWrite', feature: 'calendar-write', access: 'read-write', consent: 'user', first: false },
  { scope: 'Group.Read.All', feature: 'groups', access: 'read', consent: 'admin', first: false, reach: 'organisation' },
  { scope: 'Group.ReadWrite.All', feature: 'group-calendar', access: 'read-write', consent: 'admin', first: false, reach: 'organisation' },
  { scope: 'Application.Read.All', feature: 'administration', access: 'read', consent: 'admin', first: false, reach: 'organisation', administrators: true },
  { scope: 'AppRoleAssignment.ReadWrite.All', feature: 'administration', access: 'read-write', consent: 'admin', first: false, reach: 'organisation', administrators: true },
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
