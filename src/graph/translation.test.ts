import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarView, toCalendar, toMeeting } from './calendar.ts';
import { toMessage } from './mail.ts';
import { toMailboxDays, toSignedIn } from './me.ts';
import { toPresence, toUser } from './people.ts';
import { hasLabels, isDrawn, labelNames, toTask as toPlannerTask } from './planner.ts';
import { plainText } from './plaintext.ts';
import { taskDetails, toTaskDetails } from './taskdetails.ts';
import { listTasks, toList, toTask as toTodoTask } from './todo.ts';
import { entities, entity } from './wire.ts';

const ZONE = 'Europe/Copenhagen';
const NO_NAMES = { plans: new Map([['p', 'Sales']]), buckets: new Map([['b', 'Doing']]), labels: new Map([['p', new Map([['category2', 'Urgent']])]]) };
const LIST = { id: 'l', name: 'Home', mirrorsMail: false };

/** Any JSON at all in the fields that a translation reads, and a sound id. */
function hostile(fields: readonly string[]) {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('2026-13-45T99:99:99Z', { dateTime: '2026-10-24T25:61:00', timeZone: 'Nowhere' }, { response: 'maybe' }));
  return fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] }).map((json) => ({ ...json, id: 'x' }));
}

describe('hostile answers', () => {
  const task = ['title', 'planId', 'bucketId', 'percentComplete', 'dueDateTime', 'startDateTime', 'completedDateTime', 'priority', 'assignments', 'appliedCategories', 'checklistItemCount', 'activeChecklistItemCount', '@odata.etag'];
  const todo = ['title', 'status', 'importance', 'dueDateTime', 'startDateTime', 'completedDateTime', 'recurrence', 'categories', 'hasAttachments'];
  const event = ['subject', 'start', 'end', 'isAllDay', 'showAs', 'responseStatus', 'isCancelled', 'sensitivity', 'location', 'onlineMeeting', 'organizer', 'attendees', 'type', 'categories', 'webLink'];
  const mail = ['subject', 'from', 'receivedDateTime', 'flag', 'conversationId', 'parentFolderId', 'importance', 'categories', 'webLink'];

  it('never throw, and an item with an id survives whatever its fields hold', () => {
    fc.assert(fc.property(hostile(task), (json) => {
      expect(toPlannerTask(json, NO_NAMES, ZONE)?.id).toBe('x');
      isDrawn(json, 0);
      hasLabels(json);
    }));
    fc.assert(fc.property(hostile(todo), (json) => { expect(toTodoTask(json, LIST, ZONE)?.id).toBe('x'); }));
    fc.assert(fc.property(hostile(mail), (json) => { expect(toMessage(json, ZONE)?.id).toBe('x'); }));
    fc.assert(fc.property(hostile(event), (json) => { toMeeting(json, LIST); }));
  });

  it('of any shape are read without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => {
      for (const each of entities<Record<string, unknown>>([json])) {
        for (const read of [toList, toCalendar, toUser, toPresence, toSignedIn, toMailboxDays, labelNames]) read(each);
      }
      toTaskDetails('planner', { description: json, checklist: json, references: json });
      toTaskDetails('todo', { body: json, checklistItems: json, linkedResources: [json] });
      entity(json);
    }));
  });

  it('an item without an id is left out, the others stay', () => {
    const tasks = entities<Record<string, unknown>>([null, 7, {}, { id: 'a' }]).map((json) => toTodoTask(json, LIST, ZONE)).filter((task) => task !== null);
    expect(tasks.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('what Graph means', () => {
  it('a Planner task', () => {
    const json = {
      id: 't/1', title: 'Offer', planId: 'p', bucketId: 'b', percentComplete: 50, dueDateTime: '2026-10-24T10:00:00Z', priority: 3,
      assignments: { u1: {}, 'u1@odata.type': '#x', u2: null }, appliedCategories: { category2: true, category3: false, category4: true },
      checklistItemCount: 3, activeChecklistItemCount: 1, hasDescription: true, referenceCount: 1, '@odata.etag': 'W/"1"',
    };
    expect(toPlannerTask(json, NO_NAMES, ZONE)).toMatchObject({
      title: 'Offer', container: { id: 'p', name: 'Sales' }, section: 'Doing', due: '2026-10-24', progress: 'inProgress', priority: 'important',
      assignees: [{ id: 'u1', name: null, address: null }], categories: ['Urgent'], checklist: { done: 2, total: 3 }, hasNotes: true,
      hasAttachments: true, version: 'W/"1"', link: 'https://tasks.office.com/Home/Task/t%2F1',
    });
  });

  it.each([[0, 'urgent'], [1, 'urgent'], [2, 'important'], [4, 'important'], [5, 'medium'], [7, 'medium'], [8, 'low'], [10, 'low'], [null, 'medium']])('Planner priority %s is %s', (priority, word) => {
    expect(toPlannerTask({ id: 'a', priority }, NO_NAMES, ZONE)?.priority).toBe(word);
  });

  it('an all-day event ends the day before its exclusive end, and is never converted', () => {
    const json = { id: 'e', isAllDay: true, start: { dateTime: '2026-10-24T00:00:00.0000000', timeZone: 'UTC' }, end: { dateTime: '2026-10-27T00:00:00.0000000', timeZone: 'UTC' } };
    expect(toMeeting(json, LIST)?.when).toEqual({ kind: 'all-day', first: '2026-10-24', last: '2026-10-26' });
  });

  it('a masked private event has no words but a time; one without a time stands nowhere', () => {
    const start = { dateTime: '2026-10-24T09:00:00', timeZone: 'UTC' };
    expect(toMeeting({ id: 'e', sensitivity: 'private', start, end: start }, LIST)).toMatchObject({ title: '', private: true, answer: 'none' });
    expect(toMeeting({ id: 'e', subject: 'x' }, LIST)).toBeNull();
  });

  it('an unknown member of an enumeration is no reason to lose the item', () => {
    expect(toTodoTask({ id: 'a', status: 'unknownFutureValue' }, LIST, ZONE)?.progress).toBe('notStarted');
  });

  it('links that are not safe are dropped', () => {
    expect(toMessage({ id: 'a', webLink: 'javascript:alert(1)' }, ZONE)?.link).toBeNull();
    expect(toTaskDetails('planner', { references: { 'javascript%3Aalert(1)': {}, 'https%3A//a%2Eexample/x': { alias: 'A' } } }).links).toEqual([{ title: 'A', url: 'https://a.example/x' }]);
  });

  it('ids are encoded in paths', () => {
    expect(listTasks('a/b==', 0).path).toContain('/me/todo/lists/a%2Fb%3D%3D/tasks?');
    expect(calendarView('x+y/', 0, 1).path).toContain('/me/calendars/x%2By%2F/calendarView?');
    expect(taskDetails({ source: 'planner', id: '../me', container: LIST }).path).toContain('/planner/tasks/..%2Fme/details');
  });

  it('working hours', () => {
    const workingHours = { daysOfWeek: ['monday', 'friday', 'someday'], startTime: '08:30:00.0000000', endTime: '17:00:00.0000000' };
    expect(toMailboxDays({ workingHours }).working).toEqual({ days: [1, 5], start: 510, end: 1020 });
  });
});

it('the words of a note, as text', () => {
  expect(plainText('<html><head><title>x</title></head><body><p>Call&nbsp;Bo &amp; Ida</p><ul><li>one<li>two</ul>a &lt;b&gt; &#x41;&#66;<script>alert(1)</script></body></html>'))
    .toBe('Call Bo & Ida\n• one• twoa <b> AB');
});
