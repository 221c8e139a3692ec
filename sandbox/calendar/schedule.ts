/** Free and busy times of people ([calendar-getschedule], [outlook-get-free-busy-schedule]). */
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { contextOf } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { instantToWall, preferredZone, zonedInstant } from '../odata/zone.ts';
import type { ZonedTime } from '../odata/zone.ts';
import { instancesBetween } from './series.ts';
import type { Box, CalendarStore } from './store.ts';

const MINUTE = 60_000;
const MOST_DAYS = 62;
const MOST_ADDRESSES = 20;
const DIGITS: Record<string, string> = { free: '0', tentative: '1', busy: '2', oof: '3', workingElsewhere: '4' };

interface Asked {
  schedules: string[];
  start: Date;
  end: Date;
  /** Minutes. */
  interval: number;
}

function readAsked(body: unknown): Asked {
  const sent = Object.fromEntries(Object.entries((body ?? {}) as Entity).map(([name, value]) => [name.toLowerCase(), value]));
  const { schedules, starttime, endtime, availabilityviewinterval = 30 } = sent as { schedules?: string[]; starttime?: ZonedTime; endtime?: ZonedTime; availabilityviewinterval?: number };
  if (!Array.isArray(schedules) || !starttime || !endtime) throw badRequest('schedules, startTime and endTime are required.', 'ErrorInvalidParameter');
  const asked = { schedules, start: zonedInstant(starttime), end: zonedInstant(endtime), interval: availabilityviewinterval };
  if (asked.end <= asked.start) throw badRequest('The end time must come after the start time.', 'ErrorInvalidTimeInterval');
  if (asked.end.getTime() - asked.start.getTime() >= MOST_DAYS * 1440 * MINUTE) throw badRequest(`The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${MOST_DAYS} days.`, 'ErrorTimeIntervalTooBig');
  if (asked.interval < 5 || asked.interval > 1440) throw badRequest('The interval must lie between 5 and 1440 minutes.', 'ErrorInvalidMergedFreeBusyInterval');
  if (schedules.length > MOST_ADDRESSES) throw badRequest(`At most ${MOST_ADDRESSES} schedules can be asked for.`, 'ErrorInvalidRequest');
  return asked;
}

function availability(items: { start: Date; end: Date; status: string }[], { start, end, interval }: Asked): string {
  let view = '';
  for (let from = start.getTime(); from < end.getTime(); from += interval * MINUTE) {
    const inside = items.filter((item) => item.start.getTime() < from + interval * MINUTE && item.end.getTime() > from);
    const order = ['0', '4', '1', '2', '3'];
    view += inside.map((item) => DIGITS[item.status] ?? '0').sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? '0';
  }
  return view;
}

/** @param titles whether the caller may see more than free and busy. */
function scheduleOf(address: string, box: Box, asked: Asked, zone: string, titles: boolean): Entity {
  const found = [...box.events.values()]
    .filter((event) => event.calendarId === box.defaultCalendarId)
    .flatMap((event) => instancesBetween(event, asked.start, asked.end))
    .map(({ entity, start, end }) => ({ entity, start, end, status: entity['isCancelled'] === true ? 'free' : String(entity['showAs']) }))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  const scheduleItems = found.map(({ entity, start, end, status }) => ({
    ...(titles ? { isPrivate: entity['sensitivity'] === 'private', subject: entity['subject'], location: (entity['location'] as Entity | null)?.['displayName'] ?? '' } : {}),
    status,
    start: { dateTime: instantToWall(start, zone), timeZone: zone },
    end: { dateTime: instantToWall(end, zone), timeZone: zone },
  }));
  return { scheduleId: address, availabilityView: availability(found, asked), scheduleItems, workingHours: box.workingHours };
}

/** 200 with one item per address; an unknown address carries an `error` and does not fail the request. */
export function scheduleReply(request: GraphRequest, store: CalendarStore): GraphReply {
  store.mailbox(request.owner);
  const asked = readAsked(request.body);
  const zone = preferredZone(request.headers) ?? 'UTC';
  const value = asked.schedules.map((address) => {
    const box = store.byAddress(address);
    const role = box?.roles.get(store.addressOf(request.principal.userId)) ?? 'freeBusyRead';
    if (box) return scheduleOf(address, box, asked, zone, box.id === request.principal.userId || !['none', 'freeBusyRead'].includes(role));
    return { scheduleId: address, availabilityView: '', scheduleItems: [], error: { message: `Unable to resolve e-mail address ${address} to an Active Directory object.`, responseCode: 'ErrorMailRecipientNotFound' } };
  });
  return { status: 200, body: { '@odata.context': contextOf(request, false), value } };
}
