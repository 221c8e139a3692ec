import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { planInto } from '../../src/domain/blockacts.ts';
import type { Task } from '../../src/domain/item.ts';
import { openPage, picture } from '../../src/queries/fakepage.ts';
import type { Session } from '../../src/queries/session.ts';
import { SETTINGS_KEY, type KeptSettings } from '../../src/queries/settingsfile.ts';
import { ANNA } from './tenant.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => { world = await World.start(); });
afterAll(() => world.stop());
beforeEach(() => world.begin());

const TODAY = '2026-10-14';
const WHEN = { start: Date.parse('2026-10-14T12:00:00Z'), end: Date.parse('2026-10-14T12:40:00Z') };

const taskOf = (session: Session): Task => {
  const found = picture(session).tasks.find(({ id }) => id === 't0');
  if (!found) throw new Error('No task on the page');
  return found;
};
const blocksOf = (session: Session) => session.client.getQueryData<KeptSettings>(SETTINGS_KEY)?.personal.blocks ?? {};
const eventWrites = () => world.ledger().filter(({ entity }) => entity === 'calendar/events').map(({ action }) => action);

it.each(['same', 'conflict'] as const)('an event whose answer was lost is made once and stays the block of its task; a repeated transactionId is answered: %s', async (repeatedTransactionId) => {
  await world.control('PUT', 'switches', { repeatedTransactionId });
  await world.control('POST', 'faults', { match: { method: 'POST', path: '/me/events' }, when: 'after', status: 503, times: 1 });
  const session = await openPage(world);
  session.acting.acts.perform([planInto(taskOf(session), WHEN, TODAY, crypto.randomUUID())], 'blocked');
  await world.atRest(session);
  expect(session.acting.history.get()[0]?.state).toBe('saved');
  expect(eventWrites()).toEqual(['create']);
  const [[key = '', link] = []] = Object.entries(blocksOf(session));
  expect(link).toEqual({ item: 'todo:t0', day: TODAY });
  const event = await world.elsewhere(ANNA, 'GET', `/me/events/${encodeURIComponent(key.slice('calendar:'.length))}`, undefined, { prefer: 'IdType="ImmutableId"' });
  expect(event).toMatchObject({ subject: 't0', showAs: 'busy', start: { dateTime: expect.stringContaining('2026-10-14T12:00') as unknown } });
});

it('undone, the event and its link are gone, and undone before it was made, there never was one', async () => {
  const session = await openPage(world);
  session.acting.acts.perform([planInto(taskOf(session), WHEN, TODAY, crypto.randomUUID())], 'blocked');
  await world.atRest(session);
  session.acting.acts.undo();
  await world.atRest(session);
  expect(eventWrites()).toEqual(['create', 'delete']);
  expect(blocksOf(session)).toEqual({});
  session.acting.acts.perform([planInto(taskOf(session), WHEN, TODAY, crypto.randomUUID())], 'blocked');
  session.acting.acts.undo();
  await world.atRest(session);
  expect(blocksOf(session)).toEqual({});
  expect(eventWrites().filter((action) => action === 'create').length).toBe(eventWrites().filter((action) => action === 'delete').length);
});
