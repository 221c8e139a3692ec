import { allow, written } from './acting.ts';
import { violations } from './axe.ts';
import { form } from './captureform.ts';
import { expect, test } from './fixture.ts';

test('who the mail concerns can be invited: nobody before it is chosen, each named and asked about first, and the form stands until then', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  await expect(drawer.getByText('Nobody is invited.')).toBeVisible();
  await drawer.getByRole('group', { name: 'Invite' }).getByRole('button').first().click();
  await expect(drawer.getByText('1 person will get an invitation')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save event' }).click();
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText('This tells 1 person');
  await expect(asked).toContainText('Marijke de Vries');
  await asked.getByRole('button', { name: 'Cancel' }).or(asked.getByRole('button').first()).first().click();
  expect(await written(program)).toEqual([]);
  await expect(drawer.getByText('1 person will get an invitation')).toBeVisible();
  await drawer.getByRole('button', { name: 'Save event' }).click();
  await asked.getByRole('button', { name: 'Go on and tell them' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  // What was told cannot be untold.
  await expect(drawer.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const made = (await sandbox.ledger()).find(({ entity }) => entity === 'calendar/events');
  expect(made?.body).toMatchObject({ attendees: [{ type: 'required', emailAddress: { name: 'Marijke de Vries' } }] });
});

test('somebody else is invited out of one’s contacts, asked for at first use, or by a whole address; nonsense gets a sentence and stays', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  const field = drawer.getByRole('combobox', { name: 'Invite somebody else' });
  await field.fill('Möller');
  await expect(drawer.getByRole('option', { name: /Karin Möller/ })).toHaveCount(0);
  expect((await sandbox.requests()).filter(({ url }) => url.includes('/contacts'))).toEqual([]);
  await field.fill('');
  await drawer.getByRole('button', { name: 'Find my contacts too' }).click();
  await expect(drawer.getByRole('button', { name: 'Find my contacts too' })).toHaveCount(0);
  await field.fill('möl');
  await page.getByRole('option', { name: /Karin Möller/ }).click();
  const invited = drawer.getByRole('group', { name: 'Invite', exact: true });
  await expect(invited.getByRole('button', { name: 'Karin Möller', pressed: true })).toBeVisible();
  await field.fill('ann at work');
  await field.press('Tab');
  await expect(drawer.getByText('“ann at work” is no e-mail address.')).toBeVisible();
  await expect(field).toHaveValue('ann at work');
  await field.fill('ann@work.example');
  await field.press('Enter');
  await expect(invited.getByRole('button', { name: 'ann@work.example', pressed: true })).toBeVisible();
  await expect(drawer.getByText('2 people will get an invitation')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save event' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on and tell them' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  const made = (await sandbox.ledger()).find(({ entity }) => entity === 'calendar/events');
  expect((made?.body as { attendees: { emailAddress: object }[] }).attendees.map(({ emailAddress }) => emailAddress)).toEqual([{ name: 'Karin Möller', address: 'k.moeller@elbe-logistik.example' }, { address: 'ann@work.example' }]);
});

test('a mail becomes time in the own calendar: length, free and private, the way back in its text; Undo takes it out', async ({ program, sandbox, page }) => {
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  await drawer.getByRole('button', { name: /^Fri,/ }).click();
  await drawer.getByRole('textbox', { name: 'Start' }).fill('14:30');
  await drawer.getByRole('combobox', { name: 'Length' }).selectOption('60');
  await drawer.getByRole('checkbox', { name: 'Private' }).check();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save event' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  const event = (await sandbox.ledger()).find(({ action, entity }) => action === 'create' && entity.startsWith('calendar'))?.body as { subject: string; start: { dateTime: string }; end: { dateTime: string }; sensitivity: string; showAs: string; body: { content: string }; attendees?: unknown[] };
  expect(event).toMatchObject({ subject: 'hosting renewal – three questions', sensitivity: 'private', showAs: 'busy', start: { dateTime: '2026-10-16T12:30:00' }, end: { dateTime: '2026-10-16T13:30:00' } });
  expect(event.attendees).toBeUndefined();
  expect(event.body.content).toMatch(/notice period[\s\S]+https:\/\/outlook\.office365\.com/);
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await sandbox.ledger()).some(({ action, entity }) => action === 'delete' && entity.startsWith('calendar'))).toBe(true);
});

test('the form of an event offers the free times of its day, fills in the one that is chosen, and warns of a meeting at that time', async ({ program, sandbox, page }) => {
  await sandbox.as('ida', ['Calendars.ReadWrite'], 'POST', '/me/events', {
    subject: 'Dentist', showAs: 'busy', start: { dateTime: '2026-10-16T09:20:00', timeZone: 'Europe/Berlin' }, end: { dateTime: '2026-10-16T13:40:00', timeZone: 'Europe/Berlin' },
  });
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  await drawer.getByRole('button', { name: /^Fri,/ }).click();
  const free = drawer.getByRole('group', { name: 'Free times that day' });
  const clash = drawer.locator('[data-clash]');
  // Ida works from 8 to 16, and her stand-up is at 9, her focus time at 14.
  await expect(free.getByRole('button')).toHaveText(['08:00–09:00', '13:40–14:00']);
  await expect(clash).toContainText('Dentist (09:20–13:40)');
  await free.getByRole('button', { name: '13:40–14:00' }).click();
  await expect(clash).toHaveCount(0);
  await expect(drawer.getByRole('textbox', { name: 'Start' })).toHaveValue('13:40');
  await expect(drawer.getByRole('combobox', { name: 'Length' })).toHaveValue('20');
  await free.getByRole('button', { name: '08:00–09:00' }).click();
  await expect(drawer.getByRole('combobox', { name: 'Length' })).toHaveValue('30');
  await drawer.getByRole('combobox', { name: 'Length' }).selectOption('90');
  await expect(clash).toContainText('Dentist');
  expect(await violations(page)).toEqual([]);
  await free.getByRole('button', { name: '13:40–14:00' }).click();
  await expect(clash).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Save event' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  const made = (await sandbox.ledger()).filter(({ action, entity }) => action === 'create' && entity.startsWith('calendar')).at(-1)?.body as { start: object; end: object };
  expect(made).toMatchObject({ start: { dateTime: '2026-10-16T11:40:00' }, end: { dateTime: '2026-10-16T12:00:00' } });
});

test('while the calendar cannot be read the form of an event says that free times are not known, and it can still be saved', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await sandbox.fault({ match: { method: 'GET', path: '/me/calendarView' }, status: 500 });
  await program.open({ wait: false });
  await program.complete('partial');
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  await expect(drawer.getByText('Your calendar was not read, so free times are not known.')).toBeVisible();
  await expect(drawer.getByRole('group', { name: 'Free times that day' })).toHaveCount(0);
  await expect(drawer.getByRole('button', { name: 'Save event' })).toBeEnabled();
});

test('an event goes into a group’s calendar once an administrator agreed: made once though answers get lost, shown to the group alone, and taken back', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await program.open();
  const drawer = await form(page);
  await drawer.getByRole('tab', { name: 'Event' }).click();
  const calendar = drawer.getByRole('combobox', { name: 'Calendar', exact: true });
  await expect(calendar.getByRole('option')).toHaveText(['My own calendar']);
  await drawer.getByRole('button', { name: 'Choose a group’s calendar' }).click();
  await expect(drawer.getByText('An administrator must allow group calendars first.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await drawer.getByRole('button', { name: 'Message to the administrator…' }).click();
  const request = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'Request to your administrator' }) });
  await expect(request.getByRole('textbox')).toHaveValue(/Group\.Read\.All: [^]*Group\.ReadWrite\.All: Adds an event/);
  await sandbox.grantForAll(['Group.Read.All', 'Group.ReadWrite.All']);
  await request.getByRole('button', { name: 'Check whether it is allowed' }).click();
  await expect(request.getByRole('status')).toContainText('this is allowed now');
  await request.getByRole('button', { name: 'Close' }).click();
  await expect(calendar.getByRole('option')).toHaveText(['My own calendar', 'Design', 'Events 2027', 'Everyone at Nordlys', 'Hiring', 'Leadership', 'Portal 3.0', 'Sales']);
  await expect(drawer.getByRole('button', { name: 'Choose a group’s calendar' })).toHaveCount(0);
  await calendar.selectOption('Hiring');
  await expect(drawer.getByText('Everybody in the group sees it.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const lost = (method: string) => sandbox.fault({ match: { method, path: '/groups/*/events**' }, when: 'after', status: 504, times: 1 });
  await sandbox.switches({ repeatedTransactionId: 'conflict' });
  await lost('POST');
  await lost('DELETE');
  await drawer.getByRole('button', { name: 'Save event' }).click();
  await allow(page);
  await expect(drawer.locator('[data-captured="saved"]')).toBeVisible();
  await expect(page.locator('[data-source="calendar"]').filter({ hasText: 'hosting renewal' })).toHaveCount(0);
  const [made] = (await sandbox.ledger()).filter(({ entity }) => entity === 'calendar/events');
  expect(made?.after).toMatchObject({ subject: 'hosting renewal – three questions', organizer: { emailAddress: { name: 'Hiring' } } });
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await sandbox.ledger()).flatMap(({ action, entity, id }) => (entity === 'calendar/events' ? [`${action} ${id}`] : []))).toEqual([`create ${made?.id}`, `delete ${made?.id}`]);
  await expect(drawer.getByRole('button', { name: 'Save event' })).toBeVisible();
});
