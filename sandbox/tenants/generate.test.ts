import { describe, expect, it } from 'vitest';
import { addDays } from './frame.ts';
import { generateTenant } from './generate.ts';
import type { TenantData, TenantSize } from './tenant.ts';

const NOW = new Date('2026-10-14T07:12:00Z');

function counts(tenant: TenantData): TenantSize {
  const mailbox = tenant.mailboxes[tenant.signedIn];
  if (mailbox === undefined) throw new Error('The signed-in user has no mailbox.');
  return {
    plannerTasks: tenant.planner.tasks.length,
    todoTasks: mailbox.todoLists.reduce((sum, list) => sum + list.tasks.length, 0),
    todoLists: mailbox.todoLists.length,
    events: mailbox.calendars.reduce((sum, calendar) => sum + calendar.events.length, 0),
    mails: mailbox.messages.length,
    people: tenant.users.length,
  };
}

describe('a generated tenant', () => {
  it.each<[string, TenantSize, TenantSize]>([
    ['nothing in particular', {}, { plannerTasks: 200, todoTasks: 100, todoLists: 5, events: 25, mails: 50, people: 25 }],
    ['many lists', { plannerTasks: 300, todoTasks: 458, todoLists: 85, mails: 150 }, { plannerTasks: 300, todoTasks: 458, todoLists: 85, events: 25, mails: 150, people: 25 }],
    ['nothing at all', { plannerTasks: 0, todoTasks: 0, todoLists: 0, events: 0, mails: 0, people: 1 }, { plannerTasks: 0, todoTasks: 0, todoLists: 0, events: 0, mails: 0, people: 1 }],
  ])('has exactly the counts asked for: %s', (_, size, expected) => {
    expect(counts(generateTenant(size, NOW))).toEqual(expected);
  });

  it('is the same for the same seed and another for another', () => {
    const titles = (seed: number) => generateTenant({ seed }, NOW).planner.tasks.map((task) => task.title);
    expect(generateTenant({ seed: 7 }, NOW)).toEqual(generateTenant({ seed: 7 }, NOW));
    expect(titles(7)).not.toEqual(titles(8));
  });

  it('holds open Planner tasks of the signed-in user only, in buckets of their plan', () => {
    const tenant = generateTenant({ plannerTasks: 500 }, NOW);
    const buckets = new Map(tenant.planner.buckets.map((bucket) => [bucket.id, bucket.planId]));
    expect(tenant.planner.tasks.filter((task) => !(tenant.signedIn in (task.assignments as object)))).toEqual([]);
    expect(tenant.planner.tasks.filter((task) => task.percentComplete === 100)).toEqual([]);
    expect(tenant.planner.tasks.filter((task) => buckets.get(task.bucketId as string) !== task.planId)).toEqual([]);
    expect(new Set(tenant.planner.tasks.map((task) => task.id)).size).toBe(500);
  });

  it('keeps events within this week and the next, and mails flagged and at most 90 days old', () => {
    const mailbox = generateTenant({ events: 400, mails: 400 }, NOW).mailboxes;
    const mine = Object.values(mailbox)[0];
    const days = mine?.calendars[0]?.events.map((event) => (event.start as { dateTime: string }).dateTime.slice(0, 10)) ?? [];
    const ages = mine?.messages.map((mail) => String(mail.receivedDateTime).slice(0, 10)) ?? [];
    expect(days.filter((day) => day < '2026-10-12' || day > '2026-10-25')).toEqual([]);
    expect([...ages].sort()[0]).toBe(addDays('2026-10-14', -90));
    expect(mine?.messages.filter((mail) => (mail.flag as { flagStatus: string }).flagStatus !== 'flagged')).toEqual([]);
  });

  it('puts the default list first and spreads the tasks over every list', () => {
    const lists = Object.values(generateTenant({ todoLists: 12, todoTasks: 120 }, NOW).mailboxes)[0]?.todoLists ?? [];
    expect(lists[0]?.wellknownListName).toBe('defaultList');
    expect(lists.map((list) => list.tasks.length)).toEqual(Array.from({ length: 12 }, () => 10));
  });

  it('refuses sizes that make no sense', () => {
    expect(() => generateTenant({ mails: -1 }, NOW)).toThrow(RangeError);
    expect(() => generateTenant({ people: 0 }, NOW)).toThrow(RangeError);
    expect(() => generateTenant({ todoLists: 0 }, NOW)).toThrow(RangeError);
  });
});
