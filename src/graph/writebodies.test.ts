import { describe, expect, it } from 'vitest';
import { aMessage } from '../domain/fixture.ts';
import * as calendar from './calendarwrite.ts';
import { patchFlag } from './mailwrite.ts';
import * as planner from './plannerwrite.ts';
import * as todo from './todowrite.ts';

const PLACE = { listId: 'l=', id: 't/+' };

describe('Planner', () => {
  it('sends what changed alone, in Graph’s own numbers', () => {
    expect(planner.taskBody({ title: 'x' }, 'UTC')).toEqual({ title: 'x' });
    expect(planner.taskBody({ priority: 'important', progress: 'inProgress', bucket: { from: null, to: null } }, 'UTC')).toEqual({ priority: 3, percentComplete: 50, bucketId: null });
    expect(planner.taskBody({ notes: { from: '', to: 'x' } }, 'UTC')).toEqual({});
  });

  it.each([['Europe/Berlin', '2026-10-16T10:00:00.000Z'], ['Pacific/Kiritimati', '2026-10-15T22:00:00.000Z'], ['Pacific/Honolulu', '2026-10-16T10:00:00.000Z']])('a due date falls on its day in %s', (zone, instant) => {
    expect(planner.taskBody({ due: '2026-10-16' }, zone)).toEqual({ dueDateTime: instant });
    expect(planner.taskBody({ due: null }, zone)).toEqual({ dueDateTime: null });
  });

  it('adds and removes people one by one; somebody without an id cannot be assigned', () => {
    const [a, b, nobody] = [{ id: 'a', name: 'A', address: null }, { id: 'b', name: 'B', address: null }, { id: null, name: 'N', address: null }];
    expect(planner.taskBody({ assignees: { add: [a, nobody], remove: [b] } }, 'UTC')).toEqual({
      assignments: { a: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' }, b: null },
    });
  });

  it('of a step sends what changed alone, and null for one that goes', () => {
    const open = { title: 'x', done: false };
    expect(planner.detailsBody({ checklist: { a: { from: open, to: { ...open, done: true } }, b: { from: open, to: null }, c: { from: null, to: open } } })).toEqual({
      checklist: { a: { '@odata.type': '#microsoft.graph.plannerChecklistItem', isChecked: true }, b: null, c: { '@odata.type': '#microsoft.graph.plannerChecklistItem', title: 'x' } },
    });
  });

  it('writes an address as a key, percent first, and reads it back', () => {
    const url = 'https://contoso.sharepoint.com/a%20b.pptx#p:1@2';
    const [key = ''] = Object.keys((planner.detailsBody({ references: { [url]: { from: null, to: { title: 'Deck' } } } })['references'] ?? {}) as object);
    expect(key).toBe('https%3A//contoso%2Esharepoint%2Ecom/a%2520b%2Epptx%23p%3A1%402');
    expect(planner.detailValues({ references: { [key]: { alias: 'Deck' } } }).references).toEqual({ [url]: { title: 'Deck' } });
  });

  it('tells a task that can be the one that was made from one that cannot', () => {
    const sent = Date.parse('2026-10-14T08:00:00Z');
    const draft = { source: 'planner', title: 'x', plan: { id: 'p', name: '' } } as Parameters<typeof planner.looksMade>[1];
    const json = { title: 'x', planId: 'p', createdDateTime: '2026-10-14T08:00:02Z', createdBy: { user: { id: 'me' } } };
    expect(planner.looksMade(json, draft, 'me', sent)).toBe(true);
    for (const other of [{ title: 'y' }, { planId: 'q' }, { createdDateTime: '2026-10-14T07:00:00Z' }, { createdBy: { user: { id: 'bo' } } }]) expect(planner.looksMade({ ...json, ...other }, draft, 'me', sent)).toBe(false);
  });

  it('every change and every deletion names the version', () => {
    expect(planner.patchTask('t', 'W/"1"', {}).headers).toMatchObject({ 'If-Match': 'W/"1"', Prefer: 'return=representation' });
    expect(planner.deleteTask('t', 'W/"1"').headers).toEqual({ 'If-Match': 'W/"1"' });
  });
});

describe('To Do', () => {
  it('a due date is a day, a reminder an instant, both taken away by null', () => {
    expect(todo.taskBody({ due: '2026-10-16', reminder: { from: null, to: Date.parse('2026-10-16T07:30:00Z') } }, [])).toEqual({
      dueDateTime: { dateTime: '2026-10-16T00:00:00', timeZone: 'UTC' }, isReminderOn: true, reminderDateTime: { dateTime: '2026-10-16T07:30:00', timeZone: 'UTC' },
    });
    expect(todo.taskBody({ due: null, reminder: { from: 1, to: null } }, [])).toEqual({ dueDateTime: null, isReminderOn: false, reminderDateTime: null });
  });

  it('categories go out whole: those there, less and more', () => {
    expect(todo.taskBody({ categories: { add: [{ key: null, name: 'c' }], remove: [{ key: null, name: 'a' }] } }, ['a', 'b'])).toEqual({ categories: ['b', 'c'] });
  });

  it('each step that changed is a request of its own, with what changed', () => {
    const open = { title: 'x', done: false };
    const requests = todo.stepRequests(PLACE, { checklist: { a: { from: open, to: { ...open, done: true } }, b: { from: open, to: null }, c: { from: null, to: open }, d: { from: null, to: null } } });
    expect(requests.map(({ method, path, body }) => [method, path.split('/').at(-1), body])).toEqual([['PATCH', 'a', { isChecked: true }], ['DELETE', 'b', undefined], ['POST', 'checklistItems', { displayName: 'x', isChecked: false }]]);
  });

  it('ids stay one segment of the path; the version is named when there is one', () => {
    expect(todo.patchTask(PLACE, {}).path).toBe('/me/todo/lists/l%3D/tasks/t%2F%2B');
    expect(todo.patchTask(PLACE, {})).not.toHaveProperty('headers');
    expect(todo.patchTask(PLACE, {}, 'W/"1"').headers).toEqual({ 'If-Match': 'W/"1"' });
  });

  it('a copy in another list carries all but what the service makes, and our own mark anew', () => {
    const json = { id: 'old', title: 'x', status: 'notStarted', checklistItems: [{ id: 's', displayName: 'S', isChecked: true }], linkedResources: [{ id: 'r', applicationName: 'Mail', webUrl: 'u' }, { applicationName: 'Triptych', externalId: 'old' }] } as Parameters<typeof todo.copyTask>[0];
    expect(todo.copyTask(json, 'l2', 'key').body).toEqual({
      title: 'x', status: 'notStarted', checklistItems: [{ displayName: 'S', isChecked: true }],
      linkedResources: [{ applicationName: 'Mail', webUrl: 'u' }, { applicationName: 'Triptych', externalId: 'key', displayName: 'Triptych' }],
    });
  });

  it('knows the occurrence that the service made: open, same title, made then, not there before', () => {
    const completed = { id: 'a', title: 'x', lastModifiedDateTime: '2026-10-14T08:00:00Z' };
    const made = { id: 'b', title: 'x', createdDateTime: '2026-10-14T08:00:01Z' };
    expect(todo.occurrenceOf(completed, [made], new Set())).toBe(made);
    expect(todo.occurrenceOf(completed, [made], new Set(['b']))).toBeNull();
    for (const other of [{ ...made, title: 'y' }, { ...made, id: 'a' }, { ...made, createdDateTime: '2026-10-13T08:00:00Z' }]) expect(todo.occurrenceOf(completed, [other], new Set())).toBeNull();
  });
});

describe('mail', () => {
  it('a due date demands a start, never later than it', () => {
    const flag = (fields: object) => (patchFlag('m', aMessage(fields)).body as { flag: Record<string, { dateTime: string } | string> }).flag;
    expect(flag({ due: '2026-10-16' })).toMatchObject({ startDateTime: { dateTime: '2026-10-16T00:00:00' }, dueDateTime: { dateTime: '2026-10-16T00:00:00' } });
    expect(flag({ start: '2026-10-20', due: '2026-10-16' })).toMatchObject({ startDateTime: { dateTime: '2026-10-16T00:00:00' } });
    expect(flag({ completed: true })).toEqual({ flagStatus: 'complete' });
  });

  it('keeps the ids that do not change, and names the version when there is one', () => {
    expect(patchFlag('m', aMessage(), 'W/"1"').headers).toEqual({ Prefer: 'IdType="ImmutableId"', 'If-Match': 'W/"1"' });
    expect(patchFlag('m', aMessage()).headers).not.toHaveProperty('If-Match');
  });
});

describe('calendar', () => {
  it('an all-day meeting ends on the day after its last', () => {
    expect(calendar.eventBody({ when: { kind: 'all-day', first: '2026-10-30', last: '2026-10-31' } })).toEqual({
      isAllDay: true, start: { dateTime: '2026-10-30T00:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-01T00:00:00', timeZone: 'UTC' },
    });
  });

  it('sends what changed alone', () => {
    expect(calendar.eventBody({ location: null, private: true })).toEqual({ location: { displayName: '' }, sensitivity: 'private' });
  });
});
