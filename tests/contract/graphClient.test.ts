import { BatchRequestContent, BatchResponseContent, GraphError, OneDriveLargeFileUploadTask, PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStranger, type Stranger } from './stranger.ts';

interface Named { id: string; title?: string; subject?: string }

let graph: Stranger;

beforeAll(async () => {
  graph = await startStranger();
});

afterAll(async () => {
  await graph.stop();
});

beforeEach(async () => {
  await graph.control('DELETE', '/requests');
});

afterEach(async () => {
  expect(await graph.logged(), 'the traffic of strangers stays out of the request log').toBe(0);
});

async function everyPage(client: Client, path: string, query: Record<string, string>): Promise<{ items: Named[]; pages: number }> {
  const items: Named[] = [];
  let pages = 1;
  const first = (await client.api(path).query(query).get()) as PageCollection;
  const counting = { api: (link: string) => { pages += 1; return client.api(link); } } as Client;
  await new PageIterator(counting, first, (item: Named) => items.push(item) > 0).iterate();
  return { items, pages };
}

describe('the page iterator of Microsoft’s Graph client', () => {
  it('walks through all Planner tasks of the signed-in user', async () => {
    const { items } = await everyPage(graph.client(['Tasks.Read']), '/me/planner/tasks', {});
    expect(items).toHaveLength(60);
    expect(new Set(items.map((task) => task.id)).size).toBe(60);
    expect(items.map((task) => task.title)).toContain('Freigabe Messestand Hannover');
  });

  it('walks through all mails, page by page', async () => {
    const { items, pages } = await everyPage(graph.client(['Mail.ReadBasic']), '/me/messages', { $select: 'id,subject' });
    expect(new Set(items.map((mail) => mail.id)).size).toBe(60);
    expect(pages).toBe(6);
  });

  it('walks through the flagged ones, oldest last', async () => {
    const query = { $select: 'subject,receivedDateTime', $filter: "receivedDateTime ge 1900-01-01T00:00:00Z and flag/flagStatus eq 'flagged'", $orderby: 'receivedDateTime desc', $top: '7' };
    const { items } = await everyPage(graph.client(['Mail.ReadBasic']), '/me/messages', query);
    expect(items).toHaveLength(25);
    expect(items.at(-1)?.subject).toBe('Book for the leadership shelf');
  });

  it('walks through the tasks of every To Do list', async () => {
    const client = graph.client(['Tasks.Read']);
    const { items: lists } = await everyPage(client, '/me/todo/lists', {});
    expect(lists).toHaveLength(12);
    let tasks = 0;
    for (const list of lists) tasks += (await everyPage(client, `/me/todo/lists/${list.id}/tasks`, {})).items.length;
    expect(tasks, '150 tasks and the flagged mails that To Do mirrors').toBeGreaterThanOrEqual(150 + 23);
  });
});

describe('the batch of Microsoft’s Graph client', () => {
  it('answers each part by its id, whatever its status', async () => {
    const client = graph.client(['User.Read', 'Tasks.Read']);
    const batch = new BatchRequestContent([
      { id: 'me', request: new Request('https://graph.microsoft.com/me?$select=displayName') },
      { id: 'tasks', request: new Request('https://graph.microsoft.com/me/planner/tasks?$select=id') },
      { id: 'mail', request: new Request('https://graph.microsoft.com/me/messages') },
    ]);
    const answer = new BatchResponseContent((await client.api('/$batch').post(await batch.getContent())) as ConstructorParameters<typeof BatchResponseContent>[0]);
    const [me, tasks, mail] = ['me', 'tasks', 'mail'].map((id) => answer.getResponseById(id));
    expect(await me?.json()).toMatchObject({ displayName: 'Ida Lindqvist' });
    expect(tasks?.status).toBe(200);
    expect(mail?.status, 'no mail scope in the token').toBe(403);
  });

  it('keeps the order of dependent writes', async () => {
    const client = graph.client(['Tasks.ReadWrite']);
    const lists = (await client.api('/me/todo/lists').get()) as { value: { id: string; wellknownListName: string }[] };
    const list = lists.value.find((one) => one.wellknownListName === 'defaultList')?.id ?? '';
    const post = (title: string) => new Request(`https://graph.microsoft.com/me/todo/lists/${list}/tasks`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ title }) });
    const batch = new BatchRequestContent([{ id: '1', request: post('First of two') }, { id: '2', request: post('Second of two'), dependsOn: ['1'] }]);
    const answer = (await client.api('/$batch').post(await batch.getContent())) as { responses: { status: number }[] };
    expect(answer.responses.map((part) => part.status)).toEqual([201, 201]);
  });
});

describe('the middleware of Microsoft’s Graph client', () => {
  it('waits for Retry-After of a 429 and tries again', async () => {
    await graph.control('POST', '/faults', { match: { method: 'GET', path: '/me' }, when: 'before', status: 429, headers: { 'Retry-After': '1' }, times: 1 });
    const started = Date.now();
    const me = (await graph.client(['User.Read']).api('/me').get()) as { displayName: string };
    expect(me.displayName).toBe('Ida Lindqvist');
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it('turns a refusal into its own GraphError', async () => {
    const refused = graph.client(['User.Read']).api('/me/calendarView').query({ startDateTime: '2026-10-14', endDateTime: '2026-10-15' }).get();
    await expect(refused).rejects.toBeInstanceOf(GraphError);
    await expect(refused).rejects.toMatchObject({ statusCode: 403 });
    const missing = graph.client(['Tasks.Read']).api('/planner/tasks/AAAAAAAAAAAAAAAAAAAAAAAAAAAA').get();
    await expect(missing).rejects.toMatchObject({ statusCode: 404 });
  });

  it('reads the fortnight from the calendar view', async () => {
    const client = graph.client(['Calendars.Read']);
    const view = (await client.api('/me/calendarView').query({ startDateTime: '2026-10-13T22:00:00Z', endDateTime: '2026-10-14T22:00:00Z', $top: '50' }).header('Prefer', 'outlook.timezone="W. Europe Standard Time"').orderby('start/dateTime').select('subject,start,type').get()) as { value: { subject: string; start: { dateTime: string } }[] };
    const rows = view.value.map((event) => `${event.start.dateTime.slice(11, 16)} ${event.subject}`);
    expect(rows).toContain('09:00 Standup Nordlys');
    expect(rows).toContain('08:15 1:1 Marijke de Vries');
    expect(rows).toContain('10:00 Budget 2027 – Abstimmung');
  });
});

describe('the upload task of Microsoft’s Graph client', () => {
  it('sends a large file to the app folder in pieces, on the content origin and without a token there', async () => {
    const client = graph.client(['Files.ReadWrite.AppFolder']);
    const bytes = Buffer.alloc(800 * 1024, 'Triptych ');
    const folder = '/me/drive/special/approot';
    await client.api(folder).get();
    const session = await OneDriveLargeFileUploadTask.createUploadSession(client, `${folder}:/plan.bin:/createUploadSession`, { fileName: 'plan.bin', conflictBehavior: 'replace' });
    expect(new URL(session.url).origin).toBe(graph.server.contentOrigin);
    const pieces: number[] = [];
    const file = { name: 'plan.bin', size: bytes.length, content: bytes, sliceFile: (range: { minValue: number; maxValue: number }) => bytes.subarray(range.minValue, range.maxValue + 1) };
    const task = new OneDriveLargeFileUploadTask(client, file, session, { rangeSize: 320 * 1024, uploadEventHandlers: { progress: (range) => pieces.push(range?.minValue ?? -1) } });
    const result = await task.upload();
    expect(pieces).toEqual([0, 320 * 1024, 640 * 1024]);
    expect(result.responseBody).toMatchObject({ name: 'plan.bin', size: bytes.length });
    const back = (await client.api(`${folder}:/plan.bin:/content`).responseType('arraybuffer' as never).get()) as ArrayBuffer;
    expect(Buffer.from(back).equals(bytes)).toBe(true);
  });
});

describe('the request log', () => {
  it('does take a request whose token says so', async () => {
    await graph.client(['User.Read'], true).api('/me').get();
    expect(await graph.logged()).toBe(1);
    await graph.control('DELETE', '/requests');
  });
});
