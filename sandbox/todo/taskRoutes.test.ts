import { beforeEach, describe, expect, it } from 'vitest';
import { type Probe, probe, smallTenant } from './probe.ts';

const TASKS = '/me/todo/lists/tasks/tasks';
let todo: Probe;

beforeEach(() => {
  todo = probe(smallTenant());
});

async function ids(url: string): Promise<unknown[]> {
  return (await todo.call('GET', url)).json.value.map((item) => item.id);
}

describe('lists', () => {
  it('makes, renames and deletes a list, but not a built-in one', async () => {
    const made = await todo.call('POST', '/me/todo/lists', { body: { displayName: 'Garden' } });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ displayName: 'Garden', isOwner: true, isShared: false, wellknownListName: 'none' });
    const url = `/me/todo/lists/${String(made.json.id)}`;
    expect((await todo.call('PATCH', url, { body: { displayName: 'Yard' } })).json.displayName).toBe('Yard');
    expect((await todo.call('DELETE', url)).status).toBe(204);
    expect((await todo.call('GET', url)).status).toBe(404);
    expect((await todo.call('PATCH', '/me/todo/lists/tasks', { body: { displayName: 'Mine' } })).status).toBe(400);
    expect((await todo.call('DELETE', '/me/todo/lists/flagged')).status).toBe(400);
    expect((await todo.call('POST', '/me/todo/lists', { body: { wellknownListName: 'none', displayName: 'x' } })).status).toBe(400);
    expect(todo.ledger.map((entry) => entry.action)).toEqual(['create', 'update', 'delete']);
  });

  it('answers 404 MailboxNotEnabledForRESTAPI without a mailbox', async () => {
    const answer = await todo.call('GET', '/me/todo/lists', { as: 'boris' });
    expect([answer.status, answer.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  });

  it('mirrors flagged mail, and drops a task with its flag', async () => {
    const mail = { id: 'm1', subject: 'Offer', webLink: 'https://outlook/m1', receivedDateTime: '2026-11-20T08:00:00Z', flag: { flagStatus: 'flagged', dueDateTime: { dateTime: '2026-11-26T00:00:00', timeZone: 'UTC' } } };
    const mails: Record<string, unknown>[] = [mail];
    todo.store.connect({ flaggedMessages: () => mails });
    const url = '/me/todo/lists/flagged/tasks?$expand=linkedResources';
    const [task] = (await todo.call('GET', url)).json.value;
    expect(task).toMatchObject({ title: 'Offer', status: 'notStarted', dueDateTime: { dateTime: '2026-11-26T00:00:00.0000000', timeZone: 'UTC' }, linkedResources: [{ webUrl: 'https://outlook/m1', externalId: 'm1' }] });
    mails[0] = { ...mail, flag: { flagStatus: 'complete' } };
    expect((await todo.call('GET', url)).json.value[0]).toMatchObject({ id: task?.id, status: 'completed' });
    mails.length = 0;
    expect((await todo.call('GET', url)).json.value).toEqual([]);
  });
});

it.each([['ignored', 200, 200], ['kept', 412, 200], ['refused', 412, 412]] as const)('takes an If-Match as the switch says: %s', async (setting, stale, fresh) => {
  todo.sandbox.switches.todoIfMatch = setting;
  const patch = async (etag: unknown) => (await todo.call('PATCH', `${TASKS}/two`, { body: { title: 'x' }, headers: { 'if-match': String(etag) } })).status;
  expect(await patch('W/"old"')).toBe(stale);
  expect(await patch((await todo.call('GET', `${TASKS}/two`)).json['@odata.etag'])).toBe(fresh);
});

describe('dates', () => {
  it('drops the time of a due date and keeps the day as written', async () => {
    const body = { title: 'x', dueDateTime: { dateTime: '2026-11-27T22:30:00', timeZone: 'Pacific Standard Time' } };
    const made = await todo.call('POST', TASKS, { body });
    expect(made.json.dueDateTime).toEqual({ dateTime: '2026-11-27T00:00:00.0000000', timeZone: 'UTC' });
  });

  it('shows reminders in the preferred zone and never shifts a day', async () => {
    const body = { title: 'x', dueDateTime: { dateTime: '2026-11-27', timeZone: 'UTC' }, reminderDateTime: { dateTime: '2026-11-27T09:00:00', timeZone: 'Europe/Berlin' } };
    const made = await todo.call('POST', TASKS, { body });
    expect(made.json.reminderDateTime).toEqual({ dateTime: '2026-11-27T08:00:00.0000000', timeZone: 'UTC' });
    const seen = await todo.call('GET', `${TASKS}/${String(made.json.id)}`, { headers: { prefer: 'outlook.timezone="Pacific Standard Time"' } });
    expect(seen.json.reminderDateTime).toEqual({ dateTime: '2026-11-27T00:00:00.0000000', timeZone: 'Pacific Standard Time' });
    expect(seen.json.dueDateTime).toEqual({ dateTime: '2026-11-27T00:00:00.0000000', timeZone: 'Pacific Standard Time' });
  });

  it('stamps completion with UTC midnight and clears it on reopening', async () => {
    const done = await todo.call('PATCH', `${TASKS}/one`, { body: { status: 'completed' } });
    expect([done.status, done.json.completedDateTime]).toEqual([200, { dateTime: '2026-11-25T00:00:00.0000000', timeZone: 'UTC' }]);
    expect((await todo.call('PATCH', `${TASKS}/one`, { body: { status: 'notStarted' } })).json.completedDateTime).toBeUndefined();
  });
});

describe('tasks', () => {
  it.each([
    ['an unknown property', { colour: 'red' }],
    ['a read-only property', { hasAttachments: true }],
    ['an unknown status', { status: 'done' }],
    ['an empty title', { title: '' }],
    ['a pattern without its days', { recurrence: { pattern: { type: 'weekly', interval: 1 }, range: { type: 'noEnd', startDate: '2026-11-25' } } }],
    ['an unknown zone', { dueDateTime: { dateTime: '2026-11-25', timeZone: 'Moon' } }],
  ])('refuses %s with 400', async (_what, body) => {
    expect((await todo.call('PATCH', `${TASKS}/one`, { body })).status).toBe(400);
    expect(todo.ledger).toEqual([]);
  });

  it('takes linked resources inline, and shows relations only when expanded', async () => {
    const made = await todo.call('POST', TASKS, { body: { title: 'x', linkedResources: [{ webUrl: 'https://a', applicationName: 'Triptych', externalId: '7' }] } });
    expect(made.json.linkedResources).toMatchObject([{ externalId: '7' }]);
    const url = `${TASKS}/${String(made.json.id)}`;
    expect((await todo.call('GET', url)).json.linkedResources).toBeUndefined();
    expect((await todo.call('GET', `${url}?$expand=linkedResources`)).json.linkedResources).toHaveLength(1);
  });

  it('makes the next occurrence when a recurring task is completed, once', async () => {
    await todo.call('PATCH', `${TASKS}/weekly`, { body: { status: 'completed' } });
    await todo.call('PATCH', `${TASKS}/weekly`, { body: { title: 'Weekly still' } });
    const tasks = (await todo.call('GET', `${TASKS}?$expand=checklistItems&$filter=startswith(title,'Weekly') and status eq 'notStarted'`)).json.value;
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      dueDateTime: { dateTime: '2026-12-02T00:00:00.0000000' }, checklistItems: [{ displayName: 'Step', isChecked: false }],
    });
    expect(tasks[0]).not.toHaveProperty('completedDateTime');
    expect(tasks[0]?.id).not.toBe('weekly');
  });

  it('filters, sorts, counts and pages', async () => {
    expect(await ids(`${TASKS}?$filter=importance eq 'high'`)).toEqual(['two']);
    todo = probe(smallTenant(), 2);
    const first = await todo.call('GET', `${TASKS}?$orderby=title desc&$count=true&$select=id`);
    expect(first.json['@odata.count']).toBe(3);
    const rest = String(first.json['@odata.nextLink']).replace('http://graph/v1.0', '');
    expect([...first.json.value.map((task) => task.id), ...(await ids(rest))]).toEqual(['weekly', 'two', 'one']);
  });

  it('keeps checklist items of its own', async () => {
    const made = await todo.call('POST', `${TASKS}/one/checklistItems`, { body: { displayName: 'Step' } });
    const url = `${TASKS}/one/checklistItems/${String(made.json.id)}`;
    const ticked = await todo.call('PATCH', url, { body: { isChecked: true } });
    expect(ticked.json).toMatchObject({ isChecked: true, checkedDateTime: '2026-11-25T09:00:00.000Z' });
    expect((await todo.call('PATCH', url, { body: { isChecked: false } })).json.checkedDateTime).toBeUndefined();
    expect((await todo.call('DELETE', url)).status).toBe(204);
    expect(await ids(`${TASKS}/one/checklistItems`)).toEqual([]);
  });
});

describe('delta', () => {
  const local = (link: unknown): string => String(link).replace('http://graph/v1.0', '');

  async function walk(url: string): Promise<{ items: Record<string, unknown>[]; link: string }> {
    const items: Record<string, unknown>[] = [];
    for (let next = url; ; ) {
      const page = (await todo.call('GET', next)).json;
      items.push(...page.value);
      if (page['@odata.deltaLink']) return { items, link: local(page['@odata.deltaLink']) };
      next = local(page['@odata.nextLink']);
    }
  }

  it('gives all, then only what changed, and removals', async () => {
    todo = probe(smallTenant(), 2);
    const first = await walk(`${TASKS}/delta?$select=title`);
    expect(first.items.map((item) => item.id)).toEqual(['one', 'two', 'weekly']);
    expect(first.items[0]).not.toHaveProperty('status');
    expect((await walk(first.link)).items).toEqual([]);
    await todo.call('PATCH', `${TASKS}/two`, { body: { title: 'Second' } });
    await todo.call('DELETE', `${TASKS}/one`);
    const second = await walk(first.link);
    expect(second.items).toMatchObject([{ id: 'two', title: 'Second' }, { id: 'one', '@removed': { reason: 'deleted' } }]);
    expect((await walk(second.link)).items).toEqual([]);
  });

  it('refuses a stale token with 410 and a place to begin again, and nonsense with 400', async () => {
    const { link } = await walk('/me/todo/lists/delta');
    todo.clock.now = new Date('2026-12-25T09:00:00Z');
    const stale = await todo.call('GET', link);
    expect([stale.status, stale.code]).toEqual([410, 'syncStateNotFound']);
    expect((await todo.call('GET', `${TASKS}/delta?$deltatoken=abc`)).status).toBe(400);
  });
});

describe('attachments', () => {
  const url = `${TASKS}/one/attachments`;
  const file = { '@odata.type': '#microsoft.graph.taskFileAttachment', name: 'a.txt', contentType: 'text/plain', contentBytes: Buffer.from('hello').toString('base64') };

  it('keeps small files, without bytes in lists', async () => {
    const made = await todo.call('POST', url, { body: file });
    expect(made.status).toBe(201);
    expect((await todo.call('GET', url)).json.value[0]).not.toHaveProperty('contentBytes');
    const one = `${url}/${String(made.json.id)}`;
    expect((await todo.call('GET', one)).json.contentBytes).toBe(file.contentBytes);
    expect(String((await todo.call('GET', `${one}/$value`)).raw)).toBe('hello');
    expect((await todo.call('GET', `${TASKS}/one`)).json.hasAttachments).toBe(true);
    expect((await todo.call('DELETE', one)).status).toBe(204);
    expect((await todo.call('GET', `${TASKS}/one`)).json.hasAttachments).toBe(false);
  });

  it('refuses 3 MB inline', async () => {
    const contentBytes = Buffer.alloc(3 * 1024 * 1024).toString('base64');
    expect((await todo.call('POST', url, { body: { ...file, contentBytes } })).status).toBe(413);
  });

  it('takes a larger file in parts, in order only', async () => {
    const info = { attachmentInfo: { attachmentType: 'file', name: 'big.bin', size: 10 } };
    const session = await todo.call('POST', `${url}/createUploadSession`, { body: info });
    expect(session.json.nextExpectedRanges).toEqual(['0']);
    const content = `${String(session.json.uploadUrl).replace('http://graph/v1.0', '')}/content`;
    const put = (range: string, size: number) => todo.call('PUT', content, { body: Buffer.alloc(size, 'x'), headers: { 'content-range': `bytes ${range}/10` } });
    expect((await put('6-9', 4)).status).toBe(416);
    expect((await put('0-5', 6)).json.nextExpectedRanges).toEqual(['6']);
    expect((await put('6-9', 3)).status).toBe(400);
    const last = await put('6-9', 4);
    expect(last.status).toBe(201);
    const made = await todo.call('GET', String(last.headers?.Location).replace('http://graph/v1.0', ''));
    expect(made.json).toMatchObject({ name: 'big.bin', size: 10, contentBytes: Buffer.alloc(10, 'x').toString('base64') });
    expect((await put('0-5', 6)).status).toBe(404);
  });
});
