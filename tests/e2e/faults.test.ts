import { passTime } from './acting.ts';
import { expect, test } from './fixture.ts';
import type { Fault } from './sandbox.ts';

/** What makes one source fail, and the plain words that must stand in its place. */
const FAULTS: { name: string; source: string; faults: Fault[]; words: RegExp; others: string[]; asksToWait?: string }[] = [
  {
    name: 'Planner answers 503 for long', source: 'Planner', words: /Planner did not answer/,
    faults: [{ match: { path: '/me/planner/*' }, status: 503, headers: { 'Retry-After': null } }], others: ['To Do', 'Calendar', 'Mail'],
  },
  {
    name: 'Planner is not licensed', source: 'Planner', words: /not part of your licence/,
    faults: [{ match: { path: '/me/planner/*' }, status: 403, body: { error: { code: '', message: 'You do not have the required license to access Planner.', innerError: {} } } }],
    others: ['To Do', 'Calendar', 'Mail'],
  },
  {
    name: 'To Do is refused', source: 'To Do', words: /To Do (refused|is not allowed)/,
    faults: [{ match: { path: '/me/todo/lists' }, status: 403, code: 'ErrorAccessDenied' }], others: ['Planner', 'Calendar', 'Mail'],
  },
  {
    name: 'the calendar answers 500', source: 'Calendar', words: /Calendar did not answer/,
    faults: [{ match: { path: '/me/calendarView' }, status: 500 }], others: ['Planner', 'To Do', 'Mail'],
  },
  {
    name: 'mail asks to wait for long', source: 'Mail', words: /Mail is busy and asked to wait/,
    faults: [{ match: { path: '/me/messages' }, status: 429, headers: { 'Retry-After': '120' } }], others: ['Planner', 'To Do', 'Calendar'],
    asksToWait: '02:05',
  },
  {
    name: 'there is no mailbox', source: 'Mail', words: /no mailbox/,
    faults: [
      { match: { path: '/me/messages' }, status: 404, code: 'MailboxNotEnabledForRESTAPI' },
      { match: { path: '/me/mailFolders/*' }, status: 404, code: 'MailboxNotEnabledForRESTAPI' },
      { match: { path: '/me/mailFolders/**' }, status: 404, code: 'MailboxNotEnabledForRESTAPI' },
    ],
    others: ['Planner', 'To Do', 'Calendar'],
  },
];

for (const { name, source, faults, words, others, asksToWait } of FAULTS) {
  test(`when ${name}, the other sources stand and the reason is said in its place`, async ({ program, sandbox, page, allowed }) => {
    allowed.expected.push(/Failed to load resource/);
    for (const fault of faults) await sandbox.fault(fault);
    await program.open({ wait: false });
    await passTime(page);
    await program.complete('partial');
    await expect(page.getByText(words).first()).toBeVisible();
    const strip = page.getByRole('list', { name: 'Sources' });
    for (const other of others) await expect(strip).toContainText(new RegExp(`${other}\\s*\\d+`));
    await expect(page.locator('body')).not.toContainText(/\b(429|403|404|500|503)\b|ErrorAccessDenied|MailboxNotEnabled|undefined|NaN/);

    await sandbox.clearFaults();
    // Who was asked to wait comes back by itself, and not before.
    if (asksToWait) await page.clock.fastForward(asksToWait);
    else await page.getByRole('button', { name: /^Retry/ }).first().click();
    await passTime(page);
    await program.complete();
    await expect(strip).toContainText(new RegExp(`${source}\\s*\\d+`));
    await expect(page.getByText(words)).toHaveCount(0);
  });
}

test('when nothing answers, the page says so for each source and can be tried again', async ({ program, sandbox, page, allowed }) => {
  test.setTimeout(90_000);
  allowed.expected.push(/Failed to load resource/);
  await sandbox.fault({ match: {}, status: 503, headers: { 'Retry-After': null } });
  await program.open({ wait: false });
  await passTime(page);
  await passTime(page);
  await program.complete('partial');
  await expect(page.getByText(/did not answer/).first()).toBeVisible();
  await sandbox.clearFaults();
  for (const button of await page.getByRole('button', { name: /^Retry/ }).all()) await button.click({ timeout: 500 }).catch(() => undefined);
  await passTime(page);
  await program.complete();
});

test('an expired token in the middle is renewed once, and nobody notices', async ({ program, sandbox, page, allowed }) => {
  allowed.expected.push(/Failed to load resource/);
  await sandbox.fault({ match: { path: '/me/todo/lists/**' }, status: 401, code: 'InvalidAuthenticationToken', times: 1 });
  await program.open();
  await expect(page.getByRole('list', { name: 'Sources' })).toContainText('To Do 90');
});

test('a truncated answer is read again', async ({ program, sandbox, allowed, page }) => {
  allowed.expected.push(/Failed to load resource|ERR_/);
  await sandbox.fault({ match: { path: '/$batch' }, truncate: true, times: 1 });
  await program.open({ wait: false });
  await passTime(page);
  await program.complete();
  await expect(page.getByRole('list', { name: 'Sources' })).toContainText('Planner 41');
});
