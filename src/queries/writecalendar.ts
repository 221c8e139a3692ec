import type { Change } from '../domain/act.ts';
import { addDays, startOfDay } from '../domain/day.ts';
import type { EventDraft } from '../domain/draft.ts';
import { groupOf, type Meeting } from '../domain/item.ts';
import { mergeFields, sameValue, type Clash } from '../domain/merge.ts';
import { toMeeting, type EventJson } from '../graph/calendar.ts';
import * as wire from '../graph/calendarwrite.ts';
import { GraphError, problemWithout } from '../graph/errors.ts';
import { readAll } from '../graph/paging.ts';
import { entities, entity, text } from '../graph/wire.ts';
import { readItem } from './readcache.ts';
import { sharedCalendarQuery } from './sharedplaces.ts';
import { problemOfError } from './sourceread.ts';
import { bodyOr, conflictOf, persist, type WriteContext, type Written } from './writecontext.ts';

/**
 * Makes an event. @returns its id. Sent again after an answer that was lost, the service gives the event it made, or says
 * that it made it: then it is looked for by the draft's key.
 */
export async function createMeeting(context: WriteContext, draft: EventDraft): Promise<string> {
  const { graph } = context.session;
  const json = await persist(context, async (lookFirst) => {
    const there = lookFirst ? await madeBefore(context, draft) : undefined;
    const made = there ?? entity<EventJson>((await context.send(wire.createEvent(draft))).body) as EventJson | null;
    if (made === null || text(made.id) === null) throw new GraphError(problemWithout('unreadable', 'body', { source: 'calendar', now: graph.now() }, 201));
    return made;
  });
  context.show({ source: 'calendar', put: json, calendarId: draft.calendar?.id ?? '' });
  readGroupAgain(context, draft.calendar?.id ?? '');
  return text(json.id) ?? '';
}

async function madeBefore({ session, zone }: WriteContext, { when, key, calendar }: EventDraft): Promise<EventJson | undefined> {
  const [from, to] = when.kind === 'timed' ? [when.start, when.end] : [startOfDay(when.first, zone), startOfDay(addDays(when.last, 1), zone)];
  const around = entities<EventJson>(await readAll(session.graph, wire.eventsAround(from, to, groupOf(calendar?.id ?? '')))) as EventJson[];
  return around.find((each) => each.transactionId === key);
}

/** Writes what the organiser changed of a meeting, the fields alone that changed. */
export async function editMeeting(context: WriteContext, before: Meeting, changes: readonly Change[]): Promise<Written> {
  const { graph, client } = context.session;
  let base = before;
  let wanted = changeOf(before, changes);
  const clashes: Clash[] = [];
  await persist(context, async (look) => {
    const theirs = look ? put(context, before, (await graph.read(wire.oneEvent(before.id))).body) : (readItem(client, before, context.zone) as Meeting | null);
    if (theirs !== null && theirs.version !== base.version) {
      clashes.push(...clashesOf(base, wanted, theirs));
      wanted = withoutEqual(theirs, Object.fromEntries(Object.entries(wanted).filter(([name]) => !clashes.some(({ field }) => field === name))));
      base = theirs;
    }
    const body = wire.eventBody(wanted);
    if (Object.keys(body).length === 0) return;
    const answer = await context.send(wire.patchEvent(before.id, body, base.version));
    put(context, before, await bodyOr(graph, answer, wire.oneEvent(before.id)));
  });
  return conflictOf(base, clashes, clashes.length > 0 ? Object.keys(wanted) : [], mineOf(clashes));
}

function changeOf(meeting: Meeting, changes: readonly Change[]): wire.MeetingChange {
  const joined = changes.reduce<wire.MeetingChange>((sofar, change) => {
    if (change.kind === 'meet') return { ...sofar, when: change.when };
    return change.kind === 'editMeeting' ? { ...sofar, ...change.fields } : sofar;
  }, {});
  return withoutEqual(meeting, joined);
}

function withoutEqual(meeting: Meeting, change: wire.MeetingChange): wire.MeetingChange {
  return Object.fromEntries(Object.entries(change).filter(([name, value]) => !sameValue(value, meeting[name as keyof Meeting])));
}

function clashesOf(base: Meeting, wanted: wire.MeetingChange, theirs: Meeting): Clash[] {
  const only = (meeting: Meeting) => Object.fromEntries(Object.keys(wanted).map((name) => [name, meeting[name as keyof Meeting]]));
  return mergeFields(only(base), wanted as Record<string, unknown>, only(theirs)).clashes;
}

/** A time and the other fields are changes of two kinds; of both, the time is asked about first. */
function mineOf(clashes: readonly Clash[]): Change {
  const when = clashes.find(({ field }) => field === 'when');
  if (when) return { kind: 'meet', when: when.mine as Meeting['when'] };
  return { kind: 'editMeeting', fields: Object.fromEntries(clashes.map(({ field, mine }) => [field, mine])) };
}

/** Answers an invitation. A declined one leaves the calendar. */
export async function answerMeeting(context: WriteContext, meeting: Meeting, answer: 'accepted' | 'tentativelyAccepted' | 'declined'): Promise<Written> {
  await persist(context, async (inDoubt) => {
    const now = inDoubt ? await look(context, meeting) : meeting;
    if (inDoubt && (now === null ? answer === 'declined' : now.answer === answer)) return;
    await context.send(wire.answerEvent(meeting.id, answer));
  });
  await look(context, meeting).catch(() => undefined);
  return undefined;
}

/** The meeting as it is now; null, and off the page, when it is gone. */
export async function look(context: WriteContext, meeting: Meeting): Promise<Meeting | null> {
  try {
    return put(context, meeting, (await context.session.graph.read(wire.oneEvent(meeting.id))).body);
  } catch (error) {
    if (problemOfError(error).kind !== 'gone') throw error;
    context.show({ source: 'calendar', remove: meeting.id });
    return null;
  }
}

export async function deleteMeeting(context: WriteContext, meeting: Meeting): Promise<Written> {
  const group = groupOf(meeting.calendar.id);
  await persist(context, async (look) => {
    try {
      if (look) await context.session.graph.read(wire.oneEvent(meeting.id, group));
      await context.send(wire.deleteEvent(meeting.id, group));
    } catch (error) {
      if (problemOfError(error).kind !== 'gone') throw error;
    }
  });
  context.show({ source: 'calendar', remove: meeting.id });
  readGroupAgain(context, meeting.calendar.id);
  return undefined;
}

/** A group's calendar is read as others' are, apart from one's own. */
function readGroupAgain({ session }: WriteContext, calendarId: string): void {
  if (groupOf(calendarId) !== null) void session.client.invalidateQueries({ queryKey: sharedCalendarQuery(session, calendarId).queryKey });
}

function put(context: WriteContext, { calendar }: Meeting, body: unknown): Meeting | null {
  const json = entity<EventJson>(body) as EventJson | null;
  if (json === null) return null;
  context.show({ source: 'calendar', put: json, calendarId: calendar.id });
  return toMeeting(json, calendar);
}
