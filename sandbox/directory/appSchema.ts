/** Property lists of the enterprise application and its assignments, as far as this sandbox fills them. */
import type { TypeSpec } from '../odata/contract.ts';
import { complex, instant, many, readOnly, shape, text, yesNo } from '../odata/property.ts';

const appRole = shape('appRole', { id: text, value: text, displayName: text, description: text, isEnabled: yesNo, allowedMemberTypes: many(text), origin: text });

export const servicePrincipal: TypeSpec = shape('servicePrincipal', {
  id: readOnly(text), appId: text, displayName: text, accountEnabled: yesNo, appRoleAssignmentRequired: yesNo, servicePrincipalType: text, appRoles: many(complex(appRole)),
});

export const appRoleAssignment: TypeSpec = shape('appRoleAssignment', {
  id: readOnly(text), appRoleId: text, createdDateTime: readOnly(instant), deletedDateTime: instant, principalDisplayName: readOnly(text), principalId: text, principalType: readOnly(text),
  resourceDisplayName: readOnly(text), resourceId: text,
});
