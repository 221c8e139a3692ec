/** Property lists of organization, group and team as Graph v1.0 has them, as far as this sandbox fills them. */
import type { TypeSpec } from '../odata/contract.ts';
import { complex, instant, many, onSelectOnly, oneOf, readOnly, shape, text, yesNo } from '../odata/property.ts';

const id = readOnly(text);
const verifiedDomain = shape('verifiedDomain', { capabilities: text, isDefault: yesNo, isInitial: yesNo, name: text, type: text });
const assignedPlan = shape('assignedPlan', {}, { open: true });

export const organization: TypeSpec = shape('organization', {
  id,
  deletedDateTime: instant,
  businessPhones: many(text),
  city: text,
  country: text,
  countryLetterCode: text,
  createdDateTime: readOnly(instant),
  defaultUsageLocation: text,
  displayName: text,
  marketingNotificationEmails: many(text),
  onPremisesLastSyncDateTime: readOnly(instant),
  onPremisesSyncEnabled: yesNo,
  postalCode: text,
  preferredLanguage: text,
  securityComplianceNotificationMails: many(text),
  securityComplianceNotificationPhones: many(text),
  state: text,
  street: text,
  technicalNotificationMails: many(text),
  tenantType: text,
  assignedPlans: many(complex(assignedPlan)),
  provisionedPlans: many(complex(assignedPlan)),
  verifiedDomains: many(complex(verifiedDomain)),
});

/** The default set of properties of a member in a list [user-list]. */
export const member: TypeSpec = shape('user', {
  id,
  businessPhones: many(text),
  displayName: text,
  givenName: text,
  jobTitle: text,
  mail: text,
  mobilePhone: text,
  officeLocation: text,
  preferredLanguage: text,
  surname: text,
  userPrincipalName: text,
  department: onSelectOnly(text),
  companyName: onSelectOnly(text),
  accountEnabled: onSelectOnly(yesNo),
  userType: onSelectOnly(text),
});

export const group: TypeSpec = shape(
  'group',
  {
    id,
    deletedDateTime: instant,
    classification: text,
    createdDateTime: readOnly(instant),
    description: text,
    displayName: text,
    expirationDateTime: instant,
    groupTypes: many(text),
    isAssignableToRole: yesNo,
    mail: readOnly(text),
    mailEnabled: yesNo,
    mailNickname: text,
    membershipRule: text,
    preferredDataLocation: text,
    preferredLanguage: text,
    proxyAddresses: readOnly(many(text)),
    renewedDateTime: readOnly(instant),
    resourceBehaviorOptions: many(text),
    resourceProvisioningOptions: many(text),
    securityEnabled: yesNo,
    securityIdentifier: readOnly(text),
    theme: text,
    uniqueName: text,
    visibility: text,
    allowExternalSenders: onSelectOnly(yesNo),
    autoSubscribeNewMembers: onSelectOnly(yesNo),
    isSubscribedByMail: onSelectOnly(yesNo),
    unseenCount: onSelectOnly({ type: 'Int32' }),
  },
  { navigation: { members: { type: member, collection: true }, owners: { type: member, collection: true } } },
);

export const team: TypeSpec = shape('team', {
  id,
  createdDateTime: instant,
  displayName: text,
  description: text,
  internalId: text,
  classification: text,
  specialization: oneOf('none', 'educationStandard', 'educationClass', 'educationProfessionalLearningCommunity', 'educationStaff', 'healthcareStandard', 'healthcareCareCoordination', 'unknownFutureValue'),
  visibility: oneOf('private', 'public', 'hiddenMembership', 'unknownFutureValue'),
  webUrl: text,
  isArchived: readOnly(yesNo),
  tenantId: text,
});
