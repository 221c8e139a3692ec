import { expect, it } from 'vitest';
import { FakeGraph } from './fakegraph.ts';
import { openPage } from './fakepage.ts';
import { createReadGuard } from './readguard.ts';
import { TODO_KEY, type TodoRead } from './todo.ts';

const LIST = { id: 'list', name: 'Tasks', mirrorsMail: false };
const read = (title: string): TodoRead => ({ lists: [LIST], tasks: { list: [{ id: 't', title }] }, complete: true, problem: null });

/** A page, and a reading of it that answers when it is told to. */
async function page() {
  const session = await openPage(new FakeGraph());
  const { client } = session;
  client.setQueryData<TodoRead>(TODO_KEY, read('old'));
  const show = createReadGuard(session);
  const title = () => client.getQueryData<TodoRead>(TODO_KEY)?.tasks['list']?.[0]?.title;
  const begin = () => {
    let answer: (title: string) => void = () => undefined;
    const ended = client.fetchQuery({ queryKey: TODO_KEY, staleTime: 0, queryFn: () => new Promise<TodoRead>((give) => { answer = (each) => give(read(each)); }) });
    return { answer: async (each: string) => { answer(each); await ended; } };
  };
  return { show, title, begin };
}

it('a reading that began before a write does not bring back what stood there', async () => {
  const { show, title, begin } = await page();
  const reading = begin();
  show({ source: 'todo', listId: 'list', put: { id: 't', title: 'written' } });
  await reading.answer('old');
  expect(title()).toBe('written');
});

it('a reading that began after it counts', async () => {
  const { show, title, begin } = await page();
  show({ source: 'todo', listId: 'list', put: { id: 't', title: 'written' } });
  await begin().answer('changed elsewhere since');
  expect(title()).toBe('changed elsewhere since');
});

it('what was deleted stays away', async () => {
  const { show, title, begin } = await page();
  const reading = begin();
  show({ source: 'todo', remove: 't' });
  await reading.answer('old');
  expect(title()).toBeUndefined();
});

it('a write does not make the whole reading young again', async () => {
  const session = await openPage(new FakeGraph());
  session.client.setQueryData<TodoRead>(TODO_KEY, read('old'), { updatedAt: 5 });
  createReadGuard(session)({ source: 'todo', listId: 'list', put: { id: 't', title: 'written' } });
  expect(session.client.getQueryState(TODO_KEY)?.dataUpdatedAt).toBe(5);
});
