/** Types of Graph v1.0's users, people, contacts, photos and presence ([user], [person], [contact], [presence], [profilephoto]). */
import type { PropertySpec, TypeSpec } from '../odata/contract.ts';
import { complex, EMAIL_ADDRESS, instant, ITEM_BODY, LOCATION, many, onSelectOnly, PHONE, real, shape, text, whole, yesNo, ZONED_TIME } from '../odata/property.ts';

/** What `/users` gives without `$select` ([user-list]). */
const DEFAULT: Record<string, PropertySpec> = {
  businessPhones: many(text), displayName: text, givenName: text, jobTitle: text, mail: text, mobilePhone: text,
  officeLocation: text, preferredLanguage: text, surname: text, userPrincipalName: text, id: text,
};
const TEXTS = [
  'aboutMe', 'ageGroup', 'city', 'companyName', 'consentProvidedForMinor', 'country', 'creationType', 'department', 'employeeId', 'employeeType',
  'externalUserState', 'faxNumber', 'legalAgeGroupClassification', 'mailNickname', 'mySite', 'onPremisesDistinguishedName', 'onPremisesDomainName',
  'onPremisesImmutableId', 'onPremisesSamAccountName', 'onPremisesSecurityIdentifier', 'onPremisesUserPrincipalName', 'passwordPolicies', 'postalCode',
  'preferredDataLocation', 'preferredName', 'securityIdentifier', 'state', 'streetAddress', 'usageLocation', 'userType',
];
const LISTS = ['imAddresses', 'interests', 'otherMails', 'pastProjects', 'proxyAddresses', 'responsibilities', 'schools', 'skills'];
const TIMES = ['birthday', 'createdDateTime', 'deletedDateTime', 'employeeHireDate', 'employeeLeaveDateTime', 'hireDate', 'lastPasswordChangeDateTime', 'onPremisesLastSyncDateTime', 'signInSessionsValidFromDateTime'];
const FLAGS = ['accountEnabled', 'isManagementRestricted', 'isResourceAccount', 'onPremisesSyncEnabled', 'showInAddressList'];
const ANY = shape('assignedLicense', {}, { open: true });

function each(names: readonly string[], spec: PropertySpec): Record<string, PropertySpec> {
  return Object.fromEntries(names.map((name) => [name, onSelectOnly(spec)]));
}

export const USER: TypeSpec = shape('user', {
  ...DEFAULT,
  ...each(TEXTS, text),
  ...each(LISTS, many(text)),
  ...each(TIMES, instant),
  ...each(FLAGS, yesNo),
  ...each(['assignedLicenses', 'assignedPlans', 'identities', 'licenseAssignmentStates', 'provisionedPlans'], many(complex(ANY))),
  ...each(['employeeOrgData', 'mailboxSettings', 'onPremisesExtensionAttributes', 'passwordProfile', 'signInActivity'], complex(ANY)),
});
USER.navigation = { manager: { type: USER, collection: false }, directReports: { type: USER, collection: true } };

/** What memberships show of a group ([user-list-memberof]). */
export const GROUP: TypeSpec = shape('group', {
  id: text, displayName: text, description: text, mail: text, mailEnabled: yesNo, mailNickname: text, securityEnabled: yesNo, groupTypes: many(text), visibility: text,
  createdDateTime: instant, deletedDateTime: instant, proxyAddresses: many(text), resourceProvisioningOptions: many(text),
});

export const PERSON: TypeSpec = shape('person', {
  id: text, displayName: text, givenName: text, surname: text, birthday: text, personNotes: text, isFavorite: yesNo, jobTitle: text, companyName: text,
  yomiCompany: text, department: text, officeLocation: text, profession: text, userPrincipalName: text, imAddress: text,
  scoredEmailAddresses: many(complex(shape('scoredEmailAddress', { address: text, relevanceScore: real, itemId: text, selectionLikelihood: text }))),
  phones: many(complex(PHONE)),
  postalAddresses: many(complex(LOCATION)),
  websites: many(complex(shape('website', { type: text, address: text, displayName: text }))),
  personType: complex(shape('personType', { class: text, subclass: text })),
});

/** What the default folder holds of a contact ([contact]). */
export const CONTACT: TypeSpec = shape('contact', {
  id: text, changeKey: text, createdDateTime: instant, lastModifiedDateTime: instant, categories: many(text), parentFolderId: text, birthday: instant, fileAs: text,
  displayName: text, givenName: text, initials: text, middleName: text, nickName: text, surname: text, title: text, yomiGivenName: text, yomiSurname: text, yomiCompanyName: text,
  generation: text, imAddresses: many(text), jobTitle: text, companyName: text, department: text, officeLocation: text, profession: text, businessHomePage: text,
  assistantName: text, manager: text, homePhones: many(text), mobilePhone: text, businessPhones: many(text), spouseName: text, personalNotes: text, children: many(text),
  emailAddresses: many(complex(EMAIL_ADDRESS)), homeAddress: complex(LOCATION), businessAddress: complex(LOCATION), otherAddress: complex(LOCATION),
});

export const PRESENCE: TypeSpec = shape('presence', {
  id: text, availability: text, activity: text, sequenceNumber: text,
  statusMessage: complex(shape('presenceStatusMessage', { message: complex(ITEM_BODY), publishedDateTime: instant, expiryDateTime: complex(ZONED_TIME) })),
  outOfOfficeSettings: complex(shape('outOfOfficeSettings', { message: text, isOutOfOffice: yesNo })),
  workLocation: complex(shape('userWorkLocation', { source: text, placeId: text, workLocationType: text })),
});

export const PHOTO: TypeSpec = shape('profilePhoto', { id: text, height: whole, width: whole });
