/** The app's roles in its registration. Who has one is kept by the organisation, as an assignment to its enterprise application. */
export const APP_ROLES = {
  Administrator: '6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a01',
  User: '6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a02',
  Managed: '6b1f7c52-0a6e-4c0e-9a35-1d8f4e7b2a03',
} as const;

export type AppRole = keyof typeof APP_ROLES;

/** One person or group that may use the app. */
export interface Assignment {
  id: string;
  principalId: string;
  name: string;
  kind: 'user' | 'group';
  /** Null for one that was made before the app had roles. */
  role: AppRole | null;
  /** Known for people alone, once their addresses were read. */
  address: string | null;
}

export function roleOf(appRoleId: string): AppRole | null {
  const found = (Object.entries(APP_ROLES) as [AppRole, string][]).find(([, id]) => id === appRoleId.toLowerCase());
  return found === undefined ? null : found[0];
}

/** Those assigned, by name and then by role: a list that reads the same every time. @param locale BCP 47 */
export function inOrder(assignments: readonly Assignment[], locale: string): Assignment[] {
  return [...assignments].sort((a, b) => a.name.localeCompare(b.name, locale) || (a.role ?? '').localeCompare(b.role ?? ''));
}
