import { bodiesOf } from './acting.ts';
import { expect, test, type StandIn } from './standin.ts';

const FIRST = ['Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read', 'Tasks.Read', 'User.Read'];

test.beforeEach(async ({ standIn, allowed }) => {
  // office.js reads the browser's own timeline, which the journey's clock leaves empty; Outlook's window asks the sandbox for a token it may not have yet.
  allowed.push(/reading 'responseEnd'/, /status of 400/);
  await standIn.sandbox.consent('ida', [...FIRST, 'Files.ReadWrite.AppFolder', 'Mail.Read', 'Tasks.ReadWrite']);
  await standIn.outlook();
  await standIn.complete();
});

const written = async ({ sandbox }: StandIn) => (await sandbox.ledger()).map(({ action, entity }) => `${action} ${entity}`);

test('the mail open in Outlook becomes a task; what is half-written for one mail is kept while another is looked at', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  const rows = page.locator('#list button');
  const title = app.getByLabel('Title');
  await rows.nth(1).click();
  await expect(title).toHaveValue(/^Build 3/);
  await title.fill('Ask about the figures');
  await rows.nth(3).click();
  await expect(app.locator('[data-unfinished]')).toContainText('Ask about the figures');
  await expect(title).not.toHaveValue('Ask about the figures');
  await app.getByRole('button', { name: 'Go on with it' }).click();
  await expect(title).toHaveValue('Ask about the figures');
  await app.getByRole('button', { name: 'Back to the open mail' }).click();
  await rows.nth(1).click();
  await expect(title).toHaveValue('Ask about the figures');
  await app.getByRole('button', { name: /^Fri,/ }).click();
  await app.getByRole('button', { name: 'Save task' }).click();
  await expect(app.locator('[data-thread="1"]')).toContainText('Ask about the figures');
  await expect.poll(() => written(standIn)).toEqual(expect.arrayContaining(['create planner/tasks', 'update planner/tasks/details']));
  const [task, details] = await bodiesOf(sandbox, 'planner/tasks', 'planner/tasks/details');
  expect(task).toMatchObject({ title: 'Ask about the figures', dueDateTime: '2026-10-16T10:00:00.000Z' });
  expect(Object.keys(details?.['references'] as object)[0]).toMatch(/^https%3A\/\/outlook%2Eoffice365%2Ecom/);

  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByLabel('Subject').fill('Hall for May');
  await standIn.complete();
  await app.getByRole('button', { name: 'Save the draft and make something of it' }).click();
  await expect(title).toHaveValue('Hall for May');
});

test('several mails become one task each or one with all, and one Undo takes back all of them', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  const rows = page.locator('#list button');
  await rows.nth(1).click();
  await rows.nth(2).click({ modifiers: ['Control'] });
  await rows.nth(3).click({ modifiers: ['Control'] });
  await app.locator('[data-days="3"]').getByRole('button', { name: /^Next week/ }).click();
  await expect.poll(async () => (await written(standIn)).filter((each) => each === 'create todo/tasks')).toHaveLength(3);
  const bodies = (await sandbox.ledger()).filter(({ entity }) => entity === 'todo/tasks').map(({ body }) => body as { dueDateTime: { dateTime: string }; linkedResources: { externalId: string; webUrl?: string }[] });
  expect(bodies.map(({ dueDateTime }) => dueDateTime.dateTime.slice(0, 10))).toEqual(['2026-10-19', '2026-10-19', '2026-10-19']);
  expect(new Set(bodies.map(({ linkedResources }) => linkedResources[0]?.externalId)).size).toBe(3);
  expect(bodies[0]?.linkedResources[0]?.webUrl).toContain('https://outlook.office365.com/owa/');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await written(standIn)).filter((each) => each === 'delete todo/tasks')).toHaveLength(3);

  await app.getByLabel('One task that holds all of them').check();
  await app.getByRole('button', { name: /^Today/ }).click();
  await expect.poll(async () => (await written(standIn)).filter((each) => each === 'create todo/tasks')).toHaveLength(4);
  const all = (await sandbox.ledger()).filter(({ action, entity }) => `${action} ${entity}` === 'create todo/tasks').at(-1)?.body as typeof bodies[0];
  expect(all?.linkedResources.filter(({ externalId }) => externalId.startsWith('<'))).toHaveLength(3);
});

test('a mail let go over a day becomes a task due then, linked to its mail, with its words as note', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await page.locator('#list button').nth(1).click();
  await expect(app.locator('[data-days="1"]')).toContainText('or drop mails here');
  await page.getByRole('button', { name: 'Drop the mail on the pane' }).click();
  await expect.poll(() => written(standIn)).toContain('create todo/tasks');
  expect((await sandbox.ledger())[0]?.body).toMatchObject({
    title: 'Build 3.0.0-beta.7 is out', body: { content: expect.stringContaining('Two known issues') }, dueDateTime: { dateTime: expect.stringMatching(/^2026-10-15/) },
    linkedResources: [{ externalId: expect.stringMatching(/^<.+>$/), webUrl: expect.stringContaining('https://outlook.office365.com/owa/') }, {}],
  });
  await expect(app.locator('[data-thread="1"]')).toContainText('Build 3.0.0-beta.7 is out');
});

test('what is marked in a mail being written becomes the note; an invitation and a protected mail say what they are, and become tasks', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByLabel('Subject').fill('Hall for May');
  const text = page.getByLabel('Text');
  await text.fill('Dear Ida, ask for the hall. Best, Ida');
  await standIn.complete();
  await app.getByRole('button', { name: 'Save the draft and make something of it' }).click();
  await expect(app.getByLabel('Title')).toHaveValue('Hall for May');
  await text.click();
  await text.evaluate((field: HTMLTextAreaElement) => { field.setSelectionRange(10, 27); });
  await page.clock.runFor(1_000);
  await app.getByLabel('Title').hover();
  await expect(app.getByRole('checkbox', { name: 'Selected text as note' })).toBeChecked();
  await app.getByRole('button', { name: 'Save task' }).click();
  await expect.poll(async () => (await bodiesOf(sandbox, 'planner/tasks/details'))[0]?.['description']).toBe('ask for the hall.');

  await sandbox.as('ida', ['Mail.ReadWrite'], 'POST', '/me/mailFolders/inbox/messages', {
    subject: 'For your eyes', attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'message.rpmsg', contentBytes: 'AAAA' }],
  });
  await page.reload();
  await standIn.complete();
  const rows = page.locator('#list button');
  await rows.filter({ hasText: '上海客户来访时间' }).click();
  await expect(app.locator('[data-mail="read"] header')).toContainText('Invitation');
  await expect(app.getByRole('button', { name: 'Save task' })).toBeVisible();
  await rows.filter({ hasText: 'For your eyes' }).click();
  await expect(app.getByText('This mail is protected: its text stays in Outlook.')).toBeVisible();
  await app.getByRole('button', { name: 'Save task' }).click();
  await expect.poll(async () => (await sandbox.ledger()).flatMap(({ entity, body }) => (entity === 'planner/tasks' ? [(body as { title: string }).title] : []))).toEqual(['Hall for May', 'For your eyes']);
});
