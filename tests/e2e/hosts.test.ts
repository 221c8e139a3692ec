import { violations } from './axe.ts';
import { APP, EVIL, expect, test } from './standin.ts';

const FIRST_VIEW = ['Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read', 'Tasks.Read', 'User.Read'];

for (const [host, theme] of [['dark', 'dark'], ['default', 'light'], ['contrast', 'contrast']]) {
  test(`in a ${host} Teams the first surfaces are ${theme} before the app is there, whatever the system prefers`, async ({ standIn }) => {
    const { page } = standIn;
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await page.addInitScript(() => {
      // Scripts of the app run once the page has a body.
      const first = new MutationObserver(() => { Object.assign(window, { early: [document.documentElement.dataset['theme'], document.body === null] }); first.disconnect(); });
      first.observe(document, { subtree: true, attributeFilter: ['data-theme'] });
    });
    await standIn.teams(`theme=${host}`);
    await expect(page.locator('body')).toHaveAttribute('data-app', 'ready');
    const frame = page.frames().find((each) => each.url().startsWith(APP));
    expect(await frame?.evaluate(() => (window as unknown as { early: unknown }).early)).toEqual([theme, true]);
  });
}

test('in Teams a person allows the app once, sees the whole program, and the theme follows without a reload', async ({ standIn }) => {
  const { app, page } = standIn;
  await standIn.teams();
  const ask = standIn.screen('consent');
  await expect(ask.getByRole('heading')).toHaveText('Triptych needs your permission');
  await expect(page.locator('body')).toHaveAttribute('data-app', 'ready');
  const scopes = await standIn.accept(() => ask.getByRole('button', { name: 'Continue' }).click());
  expect(scopes.sort()).toEqual(FIRST_VIEW);
  await standIn.complete();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Good morning, Ida');
  await expect(app.getByText('Sample data')).toHaveCount(0);

  const frame = page.frames().find((each) => each.url().startsWith(APP));
  await frame?.evaluate(() => { document.documentElement.dataset['mark'] = 'same page'; });
  await page.getByLabel('Theme').selectOption('dark');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Theme').selectOption('contrast');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect(app.locator('html')).toHaveAttribute('data-mark', 'same page');

  await page.reload();
  await standIn.complete();
  await expect(standIn.screen('consent')).toHaveCount(0);
});

test('a page that is not Microsoft 365 cannot frame the app', async ({ standIn, allowed }) => {
  allowed.push(/frame-ancestors|Refused to frame|Framing/);
  await standIn.teams('', EVIL);
  await expect.poll(() => standIn.page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  await expect(standIn.app.locator('#root')).toHaveCount(0);
});

test('a person who declines is told so and asked again; what an administrator must allow is theirs by a link, and Microsoft confirms it', async ({ standIn }) => {
  const { page, sandbox } = standIn;
  await standIn.teams();
  const declined = await standIn.popup(() => standIn.screen('consent').getByRole('button', { name: 'Continue' }).click());
  await declined.locator('#cancel').click();
  await expect(standIn.screen('declined').getByRole('heading')).toHaveText('Nothing was allowed');
  const closed = await standIn.popup(() => standIn.screen('declined').getByRole('button', { name: 'Ask again' }).click());
  await closed.close();
  await expect(standIn.screen('declined').getByRole('button', { name: 'Ask again' })).toBeEnabled();

  await sandbox.signIn({ adminOnly: true });
  const wall = await standIn.popup(() => standIn.screen('declined').getByRole('button', { name: 'Ask again' }).click());
  await expect(wall.getByRole('heading')).toHaveText('Need admin approval');
  await wall.locator('#cancel').click();
  await standIn.screen('admin').getByRole('button', { name: 'Try again' }).click();
  await expect(standIn.screen('admin').getByRole('status')).toContainText('still says no');
  const message = await standIn.screen('admin').getByLabel('Message to your administrator').inputValue();
  const admin = await standIn.context.newPage();
  await admin.goto(`${APP}/consent.html?admin_consent=True`);
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Microsoft does not confirm it yet');
  await admin.goto(/https:\S+adminconsent\S+/.exec(message)?.[0] ?? '');
  const asked = await admin.locator('li small').allTextContents();
  expect(asked).toContain('Tasks.ReadWrite');
  expect(asked.filter((scope) => /^App/.test(scope))).toEqual([]);
  await admin.locator('#cancel').click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Nothing was allowed');
  await admin.goBack();
  await admin.locator('#accept').click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Triptych is allowed');
  expect(await violations(admin)).toEqual([]);
  await admin.close();
  await standIn.screen('admin').getByRole('button', { name: 'Try again' }).click();
  await standIn.complete();
  await expect(page.locator('body')).toHaveAttribute('data-app', 'ready');
});

test('whatever else stands in the way says so in one sentence and offers one thing to do', async ({ standIn }) => {
  const { sandbox } = standIn;
  const cases: [string, string, string][] = [
    ['AADSTS50020', 'guest', 'Use another account'], ['AADSTS90072', 'other-tenant', 'Use another account'], ['AADSTS50105', 'not-assigned', 'Copy the message'],
    ['AADSTS50076', 'claims', 'Prove it'], ['AADSTS50058', 'signed-out', 'Sign in'],
  ];
  for (const [code, kind, action] of cases) {
    await sandbox.signIn({ refusal: { error: 'interaction_required', code, description: 'Refused.' } });
    await standIn.teams();
    await expect(standIn.screen(kind).getByRole('button', { name: action })).toBeVisible();
  }
  await sandbox.signIn({ refusal: null, hostRefusal: 'resourceDisabled' });
  await standIn.teams();
  await expect(standIn.screen('host').getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('who is signed in with an account that cannot be used chooses another one', async ({ standIn }) => {
  const { page, sandbox } = standIn;
  await sandbox.consent('ida', FIRST_VIEW);
  await sandbox.signIn({ refusal: { error: 'interaction_required', code: 'AADSTS50020', description: 'Refused.' } });
  await page.goto(`${APP}/`);
  await expect(standIn.screen('guest', page)).toBeVisible();
  for (const width of [320, 900]) {
    for (const looks of [{ colorScheme: 'light', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia(looks);
      expect(await violations(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
  await sandbox.signIn({ refusal: null });
  const choice = await standIn.popup(() => standIn.screen('guest', page).getByRole('button', { name: 'Use another account' }).click());
  await choice.locator('#account').click();
  await standIn.complete(page);
});

test('in Microsoft 365 and in Outlook the same tab shows the program in their own colours', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await sandbox.consent('ida', FIRST_VIEW);
  await standIn.teams('host=Office&theme=dark', 'https://m365.cloud.microsoft');
  await standIn.complete();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Host').selectOption('Outlook');
  await standIn.complete();
});

test('a tab that is left stays in memory and is there again at once, with what a link asks for', async ({ standIn }) => {
  const { app, page, sandbox } = standIn;
  await sandbox.consent('ida', FIRST_VIEW);
  await standIn.teams();
  await standIn.complete();
  const id = await app.locator('li[data-source="planner"][data-id]').first().getAttribute('data-id');
  await page.frames().find((each) => each.url().startsWith(APP))?.evaluate(() => { document.documentElement.dataset['mark'] = 'same page'; });
  await standIn.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(app.locator('[data-acting="ready"]')).toBeVisible();
  await app.locator('li[data-source="planner"][data-id] button').last().focus();
  await page.keyboard.press('.');
  await app.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(app.getByRole('menuitem', { name: /Link copied|Could not be copied/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.getByRole('menu')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave the tab' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-app', 'cached');
  await sandbox.clearRequests();
  await page.getByLabel('Deep link').fill('planner:gone');
  await page.getByRole('button', { name: 'Leave the tab' }).click();
  await expect(app.locator('[data-link-gone]')).toContainText('not in your program');
  await app.locator('[data-link-gone]').getByRole('button', { name: 'Close' }).click();
  await expect(app.locator('[data-link-gone]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave the tab' }).click();
  await page.getByLabel('Deep link').fill(`planner:${id ?? ''}`);
  await page.getByRole('button', { name: 'Leave the tab' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-mark', 'same page');
  await expect(app.locator('[data-program="complete"]')).toBeVisible();
  await expect(app.getByRole('dialog')).toBeVisible();
  expect((await sandbox.requests()).filter((request) => request.parts !== undefined && request.parts.length > 3)).toEqual([]);
});

test('in a browser a person signs in on the page or in a window, and consent in one tenant is none in another', async ({ standIn }) => {
  const { page, sandbox } = standIn;
  await sandbox.signIn({ signedIn: false });
  await page.goto(`${APP}/`);
  const window = await standIn.popup(() => standIn.screen('signed-out', page).getByRole('button', { name: 'Sign in' }).click());
  await window.locator('#account').click();
  await window.locator('#accept').click();
  await standIn.complete(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good morning, Ida');
  await page.reload();
  await standIn.complete(page);

  await sandbox.generate({ people: 6, plannerTasks: 5, todoTasks: 5, todoLists: 2, events: 3, mails: 3 });
  await page.reload();
  const ask = standIn.screen('consent', page);
  const other = await standIn.popup(() => ask.getByRole('button', { name: 'Continue' }).click());
  await expect(other.locator('.org')).toHaveText('Fabrikken');
  await other.locator('#accept').click();
  await standIn.complete(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Good morning, Ida');
});

test('where no window opens, the page signs in by itself, and Teams shows the program after it', async ({ standIn }) => {
  await standIn.teams('popups=blocked');
  await standIn.screen('consent').getByRole('button', { name: 'Continue' }).click();
  const blocked = standIn.screen('popup-blocked');
  await expect(blocked.getByRole('button', { name: 'Sign in in the browser' })).toBeVisible();

  const page = await standIn.context.newPage();
  await page.addInitScript(() => { window.open = () => null; });
  await page.goto(`${APP}/`);
  await standIn.screen('consent', page).getByRole('button', { name: 'Continue' }).click();
  await standIn.screen('popup-blocked', page).getByRole('button', { name: 'Sign in on this page' }).click();
  await page.locator('#accept').click();
  await standIn.complete(page);
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.close();

  await blocked.getByRole('button', { name: 'I am signed in' }).click();
  await standIn.complete();
});

test('when the organisation wants a further proof in mid-session, one click gives it and the program is whole again', async ({ standIn, allowed }) => {
  allowed.push(/status of (400|401)/);
  const { app, page, sandbox } = standIn;
  await sandbox.consent('ida', FIRST_VIEW);
  await standIn.teams();
  await standIn.complete();
  const claims = { access_token: { acrs: { essential: true, value: 'c1' } } };
  for (const path of ['/planner/plans/**', '/me/todo/lists/**']) await sandbox.fault({ match: { path }, claims });
  await page.clock.fastForward('06:00');
  await expect(app.locator('[data-program]')).toHaveAttribute('data-program', 'partial');
  await expect(app.getByRole('button', { name: 'Retry Planner' })).toBeVisible();
  const proof = await standIn.popup(() => app.getByRole('button', { name: 'Retry To Do' }).click());
  await proof.locator('#verify').click();
  await standIn.complete();
  await page.clock.fastForward('06:00');
  await standIn.complete();
});
