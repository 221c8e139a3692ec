/** What the organisation decided about the app, as far as Entra acts on it before it gives a token. */

/** 400 of the token endpoint with Entra's own number. */
export class Refused extends Error {}

export interface Policy {
  /** Assigned, or nobody needs to be. */
  admits(userId: string): boolean;
  /** May consent to anything, for themselves or for everybody. */
  isAdministrator(userId: string): boolean;
  /** True: people may not consent by themselves, to nothing at all. */
  readonly adminOnly: boolean;
}

/** Nobody is kept out, nobody is an administrator. */
export const OPEN: Policy = { admits: () => true, isAdministrator: () => false, adminOnly: false };

export function notAssigned(userPrincipalName: string): string {
  return `Your administrator has configured the application Triptych to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`;
}

/** Delegated scopes that only an administrator may consent to, as far as this app could ask for them ([permissions-reference], AdminConsentRequired). */
const ADMINISTRATORS = /^(Application|AppRoleAssignment|Directory|Group|GroupMember|RoleManagement)\.|^User\.(Read|ReadWrite)\.All$|^Calendars\.ReadBasic$/;

/** @throws Refused when the user is not assigned, or asks for what only an administrator may give. @param asked scopes to be consented to now */
export function checkPolicy(policy: Policy, user: { id: string; userPrincipalName: string }, asked: readonly string[]): void {
  if (!policy.admits(user.id)) throw new Refused(`AADSTS50105: ${notAssigned(user.userPrincipalName)}`);
  const beyond = asked.filter((scope) => policy.adminOnly || ADMINISTRATORS.test(scope));
  if (beyond.length > 0 && !policy.isAdministrator(user.id)) throw new Refused(`AADSTS90094: An administrator of the organization has to consent to: ${beyond.join(' ')}.`);
}
