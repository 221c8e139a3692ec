import { useQuery } from '@tanstack/react-query';
import { connectionStatus, type ConnectionStatus } from '../domain/connection.ts';
import { groupCalendarId, groupOf, type Person } from '../domain/item.ts';
import type { SharedPlace } from '../domain/sharedplace.ts';
import type { Named } from '../domain/taskedit.ts';
import { APP_FOLDER } from '../graph/drive.ts';
import { covers } from '../graph/tokens.ts';
import { askFor } from './consent.ts';
import { meQuery } from './me.ts';
import { useSession, useStore } from './provider.tsx';
import type { Session } from './session.ts';
import { saveSettings, useSettings } from './settings.ts';
import { GROUP_CALENDAR, SHARED_CALENDAR, SHARED_MAIL, sharedCalendarQuery, sharedMailQuery, useSharedReads, type SharedRead } from './sharedplaces.ts';
import { problemOfError } from './sourceread.ts';

/** How one half of a shared place stands. */
export interface SharedPart {
  status: ConnectionStatus;
  count: number;
}

export interface SharedRow {
  place: SharedPlace;
  mail: SharedPart | null;
  calendar: SharedPart | null;
}

/** Why nothing was added. `closed`: it was not opened to the person. */
export type AddTrouble = 'own' | 'unknown' | 'closed-mail' | 'closed-calendar' | 'failed';

export interface Sharing {
  rows: SharedRow[];
  /** From a click: asks for what it needs, tries it, and keeps it when it can be read. Rejects when the person refuses. */
  add(person: Person, what: { mail: boolean; calendar: boolean }): Promise<AddTrouble | null>;
  /** The same for the calendar of a group. */
  addGroup(group: Named): Promise<AddTrouble | null>;
  remove(address: string): void;
  /** From a click. Rejects when the person refuses. */
  allow(part: 'mail' | 'calendar', address: string): Promise<void>;
}

/** What reading one half of a shared place takes. */
function scopeOf(kind: 'mail' | 'calendar', address: string): string {
  if (kind === 'mail') return SHARED_MAIL;
  return groupOf(address) === null ? SHARED_CALENDAR : GROUP_CALENDAR;
}

/** Shared mailboxes and others' calendars (E6, D2): what is shown, how it stands, and adding by name. */
export function useSharing(): Sharing {
  const session = useSession();
  const { settings } = useSettings();
  const { mails, calendars } = useSharedReads(settings);
  const granted = useStore(session.granted);
  const { data: owner } = useQuery(meQuery(session));
  const part = (kind: 'mail' | 'calendar', place: SharedPlace): SharedPart | null => {
    if (!place[kind]) return null;
    const off = !settings.visibleSources.includes(kind);
    const read = kind === 'mail' ? countOf(mails, place, ({ flagged }) => flagged.length) : countOf(calendars, place, (events) => events.length);
    if (!off && !covers(granted, scopeOf(kind, place.address))) return { status: 'consent', count: 0 };
    return { status: connectionStatus({ off, read: read?.count != null, problem: read?.problem ?? null, refused: null }), count: read?.count ?? 0 };
  };
  const kept = settings.sharedPlaces;
  return {
    rows: kept.map((place) => ({ place, mail: part('mail', place), calendar: part('calendar', place) })),
    add: (person, what) => add(session, kept, owner?.me?.addresses ?? [], person, what),
    addGroup: (group) => addGroup(session, kept, group),
    remove: (address) => {
      void saveSettings(session, { sharedPlaces: kept.filter((each) => each.address !== address) });
      session.client.removeQueries(sharedMailQuery(session, address));
      session.client.removeQueries(sharedCalendarQuery(session, address));
    },
    allow: async (kind, address) => void (await askFor(session, [scopeOf(kind, address)])),
  };
}

function countOf<T>(reads: readonly SharedRead<T>[], place: SharedPlace, count: (data: T) => number) {
  const read = reads.find((each) => each.place.address === place.address);
  return read === undefined ? null : { count: read.data === null ? null : count(read.data), problem: read.problem };
}

async function add(session: Session, kept: readonly SharedPlace[], own: readonly string[], { name, address }: Person, what: { mail: boolean; calendar: boolean }): Promise<AddTrouble | null> {
  if (address === null) return 'unknown';
  const same = (other: string): boolean => other.toLowerCase() === address.toLowerCase();
  if (own.some(same)) return 'own';
  await askFor(session, [...(what.mail ? [SHARED_MAIL] : []), ...(what.calendar ? [SHARED_CALENDAR] : []), APP_FOLDER]);
  for (const kind of ['mail', 'calendar'] as const) {
    const trouble = what[kind] ? await tryOut(session, kind, address) : null;
    if (trouble !== null) return trouble;
  }
  const before = kept.find((each) => same(each.address));
  const place: SharedPlace = { address, name: name ?? address, mail: what.mail || before?.mail === true, calendar: what.calendar || before?.calendar === true };
  await saveSettings(session, { sharedPlaces: [...kept.filter((each) => each !== before), place] });
  return null;
}

async function addGroup(session: Session, kept: readonly SharedPlace[], { id, name }: Named): Promise<AddTrouble | null> {
  const address = groupCalendarId(id);
  await askFor(session, [scopeOf('calendar', address), APP_FOLDER]);
  const trouble = await tryOut(session, 'calendar', address);
  if (trouble === null) await saveSettings(session, { sharedPlaces: [...kept.filter((each) => each.address !== address), { address, name, mail: false, calendar: true }] });
  return trouble;
}

/** What was read to try it is what the page then shows. */
async function tryOut(session: Session, kind: 'mail' | 'calendar', address: string): Promise<AddTrouble | null> {
  try {
    if (kind === 'mail') await session.client.fetchQuery(sharedMailQuery(session, address));
    else await session.client.fetchQuery(sharedCalendarQuery(session, address));
    return null;
  } catch (error) {
    const reason = problemOfError(error).kind;
    if (reason === 'gone' || reason === 'no-mailbox') return 'unknown';
    return reason === 'forbidden' || reason === 'consent' ? `closed-${kind}` : 'failed';
  }
}
