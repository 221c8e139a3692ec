import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from './frame.ts';
import { sampleTenant } from './sample.ts';
import type { MailboxData, TenantData } from './tenant.ts';

const WEDNESDAY = new Date('2026-10-14T07:12:00Z');
const sample = sampleTenant(WEDNESDAY);
const me = sample.users.find((user) => user.userPrincipalName === sample.signedIn)?.id ?? '';

function mailboxOf(tenant: TenantData): MailboxData {
  const mailbox = tenant.mailboxes[me];
  if (mailbox === undefined) throw new Error('The signed-in user has no mailbox.');
  return mailbox;
}

function myTasks(tenant: TenantData) {
  return tenant.planner.tasks.filter((task) => me in (task.assignments as Record<string, unknown>));
}

function todoTasks(tenant: TenantData) {
  return mailboxOf(tenant).todoLists.flatMap((list) => list.tasks);
}

/** Due day of a Planner task, a To Do task or a mail flag; null when there is none. */
function dueDay(due: unknown): string | null {
  if (typeof due === 'string') return due.slice(0, 10);
  return due === null || due === undefined ? null : (due as { dateTime: string }).dateTime.slice(0, 10);
}

function flagged(tenant: TenantData) {
  const mailbox = mailboxOf(tenant);
  const out = mailbox.mailFolders.filter((folder) => ['deleteditems', 'junkemail'].includes(folder.wellKnownName ?? '')).map((folder) => folder.id);
  return mailbox.messages
    .map((message) => ({ ...message, flag: message.flag as { flagStatus: string; dueDateTime?: unknown; startDateTime?: unknown } }))
    .filter((message) => message.flag.flagStatus === 'flagged')
    .map((message) => ({ message, counts: !out.includes(message.parentFolderId) }));
}

describe('the sample tenant', () => {
  it('is of the size that the product promises', () => {
    const mailbox = mailboxOf(sample);
    expect(sample.users.filter(({ accountEnabled }) => accountEnabled !== false)).toHaveLength(26);
    expect(sample.users.filter((user) => user.photo === undefined)).toHaveLength(6);
    expect(sample.planner.plans).toHaveLength(6);
    expect(sample.planner.tasks).toHaveLength(120);
    expect(myTasks(sample)).toHaveLength(60);
    expect(myTasks(sample).filter((task) => task.percentComplete !== 100)).toHaveLength(41);
    expect(mailbox.todoLists).toHaveLength(12);
    expect(todoTasks(sample)).toHaveLength(150);
    expect(todoTasks(sample).filter((task) => task.status !== 'completed')).toHaveLength(90);
    expect(mailbox.messages).toHaveLength(60);
    expect(flagged(sample).filter((mail) => mail.counts)).toHaveLength(23);
    expect(flagged(sample).filter((mail) => !mail.counts)).toHaveLength(2);
  });

  it('is the same for the same moment, and keeps its ids on another day', () => {
    expect(sampleTenant(WEDNESDAY)).toEqual(sample);
    const later = sampleTenant(new Date('2027-03-28T22:00:00Z'));
    expect(later.planner.tasks.map((task) => task.id)).toEqual(sample.planner.tasks.map((task) => task.id));
    expect(mailboxOf(later).messages.map((mail) => mail.id)).toEqual(mailboxOf(sample).messages.map((mail) => mail.id));
  });

  it('uses every id once, in the form the service gives it', () => {
    const ids = Object.values(sample.mailboxes).flatMap((mailbox) => [
      ...mailbox.mailFolders, ...mailbox.messages, ...mailbox.calendars, ...mailbox.calendars.flatMap((calendar) => calendar.events),
      ...mailbox.todoLists, ...mailbox.todoLists.flatMap((list) => list.tasks),
    ].map((entity) => (entity as { id: string }).id));
    const planner = [...sample.planner.plans, ...sample.planner.buckets, ...sample.planner.tasks].map((entity) => entity.id);
    const directory = [...sample.users, ...sample.groups].map((entity) => entity.id);
    expect(new Set([...ids, ...planner, ...directory]).size).toBe(ids.length + planner.length + directory.length);
    expect(planner.filter((id) => !/^[\w-]{28}$/.test(id))).toEqual([]);
    expect(ids.filter((id) => !/^AAMkAD[\w-]{60,}=$/.test(id))).toEqual([]);
    expect(directory.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });

  it('refers only to what exists', () => {
    const users = new Set(sample.users.map((user) => user.id));
    const buckets = new Map(sample.planner.buckets.map((bucket) => [bucket.id, bucket.planId]));
    const groups = new Set(sample.groups.map((group) => group.id));
    expect(sample.planner.plans.filter((plan) => !groups.has(plan.container.containerId))).toEqual([]);
    expect(sample.planner.tasks.filter((task) => buckets.get(task.bucketId as string) !== task.planId)).toEqual([]);
    expect(sample.planner.tasks.flatMap((task) => Object.keys(task.assignments as object)).filter((id) => !users.has(id))).toEqual([]);
    expect(sample.groups.flatMap((group) => group.members).filter((id) => !users.has(id))).toEqual([]);
    expect(sample.users.filter((user) => user.managerId !== undefined && !users.has(user.managerId))).toEqual([]);
    expect(Object.keys(sample.mailboxes).filter((id) => !users.has(id))).toEqual([]);
    for (const mailbox of Object.values(sample.mailboxes)) {
      const folders = new Set(mailbox.mailFolders.map((folder) => folder.id));
      expect(mailbox.messages.filter((message) => !folders.has(message.parentFolderId))).toEqual([]);
    }
  });

  it('never flags a mail with a due date but no start, or a start after it', () => {
    const dated = flagged(sample).map(({ message }) => message.flag).filter((flag) => flag.dueDateTime !== undefined);
    expect(dated).toHaveLength(9);
    expect(dated.filter((flag) => (dueDay(flag.startDateTime) ?? '9') > (dueDay(flag.dueDateTime) ?? ''))).toEqual([]);
  });

  it('answers sent mails only after they were sent', () => {
    const mails = mailboxOf(sample).messages as unknown as { subject: string; conversationId: string; parentFolderId: string; receivedDateTime: string }[];
    const sentFolder = mailboxOf(sample).mailFolders.find((folder) => folder.wellKnownName === 'sentitems')?.id;
    const pairs = mails.filter((mail) => mail.parentFolderId === sentFolder).flatMap((sent) => mails
      .filter((mail) => mail.parentFolderId !== sentFolder && mail.conversationId === sent.conversationId)
      .map((answer) => ({ answer: answer.subject, later: answer.receivedDateTime > sent.receivedDateTime })));
    expect(pairs).toHaveLength(8);
    expect(pairs.filter((pair) => !pair.later)).toEqual([]);
  });
});

describe.each([0, 1, 2, 3, 4, 5, 6])('on day %i after a Monday, at any hour', (offset) => {
  it.each(['00:05', '11:40', '23:55'])('has something from every source in each bucket at %s', (time) => {
    const now = new Date(`${addDays('2026-10-12', offset)}T${time}:00Z`);
    const tenant = sampleTenant(now, 'UTC');
    const today = now.toISOString().slice(0, 10);
    const sunday = addDays(today, 7 - isoWeekday(today));
    const dues = {
      planner: myTasks(tenant).filter((task) => task.percentComplete !== 100).map((task) => dueDay(task.dueDateTime)),
      todo: todoTasks(tenant).filter((task) => task.status !== 'completed').map((task) => dueDay(task.dueDateTime)),
      mail: flagged(tenant).filter((mail) => mail.counts).map(({ message }) => dueDay(message.flag.dueDateTime)),
      calendar: mailboxOf(tenant).calendars.flatMap((calendar) => calendar.events).filter((event) => event.recurrence === undefined).map((event) => dueDay(event.start)),
    };
    for (const [source, days] of Object.entries(dues)) {
      const dated = days.filter((day) => day !== null);
      expect(dated.filter((day) => day === today).length, `${source} today`).toBeGreaterThan(0);
      expect(dated.filter((day) => day > sunday && day <= addDays(sunday, 7)).length, `${source} next week`).toBeGreaterThan(0);
      if (today < sunday) expect(dated.filter((day) => day > today && day <= sunday).length, `${source} this week`).toBeGreaterThan(0);
      if (source !== 'calendar') expect(dated.filter((day) => day < today).length, `${source} overdue`).toBeGreaterThan(0);
    }
    expect(dues.planner.filter((day) => day !== null)).toHaveLength(34);
  });

  it('never puts anything into the future that has already happened', () => {
    const now = new Date(`${addDays('2026-10-12', offset)}T00:01:00Z`);
    const tenant = sampleTenant(now, 'UTC');
    const latest = now.toISOString();
    expect(mailboxOf(tenant).messages.filter((mail) => String(mail.receivedDateTime) > latest)).toEqual([]);
    expect(myTasks(tenant).filter((task) => task.completedDateTime !== null && String(task.completedDateTime) > latest)).toEqual([]);
    expect(myTasks(tenant).filter((task) => String(task.completedDateTime).startsWith(latest.slice(0, 10)))).toHaveLength(3);
    expect(todoTasks(tenant).filter((task) => dueDay(task.completedDateTime) === latest.slice(0, 10))).toHaveLength(2);
  });
});
