import type { MailboxSettings, User, WorkingHours } from '@microsoft/microsoft-graph-types';
import type { Weekday, Zone } from '../domain/item.ts';
import { zoneFrom } from './dates.ts';
import { query, type GraphRequest } from './request.ts';
import { entity, text, texts, type Wire } from './wire.ts';

export const me: GraphRequest = {
  workload: 'directory',
  source: null,
  scopes: ['User.Read'],
  path: `/me${query({ $select: 'id,displayName,givenName,mail,userPrincipalName' })}`,
  opening: true,
};

export const mailboxSettings: GraphRequest = {
  workload: 'mail',
  source: null,
  scopes: ['MailboxSettings.Read'],
  path: `/me/mailboxSettings${query({ $select: 'timeZone,workingHours' })}`,
  opening: true,
};

export interface SignedIn {
  id: string;
  name: string;
  givenName: string;
  address: string;
  /** Every address known to be theirs. */
  addresses: string[];
}

export function toSignedIn(json: Wire<User> | null): SignedIn | null {
  const id = text(json?.id);
  if (id === null) return null;
  const name = text(json?.displayName) ?? '';
  const addresses = [...new Set(texts([json?.mail, json?.userPrincipalName]))];
  return { id, name, givenName: text(json?.givenName) ?? name.split(' ')[0] ?? '', address: addresses[0] ?? '', addresses };
}

/** What the mailbox says about days; null where it says nothing that can be used. Graph has no field for the week start. */
export interface MailboxDays {
  zone: Zone | null;
  working: { days: Weekday[]; start: number; end: number } | null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function toMailboxDays(json: Wire<MailboxSettings> | null): MailboxDays {
  return { zone: zoneFrom(json?.timeZone), working: workingFrom(json?.workingHours) };
}

/** Working hours are clock times of a zone of their own, which in practice is the mailbox's. [workinghours] */
function workingFrom(value: unknown): MailboxDays['working'] {
  const hours = entity<WorkingHours>(value);
  const days = texts(hours?.daysOfWeek).map((day) => WEEKDAYS.indexOf(day.toLowerCase())).filter((day) => day >= 0) as Weekday[];
  const start = minutesFrom(hours?.startTime);
  const end = minutesFrom(hours?.endTime);
  return days.length === 0 || start === null || end === null || end <= start ? null : { days: [...new Set(days)].sort(), start, end };
}

/** Minutes after midnight of a TimeOfDay such as `08:00:00.0000000`. */
function minutesFrom(value: unknown): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text(value) ?? '') ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
