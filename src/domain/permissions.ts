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

/** Most are asked for at first use and granted by the person; what they let the app do stands in the name. */
function permission(scope: string, feature: FeatureKey, more: Partial<Permission> = {}): Permission {
  return { scope, feature, access: scope.includes('Write') ? 'read-write' : 'read', consent: 'user', first: false, ...more };
}

const BY_ADMINISTRATOR = { consent: 'admin', reach: 'organisation' } as const;

export const PERMISSIONS: readonly Permission[] = [
  permission('User.Read', 'account', { first: true }),
  permission('Tasks.Read', 'tasks', { first: true }),
  permission('Calendars.Read', 'calendar', { first: true }),
  permission('Mail.ReadBasic', 'mail', { first: true }),
  permission('MailboxSettings.Read', 'mailbox', { first: true }),
  permission('Files.ReadWrite.AppFolder', 'settings', { keeps: 'settings' }),
  permission('User.ReadBasic.All', 'people', { reach: 'organisation' }),
  permission('Presence.Read.All', 'presence', { reach: 'organisation' }),
  permission('Tasks.ReadWrite', 'tasks-write'),
  permission('Mail.ReadWrite', 'mail-write'),
  permission('Mail.Read', 'mail-read'),
  permission('Contacts.Read', 'contacts'),
  permission('Mail.Read.Shared', 'shared-mail', { reach: 'shared' }),
  permission('Calendars.Read.Shared', 'shared-calendar', { reach: 'shared' }),
  permission('Mail.ReadWrite.Shared', 'shared-mail-write', { reach: 'shared' }),
  permission('Files.ReadWrite.All', 'files-write', { reach: 'shared' }),
  permission('Files.Read', 'documents'),
  permission('Files.Read.All', 'all-documents', { reach: 'shared' }),
  permission('Calendars.ReadWrite', 'calendar-write'),
  permission('Group.Read.All', 'groups', BY_ADMINISTRATOR),
  permission('Group.ReadWrite.All', 'group-calendar', BY_ADMINISTRATOR),
  permission('Application.Read.All', 'administration', { ...BY_ADMINISTRATOR, administrators: true }),
  permission('AppRoleAssignment.ReadWrite.All', 'administration', { ...BY_ADMINISTRATOR, administrators: true }),
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
