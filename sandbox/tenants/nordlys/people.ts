import { guid } from '../ids.ts';
import { portrait } from '../portrait.ts';
import type { UserData } from '../tenant.ts';

/** One line each: key (also the address), display name, given name, surname, title, department, manager, office, presence. */
const ROWS = [
  ['ida', 'Ida Lindqvist', 'Ida', 'Lindqvist', 'Studio Lead', 'Studio', 'marijke', 'København', 'Available', 'Available'],
  ['marijke', 'Marijke de Vries', 'Marijke', 'de Vries', 'Managing Director', 'Leadership', null, 'Amsterdam', 'Busy', 'InAMeeting'],
  ['soren', 'Søren Kjær', 'Søren', 'Kjær', 'Head of Sales', 'Sales', 'marijke', 'København', 'DoNotDisturb', 'Presenting'],
  ['bo', 'Bo Ek', 'Bo', 'Ek', 'Finance Manager', 'Finance', 'hanna', 'Malmö', 'Available', 'Available'],
  ['hanna', 'Hanna Weiß', 'Hanna', 'Weiß', 'Chief Financial Officer', 'Finance', 'marijke', 'Hamburg', 'Away', 'Away'],
  ['omar', 'Omar Haddad', 'Omar', 'Haddad', 'Head of Events', 'Events', 'marijke', 'Hamburg', 'Available', 'Available'],
  ['lucia', 'Lucía Fernández', 'Lucía', 'Fernández', 'Legal Counsel', 'Finance', 'hanna', 'Sevilla', 'Busy', 'InACall'],
  ['giulia', 'Giulia Conti', 'Giulia', 'Conti', 'Senior Product Designer', 'Design', 'amelie', 'Bologna', 'Available', 'Available'],
  ['yuko', '田中 優子', '優子', '田中', 'Talent Partner', 'People', 'marijke', '東京', 'Offline', 'Offline'],
  ['amelie', 'Amélie Garnier', 'Amélie', 'Garnier', 'Design Director', 'Design', 'ida', 'Toulouse', 'Available', 'Available'],
  ['joao', 'João Pereira', 'João', 'Pereira', 'Engineering Lead', 'Portal', 'ida', 'Porto', 'Busy', 'InAConferenceCall'],
  ['nadia', 'نادية المنصوري', 'نادية', 'المنصوري', 'Account Manager', 'Sales', 'soren', 'دبي', 'Available', 'Available'],
  ['eleni', 'Ελένη Παπαδοπούλου', 'Ελένη', 'Παπαδοπούλου', 'User Researcher', 'Design', 'amelie', 'Αθήνα', 'BeRightBack', 'BeRightBack'],
  ['priya', 'प्रिया शर्मा', 'प्रिया', 'शर्मा', 'Front-end Engineer', 'Portal', 'joao', 'पुणे', 'Away', 'Away'],
  ['tomasz', 'Tomasz Wiśniewski', 'Tomasz', 'Wiśniewski', 'Back-end Engineer', 'Portal', 'joao', 'Kraków', 'Available', 'Available'],
  ['aoife', 'Aoife Ní Bhriain', 'Aoife', 'Ní Bhriain', 'Content Designer', 'Design', 'amelie', 'Gaillimh', 'Available', 'Available'],
  ['oleksandr', 'Олександр Коваленко', 'Олександр', 'Коваленко', 'Platform Engineer', 'Portal', 'joao', 'Львів', 'Busy', 'Busy'],
  ['noa', 'נועה לוי', 'נועה', 'לוי', 'Brand Designer', 'Design', 'amelie', 'חיפה', 'Available', 'Available'],
  ['minjun', '김민준', '민준', '김', 'Motion Designer', 'Design', 'amelie', '서울', 'Offline', 'OffWork'],
  ['wei', '王伟', '伟', '王', 'Customer Success Manager', 'Sales', 'soren', '上海', 'Offline', 'OffWork'],
  ['ayse', 'Ayşe Yılmaz', 'Ayşe', 'Yılmaz', 'Event Producer', 'Events', 'omar', 'İzmir', 'Available', 'Available'],
  ['kwame', 'Kwame Mensah', 'Kwame', 'Mensah', 'Sales Engineer', 'Sales', 'soren', 'Accra', 'Available', 'Available'],
  ['thuy', 'Nguyễn Thị Thủy', 'Thủy', 'Nguyễn', 'Quality Engineer', 'Portal', 'joao', 'Đà Nẵng', 'Offline', 'Offline'],
  ['ingibjorg', 'Ingibjörg Jónsdóttir', 'Ingibjörg', 'Jónsdóttir', 'Office Manager', 'People', 'marijke', 'Reykjavík', 'Available', 'Available'],
  ['matej', 'Matěj Dvořák', 'Matěj', 'Dvořák', 'Data Analyst', 'Finance', 'bo', 'Brno', 'PresenceUnknown', 'PresenceUnknown'],
  ['liam', 'Liam O’Connor (Guest)', 'Liam', 'O’Connor', 'Freelance Illustrator', 'Design', 'amelie', 'Cork', 'PresenceUnknown', 'PresenceUnknown'],
] as const;

export type PersonKey = (typeof ROWS)[number][0];

/** Without a photo: their picture is a pair of initials. */
const NO_PHOTO: readonly PersonKey[] = ['wei', 'kwame', 'thuy', 'matej', 'liam'];

/** A freelancer without an Exchange mailbox and without a Planner licence. */
export const WITHOUT_MAILBOX: PersonKey = 'liam';
/** Looks after the tenant in Entra. */
export const ADMINISTRATOR: PersonKey = 'tomasz';

export const PERSON_KEYS: readonly PersonKey[] = ROWS.map((row) => row[0]);

/** The user's id. */
export function userId(key: PersonKey): string {
  return guid(`user:${key}`);
}

/** The user's address, which is the userPrincipalName too. */
export function address(key: PersonKey): string {
  return `${key}@nordlys.example`;
}

export function displayName(key: PersonKey): string {
  return ROWS.find((row) => row[0] === key)?.[1] ?? key;
}

/** `emailAddress` inside a `recipient`. */
export function recipient(key: PersonKey): { emailAddress: { name: string; address: string } } {
  return { emailAddress: { name: displayName(key), address: address(key) } };
}

/** `identitySet` as Planner gives it: an id and no name. */
export function identity(key: PersonKey): { user: { displayName: null; id: string } } {
  return { user: { displayName: null, id: userId(key) } };
}

/** `user` entities of the whole studio, photos and presence beside them. */
export function people(): UserData[] {
  return ROWS.map(([key, name, givenName, surname, jobTitle, department, manager, officeLocation, availability, activity], index) => ({
    id: userId(key),
    displayName: name,
    givenName,
    surname,
    userPrincipalName: address(key),
    mail: key === WITHOUT_MAILBOX ? null : address(key),
    jobTitle,
    department,
    officeLocation,
    companyName: key === WITHOUT_MAILBOX ? null : 'Nordlys Studio',
    userType: key === WITHOUT_MAILBOX ? 'Guest' : 'Member',
    accountEnabled: true,
    businessPhones: [`+45 5550 ${String(1001 + index)}`],
    mobilePhone: index % 3 === 0 ? `+45 5551 ${String(2001 + index)}` : null,
    preferredLanguage: key === 'ida' ? 'en-GB' : null,
    presence: { availability, activity },
    ...(key === ADMINISTRATOR ? { directoryRoles: ['Global Administrator'] } : {}),
    ...(manager === null ? {} : { managerId: userId(manager) }),
    ...(NO_PHOTO.includes(key) ? {} : { photo: { contentType: 'image/png', contentBytes: portrait(key) } }),
    ...(key === WITHOUT_MAILBOX ? { plannerLicence: false } : {}),
  }));
}
