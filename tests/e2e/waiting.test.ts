import { expect, test, WEDNESDAY } from './fixture.ts';

const SUBJECT = 'Which hall do we book for May?';

test('a mail that nobody answered stands under Waiting, and leaves by itself when the answer comes', async ({ program, sandbox, page }) => {
  await sandbox.clock('2026-10-08T08:00:00Z');
  await sandbox.as('ida', ['Mail.Send', 'Mail.ReadWrite'], 'POST', '/me/sendMail', {
    message: { subject: SUBJECT, body: { contentType: 'text', content: 'Hall 6 or hall 8?' }, toRecipients: [{ emailAddress: { address: 'omar@nordlys.example', name: 'Omar Haddad' } }] },
  });
  await sandbox.clock(WEDNESDAY);
  await program.open();
  await program.place('Waiting').getByRole('button').first().click();
  const row = program.items('waiting').filter({ hasText: SUBJECT });
  await expect(row).toContainText('4 working days');
  const before = await program.count('Waiting');

  const [asked] = (await sandbox.as<{ value: { id: string }[] }>('omar', ['Mail.ReadWrite'], 'GET', `/me/messages?$filter=subject eq '${SUBJECT}'&$select=id`)).value;
  await sandbox.as('omar', ['Mail.Send', 'Mail.ReadWrite'], 'POST', `/me/messages/${asked?.id ?? ''}/reply`, { comment: 'Hall 6.' });
  await page.clock.fastForward('05:30');
  await expect(row).toHaveCount(0);
  expect(await program.count('Waiting')).toBe(before - 1);
});
