import { expect, test } from './fixture.ts';
import type { LoggedRequest } from './sandbox.ts';

/** Longest chain in which each exchange started after the one before it had been answered. */
function longestChain(requests: LoggedRequest[]): number {
  const spans = requests.map((request) => ({ start: request.time, end: request.time + request.durationMs })).sort((a, b) => a.start - b.start);
  const depth = spans.map(() => 1);
  spans.forEach((span, index) => {
    spans.slice(0, index).forEach((earlier, before) => {
      if (earlier.end <= span.start) depth[index] = Math.max(depth[index] ?? 1, (depth[before] ?? 1) + 1);
    });
  });
  return Math.max(0, ...depth);
}

test('at 80 ms latency the sample day is complete after three dependent exchanges, the first one batch', async ({ program, sandbox }) => {
  await sandbox.network({ latencyMs: 80 });
  await program.open();
  const requests = (await sandbox.requests()).filter((request) => request.method !== 'OPTIONS');
  expect(longestChain(requests)).toBeLessThanOrEqual(3);
  const [first] = [...requests].sort((a, b) => a.time - b.time);
  expect(first?.url).toBe('/v1.0/$batch');
  expect(requests.every((request) => !request.url.startsWith('/beta'))).toBe(true);
});

test('the first view asks for five scopes, each list selects its fields, and nothing is read twice', async ({ program, sandbox }) => {
  await program.open();
  const requests = await sandbox.requests();
  const scopes = new Set(requests.flatMap((request) => request.scopes));
  expect([...scopes].filter((scope) => !['openid', 'profile', 'offline_access'].includes(scope)).sort()).toEqual(
    ['Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read', 'Tasks.Read', 'User.Read'],
  );
  const parts = requests.flatMap((request): { method: string; url: string }[] => request.body?.requests ?? [request]);
  const urls = parts.filter((part) => part.method === 'GET').map((part) => part.url);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  for (const url of urls) expect(decodeURIComponent(url), url).toMatch(/\$select=|\$skiptoken|\/details|\$skip=/i);
});

test('a batch part that is throttled is asked again alone, after the time it was given', async ({ program, sandbox }) => {
  await sandbox.fault({ match: { path: '/me/planner/tasks', part: true }, status: 429, headers: { 'Retry-After': '2' }, times: 1 });
  await program.open();
  const asked = (await sandbox.requests()).flatMap((request) => (request.body?.requests ?? []).map((part) => ({ url: part.url, time: request.time, end: request.time + request.durationMs })));
  const tasks = asked.filter((part) => part.url.startsWith('/me/planner/tasks') && !part.url.includes('skiptoken'));
  expect(tasks).toHaveLength(2);
  expect((tasks[1]?.time ?? 0) - (tasks[0]?.end ?? 0)).toBeGreaterThanOrEqual(2000);
  expect(asked.filter((part) => part.url.startsWith('/me/todo/lists?'))).toHaveLength(1);
});

test('what a browser really loads before the program is drawn is at most 250 kB of JavaScript', async ({ program, sandbox, page }) => {
  await sandbox.reset();
  await program.open({ clock: false });
  await page.waitForFunction(() => performance.getEntriesByName('program-complete').length > 0);
  const loaded = await page.evaluate(() => {
    const complete = performance.getEntriesByName('program-complete')[0]?.startTime ?? Infinity;
    const scripts = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.js') && entry.startTime <= complete) as PerformanceResourceTiming[];
    return { count: scripts.length, bytes: scripts.reduce((sum, script) => sum + script.encodedBodySize, 0), drawn: Number.isFinite(complete) };
  });
  expect(loaded.drawn).toBe(true);
  expect(loaded.count).toBeGreaterThan(1);
  expect(loaded.bytes).toBeGreaterThan(100_000);
  expect(loaded.bytes).toBeLessThanOrEqual(250_000);
});
