/** Creating, changing and answering events. */
import type { GraphRequest, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { badRequest, GraphFault } from '../odata/errors.ts';
import { previewOf } from '../odata/itemBody.ts';
import { checkBody } from '../odata/patch.ts';
import { zonedInstant } from '../odata/zone.ts';
import type { StoredEvent } from './event.ts';
import { endOf, lengthOf, recurrenceOf, startOf } from './event.ts';
import { occurrenceDays } from './recurrence.ts';
import { EVENT } from './schema.ts';
import type { Box, CalendarStore } from './store.ts';

const DAY = 86_400_000;
/** Read-only, but Graph takes them in silence. */
const PASSED_OVER = ['responseStatus', 'iCalUId', 'originalStartTimeZone', 'originalEndTimeZone', 'hasAttachments', 'bodyPreview', 'webLink'];

/** The body of a write, checked against the type. @throws GraphFault 400. */
export function sentEvent(body: unknown): Entity {
  const sent = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...(body as Entity) } : body;
  if (typeof sent === 'object' && sent !== null) for (const name of PASSED_OVER) delete (sent as Entity)[name];
  return checkBody(sent, EVENT, { inline: ['attachments'] });
}

function invalid(message: string): GraphFault {
  return badRequest(message, 'ErrorPropertyValidationFailure');
}

/** @throws GraphFault 400: no start or end, end before start, all-day events not on midnights of one zone. */
export function checkTimes(fields: Entity): void {
  if (!fields['start'] || !fields['end']) throw invalid('At least one property failed validation. The start and end of an event are required.');
  const [start, end] = [startOf(fields), endOf(fields)];
  if (zonedInstant(end) < zonedInstant(start)) throw invalid('At least one property failed validation. The end of the event comes before its start.');
  if (fields['isAllDay'] !== true) return;
  const midnight = /T00:00(:00(\.0+)?)?$|^\d{4}-\d{2}-\d{2}$/;
  if (start.timeZone !== end.timeZone || !midnight.test(start.dateTime) || !midnight.test(end.dateTime) || lengthOf(fields) < DAY - 7_200_000) {
    throw invalid('The Event.Start and Event.End properties for an all-day event need to be set to midnight in the same time zone, 24 hours or more apart.');
  }
}

/** Adds an event; a repeated `transactionId` gives the first one again, or 409, as the switch says ([event]). */
export function createEvent(request: GraphRequest, sandbox: Sandbox, store: CalendarStore, box: Box, calendarId: string): { event: StoredEvent; repeated: boolean } {
  const { attachments, organizer: _organizer, ...sent } = sentEvent(request.body);
  checkTimes(sent);
  const transaction = sent['transactionId'];
  const first = typeof transaction === 'string' ? box.events.get(box.transactions.get(transaction) ?? '') : undefined;
  if (first) {
    if (sandbox.switches.repeatedTransactionId === 'same') return { event: first, repeated: true };
    throw new GraphFault(409, 'ErrorDuplicateTransactionId', "Your request can't be completed. The transaction ID has already been used.");
  }
  const event = store.add(box, calendarId, attachments === undefined ? sent : { ...sent, attachments, hasAttachments: true });
  if (typeof transaction === 'string') box.transactions.set(transaction, event.id);
  return { event, repeated: false };
}

/** @throws GraphFault 400 when an occurrence would jump over, or onto the day of, its neighbour ([event-update]). */
function checkNeighbours(event: StoredEvent, day: string, changes: Entity): void {
  const recurrence = recurrenceOf(event.fields);
  if (!recurrence || !changes['start']) return;
  const moved = startOf(changes).dateTime.slice(0, 10);
  const [low, high] = moved < day ? [moved, day] : [day, moved];
  if (occurrenceDays(recurrence, low, high).some((other) => other !== day && !event.cancelled.has(other))) {
    throw badRequest('Cannot move the occurrence: it would cross or overlap an adjacent occurrence.', 'ErrorOccurrenceCrossingBoundary');
  }
}

/** Lays a checked body over the event, or over one occurrence, which becomes an exception. */
export function changeEvent(event: StoredEvent, day: string | null, sent: Entity, current: Entity, now: Date): void {
  const { transactionId, attachments: _attachments, ...changes } = sent;
  if (transactionId !== undefined) throw badRequest('The property transactionId can only be set on create.', 'ErrorInvalidPropertySet');
  const complete: Entity = { ...changes };
  if (changes['body']) complete['bodyPreview'] = previewOf(changes['body']);
  if (changes['location'] && !changes['locations']) complete['locations'] = [changes['location']];
  complete['lastModifiedDateTime'] = now.toISOString();
  checkTimes({ ...current, ...complete });
  if (day !== null) {
    if (changes['recurrence']) throw badRequest('An occurrence cannot have a recurrence of its own.', 'ErrorInvalidRequest');
    checkNeighbours(event, day, changes);
    event.exceptions.set(day, { ...event.exceptions.get(day), ...complete });
  } else {
    if (changes['start'] || changes['recurrence'] !== undefined) {
      event.exceptions.clear();
      event.cancelled.clear();
    }
    if (changes['start']) complete['originalStartTimeZone'] = startOf(changes).timeZone;
    Object.assign(event.fields, complete);
  }
  event.version += 1;
}

/** Takes the event, or one day of its series, off the calendar. */
export function removeEvent(box: Box, event: StoredEvent, day: string | null): void {
  if (day === null) {
    box.events.delete(event.id);
    return;
  }
  event.exceptions.delete(day);
  event.cancelled.add(day);
  event.version += 1;
}

const ANSWERS = { accept: 'accepted', tentativelyaccept: 'tentativelyAccepted', decline: 'declined' } as const;
export type Answer = keyof typeof ANSWERS;

/**
 * The caller's answer to an invitation; a declined one leaves the calendar, as in Outlook.
 * @throws GraphFault 400 for the organizer, or when an answer is sent that nobody asked for ([event-accept]).
 */
export function answerEvent(box: Box, event: StoredEvent, day: string | null, current: Entity, answer: Answer, body: unknown, now: Date): void {
  if (current['isOrganizer'] === true) throw badRequest("Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.", 'ErrorInvalidRequest');
  const { sendResponse, proposedNewTime } = (body ?? {}) as { sendResponse?: boolean; proposedNewTime?: unknown };
  if (current['responseRequested'] === false && sendResponse === true) throw badRequest("Your request can't be completed. The organizer hasn't requested a response.", 'ErrorInvalidRequest');
  if (proposedNewTime && current['allowNewTimeProposals'] === false) throw badRequest("Your request can't be completed. The organizer doesn't allow new time proposals.", 'ErrorInvalidRequest');
  if (answer === 'decline') {
    removeEvent(box, event, day);
    return;
  }
  const status = { response: ANSWERS[answer], time: now.toISOString() };
  const attendees = (current['attendees'] as Entity[]).map((attendee) => {
    const address = (attendee['emailAddress'] as { address?: string } | undefined)?.address?.toLowerCase();
    return address === box.owner.address.toLowerCase() ? { ...attendee, status } : attendee;
  });
  const changes = { responseStatus: status, attendees, showAs: answer === 'accept' ? 'busy' : 'tentative' };
  if (day === null) Object.assign(event.fields, changes);
  else event.exceptions.set(day, { ...event.exceptions.get(day), ...changes });
  event.version += 1;
}

