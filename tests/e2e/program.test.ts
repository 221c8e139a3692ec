import { showAll } from './acting.ts';
import { expectedProgram } from './expected.ts';
import { expect, test, WEDNESDAY, type ProgramPage } from './fixture.ts';

const NAMES: Record<string, string> = {
  today: 'Today', 'this-week': 'This week', 'next-week': 'Next week', overdue: 'Overdue', waiting: 'Waiting', 'no-date': 'No date', later: 'Later',
};

/** Opens every lane and tray, and has all that is in them drawn. */
async function unfold(program: ProgramPage): Promise<void> {
  for (const name of ['Overdue', 'Waiting', 'No date', 'Later']) {
    const closed = program.place(name).locator('button[aria-expanded="false"]');
    if (await closed.count()) await closed.first().click();
    await showAll(program.place(name));
  }
  for (const name of ['Today', 'This week', 'Next week']) await showAll(program.place(name));
}

/** `source:id` (meetings with their day) → buckets it was found in. */
async function shown(program: ProgramPage): Promise<Map<string, string[]>> {
  const rows = await program.page.locator('[data-id][data-source]').evaluateAll((elements) => elements.map((element) => ({ ...(element as HTMLElement).dataset })));
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${row['source']}:${row['id']}${row['day'] ? `@${row['day']}` : ''}`;
    found.set(key, [...(found.get(key) ?? []), row['bucket'] ?? '']);
  }
  return found;
}

test('every open item of the sample tenant stands on the page once, in its place', async ({ program, sandbox }) => {
  await program.open();
  await unfold(program);
  const expected = await expectedProgram(sandbox, new Date(WEDNESDAY), 'Europe/Berlin', 1);
  const found = await shown(program);
  for (const [key, buckets] of found) expect(buckets, key).toHaveLength(1);
  for (const [key, place] of expected.places) {
    if (key.startsWith('mail:')) continue;
    const [id, day] = key.split('@');
    const bucket = found.get(key) ?? (day ? found.get(id ?? '') : undefined);
    expect(bucket, key).toEqual([place]);
  }
  const mails = [...found].filter(([key, [bucket]]) => key.startsWith('mail:') && bucket !== 'waiting');
  expect(mails).toHaveLength([...expected.places.keys()].filter((key) => key.startsWith('mail:')).length);
  for (const [place, name] of Object.entries(NAMES)) {
    const ids = new Set([...found].filter(([, [bucket]]) => bucket === place).map(([key]) => key.split('@')[0]));
    expect(await program.count(name), name).toBe(ids.size);
  }
});

test('a tenant with 85 lists and hundreds of items shows all of them, and the strip says the same counts', async ({ program, sandbox }) => {
  test.setTimeout(90_000);
  await sandbox.generate({ plannerTasks: 300, todoTasks: 458, todoLists: 85, events: 25, mails: 150, people: 25, seed: 7 });
  await program.open();
  await unfold(program);
  const found = [...(await shown(program))];
  const of = (source: string) => new Set(found.filter(([key, [bucket]]) => key.startsWith(`${source}:`) && bucket !== 'waiting').map(([key]) => key.split('@')[0])).size;
  expect(of('planner')).toBe(300);
  expect(of('todo')).toBe(458);
  expect(of('mail')).toBe(150);
  const strip = program.page.getByRole('list', { name: 'Sources' });
  await expect(strip).toContainText('Planner 300');
  await expect(strip).toContainText('To Do 458 in 85 lists');
  await expect(strip).toContainText('Mail 150');
});

test('a long bucket draws what is near, and the next rows before one comes to them, by key or by wheel', async ({ program, sandbox, page }) => {
  await sandbox.generate({ plannerTasks: 300, todoTasks: 100, todoLists: 5, events: 25, mails: 50, people: 25, seed: 7 });
  await program.open();
  const bucket = program.place('Next week');
  const rows = bucket.locator('li[data-id]');
  await expect(rows).toHaveCount(24);
  await rows.first().locator('[data-stop]').focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown');
  await expect(bucket.locator('[data-stop]:focus')).toBeInViewport();
  // The head of the first day is a stop too.
  expect(await bucket.evaluate((region) => [...region.querySelectorAll('[data-stop]')].indexOf(document.activeElement as HTMLElement))).toBe(31);
  await page.keyboard.press('End');
  await expect(rows.last().locator('[data-stop]')).toBeFocused();
  await expect(rows).toHaveCount(46);
  await program.open();
  await expect(rows).toHaveCount(24);
  await bucket.hover();
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 400);
  await expect(rows).toHaveCount(46);
  await expect(bucket.getByRole('button', { name: /^Show (the last|\d+ more)/ })).toBeInViewport();
});

for (let offset = -2; offset <= 4; offset += 1) {
  const now = new Date(Date.parse(WEDNESDAY) + offset * 86_400_000);
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/Berlin' }).format(now);
  test(`on a ${weekday} every dated item stands in the bucket of its day`, async ({ program, sandbox }) => {
    await sandbox.clock(now.toISOString());
    await program.open({ now: now.toISOString() });
    await unfold(program);
    const expected = await expectedProgram(sandbox, now, 'Europe/Berlin', 1);
    const found = await shown(program);
    for (const [key, place] of expected.places) {
      if (key.startsWith('mail:')) continue;
      expect(found.get(key) ?? found.get(key.split('@')[0] ?? ''), key).toEqual([place]);
    }
    if (weekday === 'Sunday') await expect(program.place('This week')).toContainText('Nothing left this week');
  });
}
