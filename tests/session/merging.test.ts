import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/act.ts';
import type { Item } from '../../src/domain/item.ts';
import { openPage, picture } from '../../src/queries/fakepage.ts';
import type { Session } from '../../src/queries/session.ts';
import { ANNA, BO, LIST, PLANNER } from './tenant.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => { world = await World.start(); });
afterAll(() => world.stop());
beforeEach(() => world.begin());

const TODO = `/me/todo/lists/${LIST.id}/tasks/t0`;

function itemOf(session: Session, id: string): Item {
  const { tasks, messages } = picture(session);
  const found = [...tasks, ...messages].find((each) => each.id === id || each.title === id);
  if (!found) throw new Error(`No ${id} on the page`);
  return found;
}

async function act(session: Session, id: string, change: Change): Promise<void> {
  session.acting.acts.perform([{ item: itemOf(session, id), change }]);
  await world.atRest(session);
}

const stateOf = (session: Session) => session.acting.history.get()[0]?.state;
/** A date as Graph writes it. */
const on = (day: string) => ({ dateTime: `${day}T00:00:00`, timeZone: 'UTC' });

describe.each(['ignored', 'kept', 'refused'] as const)('a To Do task, when the service makes of If-Match: %s', (todoIfMatch) => {
  beforeEach(() => world.control('PUT', 'switches', { todoIfMatch }));

  it('another field changed elsewhere stays, and mine is written once', async () => {
    const session = await openPage(world);
    await world.elsewhere(ANNA, 'PATCH', TODO, { importance: 'high' });
    await act(session, 't0', { kind: 'due', day: '2026-10-16' });
    expect(stateOf(session)).toBe('saved');
    expect(await world.elsewhere(ANNA, 'GET', TODO)).toMatchObject({ importance: 'high', dueDateTime: { dateTime: expect.stringContaining('2026-10-16') as unknown } });
    expect(world.ledger()).toHaveLength(2);
  });

  it('the title changed elsewhere too is asked about, and the ledger holds what was chosen', async () => {
    for (const [choice, title] of [['mine', 'Mine'], ['theirs', 'Theirs']] as const) {
      await world.begin();
      await world.control('PUT', 'switches', { todoIfMatch });
      const session = await openPage(world);
      await world.elsewhere(ANNA, 'PATCH', TODO, { title: 'Theirs' });
      await act(session, 't0', { kind: 'edit', fields: { title: 'Mine' } });
      const [conflict] = session.acting.conflicts.get();
      expect(conflict?.clashes).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
      expect(await world.elsewhere(ANNA, 'GET', TODO)).toMatchObject({ title: 'Theirs' });
      session.acting.acts.resolve(conflict?.id ?? '', choice);
      await world.atRest(session);
      expect(await world.elsewhere(ANNA, 'GET', TODO)).toMatchObject({ title });
      expect(stateOf(session)).toBe('saved');
    }
  });
});

it('the due date of a To Do task changed elsewhere is asked about where the service keeps If-Match', async () => {
  await world.control('PUT', 'switches', { todoIfMatch: 'kept' });
  const session = await openPage(world);
  await world.elsewhere(ANNA, 'PATCH', TODO, { dueDateTime: on('2026-10-20') });
  await act(session, 't0', { kind: 'due', day: '2026-10-16' });
  expect(session.acting.conflicts.get()[0]?.clashes).toEqual([{ field: 'due', mine: '2026-10-16', theirs: '2026-10-20' }]);
});

it('a service that refuses its newest etag is sent none from then on', async () => {
  await world.control('PUT', 'switches', { todoIfMatch: 'refused' });
  const session = await openPage(world);
  await act(session, 't0', { kind: 'due', day: '2026-10-16' });
  await world.control('DELETE', 'requests');
  await act(session, 't1', { kind: 'due', day: '2026-10-16' });
  expect(world.log()).toHaveLength(1);
});

describe('a flagged mail', () => {
  it('completed here and dated elsewhere keeps both', async () => {
    const session = await openPage(world);
    await world.elsewhere(ANNA, 'PATCH', '/me/messages/m0', { flag: { flagStatus: 'flagged', startDateTime: on('2026-10-20'), dueDateTime: on('2026-10-20') } });
    await act(session, 'm0', { kind: 'complete' });
    expect(stateOf(session)).toBe('saved');
    expect(await world.elsewhere(ANNA, 'GET', '/me/messages/m0')).toMatchObject({ flag: { flagStatus: 'complete', dueDateTime: { dateTime: expect.stringContaining('2026-10-20') as unknown } } });
  });

  it('dated here and elsewhere is asked about, both dates at once', async () => {
    const session = await openPage(world);
    await world.elsewhere(ANNA, 'PATCH', '/me/messages/m0', { flag: { flagStatus: 'flagged', startDateTime: on('2026-10-20'), dueDateTime: on('2026-10-20') } });
    await act(session, 'm0', { kind: 'flag', start: '2026-10-16', due: '2026-10-16' });
    const [conflict] = session.acting.conflicts.get();
    expect(conflict?.clashes.map(({ field, mine, theirs }) => [field, mine, theirs])).toEqual([['start', '2026-10-16', '2026-10-20'], ['due', '2026-10-16', '2026-10-20']]);
    session.acting.acts.resolve(conflict?.id ?? '', 'mine');
    await world.atRest(session);
    expect(await world.elsewhere(ANNA, 'GET', '/me/messages/m0')).toMatchObject({ flag: { dueDateTime: { dateTime: expect.stringContaining('2026-10-16') as unknown } } });
  });
});

it.each([['planner', PLANNER[0] ?? ''], ['todo', 't0'], ['mail', 'm0']])('%s: the ordinary act is one request and nothing more', async (_, id) => {
  const session = await openPage(world);
  await world.control('DELETE', 'requests');
  await act(session, id, { kind: 'complete' });
  expect(world.log()).toHaveLength(1);
});

it('what others changed while a change of mine waited for the network is asked about, even when the page has read it since', async () => {
  const session = await openPage(world);
  const [id = ''] = PLANNER;
  await world.control('POST', 'faults', { match: { method: 'PATCH' }, when: 'before', status: 503, headers: { 'Retry-After': null }, times: 1 });
  const before = await world.elsewhere(BO, 'GET', `/planner/tasks/${id}`);
  session.acting.acts.perform([{ item: itemOf(session, id), change: { kind: 'edit', fields: { title: 'Mine' } } }]);
  await world.elsewhere(BO, 'PATCH', `/planner/tasks/${id}`, { title: 'Theirs' }, { 'if-match': String(before['@odata.etag']) });
  await session.client.refetchQueries();
  await world.atRest(session);
  expect(session.acting.conflicts.get()[0]?.clashes).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
  expect(await world.elsewhere(BO, 'GET', `/planner/tasks/${id}`)).toMatchObject({ title: 'Theirs' });
});
