/** Whose calendar a request may see or change ([outlook-get-shared-events-calendars], [group-post-events]). */
import { accessDenied } from '../odata/access.ts';
import type { Access, GraphRequest } from '../odata/contract.ts';
import { noSuchItem, noSuchObject } from '../odata/errors.ts';
import type { Box, CalendarStore } from './store.ts';

const OWN_READ = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const OWN_WRITE = ['Calendars.ReadWrite'];
const SHARED_READ = ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
const SHARED_WRITE = ['Calendars.ReadWrite.Shared'];

export const READ: Access = { anyOf: [...OWN_READ, ...SHARED_READ] };
export const READ_OWN: Access = { anyOf: OWN_READ };
export const WRITE: Access = { anyOf: [...OWN_WRITE, ...SHARED_WRITE] };
export const READ_CONTENT: Access = { anyOf: ['Calendars.Read', 'Calendars.ReadWrite', ...SHARED_READ] };
export const GROUP_READ: Access = { anyOf: ['Group.Read.All', 'Group.ReadWrite.All'] };
export const GROUP_WRITE: Access = { anyOf: ['Group.ReadWrite.All'] };

const MAY_READ = new Set(['limitedRead', 'read', 'write', 'delegateWithoutPrivateEventAccess', 'delegateWithPrivateEventAccess']);
const MAY_WRITE = new Set(['write', 'delegateWithoutPrivateEventAccess', 'delegateWithPrivateEventAccess']);

export interface Sight {
  box: Box;
  /** Another user's mailbox: only the primary calendar is open. */
  foreign: boolean;
  /** Private events show no more than free/busy. */
  masked: boolean;
  /** Calendars.ReadBasic alone: no bodies. */
  basic: boolean;
}

function hasAny(request: GraphRequest, scopes: readonly string[]): boolean {
  return scopes.some((scope) => request.principal.scopes.has(scope));
}

function groupSight(request: GraphRequest, store: CalendarStore): Sight {
  const groupId = request.params['groupId'] ?? '';
  const box = store.group(groupId);
  if (!box) throw noSuchObject(groupId);
  if (!box.members.has(request.principal.userId)) throw accessDenied('outlook');
  return { box, foreign: false, masked: false, basic: false };
}

/**
 * The calendars that the path names, if the caller may use them in this way.
 * @throws GraphFault 403 without scope or share, 404 without mailbox.
 */
export function sightOf(request: GraphRequest, store: CalendarStore, intent: 'read' | 'write'): Sight {
  if (request.params['groupId'] !== undefined) return groupSight(request, store);
  const box = store.mailbox(request.owner);
  const foreign = request.owner !== request.principal.userId;
  if (!foreign) {
    // Calendars others shared into the own mailbox are read there with either kind of scope.
    const listing = request.segments.at(-1)?.toLowerCase() === 'calendars' ? SHARED_READ : [];
    if (!hasAny(request, intent === 'read' ? [...OWN_READ, ...listing] : OWN_WRITE)) throw accessDenied('outlook');
    return { box, foreign, masked: false, basic: !hasAny(request, ['Calendars.Read', 'Calendars.ReadWrite']) };
  }
  const role = box.roles.get(store.addressOf(request.principal.userId)) ?? 'freeBusyRead';
  const allowed = intent === 'read' ? hasAny(request, SHARED_READ) && MAY_READ.has(role) : hasAny(request, SHARED_WRITE) && MAY_WRITE.has(role);
  if (!allowed) throw accessDenied('outlook');
  return { box, foreign, masked: role !== 'delegateWithPrivateEventAccess', basic: false };
}

/** Id of the calendar the path names, the primary one where it names none. @throws GraphFault 404. */
export function calendarIdOf(request: GraphRequest, sight: Sight): string {
  const id = request.params['calendarId'] ?? sight.box.defaultCalendarId;
  if (!sight.box.calendars.has(id) || (sight.foreign && id !== sight.box.defaultCalendarId)) throw noSuchItem();
  return id;
}
