import type { Change } from './act.ts';
import { keyOfPerson } from './applyedit.ts';
import type { Item, Meeting, Person } from './item.ts';

/**
 * Whom a change tells by mail; nobody when it is the person's own affair. What tells somebody is asked first, names them
 * and cannot be undone (rule 7). An answer goes to the organiser; a meeting moved, renamed, placed elsewhere, made or
 * deleted by its organiser goes to all attendees. How it is shown, privacy and categories are the organiser's own.
 */
export function notifies(item: Item, change: Change): Person[] {
  if (change.kind === 'create') return change.draft.source === 'calendar' ? change.draft.attendees : [];
  if (item.source !== 'calendar') return [];
  if (change.kind === 'answer') return item.organizer && item.answer !== 'organizer' ? [item.organizer] : [];
  return tellsAttendees(change) && item.answer === 'organizer' && !item.cancelled ? guestsOf(item) : [];
}

/** Everybody invited but the organiser. */
export function guestsOf(meeting: Pick<Meeting, 'attendees' | 'organizer'>): Person[] {
  const organizer = meeting.organizer ? keyOfPerson(meeting.organizer) : null;
  return meeting.attendees.filter((each) => keyOfPerson(each) !== organizer);
}

function tellsAttendees(change: Change): boolean {
  if (change.kind === 'editMeeting') return 'title' in change.fields || 'location' in change.fields;
  return change.kind === 'meet' || change.kind === 'delete';
}
