import type { Page } from '@playwright/test';
import { APP, EVIL, expect, test } from './standin.ts';

/** Hosts of every document that a page's windows and frames went to. */
function watched(page: Page): Set<string> {
  const seen = new Set<string>();
  page.on('framenavigated', (frame) => { if (/^https?:/.test(frame.url())) seen.add(new URL(frame.url()).host); });
  return seen;
}

const HOSTILE = [
  `redirect=//evil.example&redirect_uri=${encodeURIComponent(EVIL)}&clientId=00000000-0000-0000-0000-000000000000&authority=${encodeURIComponent(EVIL)}&scope=Tasks.Read`,
  'redirect=%5Cevil.example&post_logout_redirect_uri=javascript:window.pwned=1&scope=%00&claims=%7B%22access_token%22%3A%7B%7D%7D&loginHint=%3Cscript%3E',
];
const FORGED = '#code=stolen&state=forged&session_state=x&client_info=eyJ1aWQiOiJ4In0';

test('no address turns a sign-in page towards somebody else, and a forged answer brings nothing', async ({ standIn, allowed }) => {
  allowed.push(/responseEnd/, /Failed to load resource/);
  for (const name of ['auth-start', 'auth-end', 'auth-dialog', 'consent', 'blank-auth-end']) {
    for (const query of HOSTILE) {
      const page = await standIn.context.newPage();
      const hosts = watched(page);
      await page.goto(`${APP}/${name}.html?${query}${FORGED}`);
      await page.evaluate(() => new Promise((done) => { setTimeout(done); }));
      await page.clock.runFor(2_000);
      expect([...hosts].filter((host) => host !== new URL(APP).host && host !== 'login.microsoftonline.com'), name).toEqual([]);
      const kept = await page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' ') + document.cookie).catch(() => '');
      expect(kept, name).not.toMatch(/stolen|forged/);
      expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned).catch(() => undefined)).toBeUndefined();
      await page.close();
    }
  }
  expect((await standIn.sandbox.requests()).filter(({ url }) => url.startsWith('/v1.0'))).toEqual([]);
});

test('the sign-in asks with a state, a code challenge and addresses of its own; an answer that was not asked for is refused', async ({ standIn, allowed }) => {
  allowed.push(/Failed to load resource/);
  await standIn.teams();
  const popup = await standIn.popup(() => standIn.screen('consent').getByRole('button', { name: 'Continue' }).click());
  await popup.locator('#accept').waitFor();
  const asked = new URL(popup.url());
  expect(asked.host).toBe('login.microsoftonline.com');
  const of = (name: string): string => asked.searchParams.get(name) ?? '';
  expect([of('response_type'), of('code_challenge_method'), of('redirect_uri'), of('client_id')]).toEqual(['code', 'S256', `${APP}/auth-end.html`, '5e3ce6c0-3c1b-4f7e-9c0e-75ee78787346']);
  expect([of('state').length > 20, of('nonce').length > 20, of('code_challenge').length]).toEqual([true, true, 43]);
  await popup.goto(`${APP}/auth-end.html${FORGED}`).catch(() => undefined);
  await expect(standIn.screen('failed').or(standIn.screen('declined')).or(standIn.screen('unknown')).or(standIn.screen('consent'))).toBeVisible();
  await expect(standIn.app.locator('[data-program]')).toHaveCount(0);
  expect((await standIn.sandbox.requests()).filter(({ url }) => url.startsWith('/v1.0'))).toEqual([]);
});
