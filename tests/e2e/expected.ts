import type { Sandbox } from './sandbox.ts';

/** Where Graph's own answers say an item must stand; worked out here with `Intl` alone, apart from the app's rules. */
export interface Expected {
  /** `source:id` → place, for every open item that has a place. Meetings: `calendar:id@day`. */
  places: Map<string, string>;
}

interface Stamp { dateTime: string; timeZone: string }
interface GraphTask { id: string; title: string; percentComplete: number; dueDateTime: string | null }
interface GraphTodo { id: string; status: string; dueDateTime?: Stamp | null }
interface GraphEvent { id: string; isAllDay: boolean; isCancelled: boolean; start: Stamp; end: Stamp; responseStatus?: { response: string } }
interface GraphMail { id: string; parentFolderId: string; flag: { dueDateTime?: Stamp | null } }
interface Page<T> { value: T[]; '@odata.nextLink'?: string }

const SCOPES = ['User.Read', 'Tasks.Read', 'Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read'];

/** Every page of a list. */
export async function all<T>(sandbox: Sandbox, path: string): Promise<T[]> {
  const found: T[] = [];
  for (let next: string | undefined = path; next; ) {
    const page: Page<T> = await sandbox.graph<Page<T>>(next, SCOPES);
    found.push(...page.value);
    next = page['@odata.nextLink']?.replace(/^.*\/v1\.0/, '');
  }
  return found;
}

/** The day an instant falls on in a zone, `YYYY-MM-DD`. */
export const dayIn = (zone: string, instant: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);

const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Place of a dated item: the week starts on `weekStart` (0 Sunday). */
function placeOf(day: string, today: string, weekStart: number): string {
  const passed = (new Date(`${today}T12:00:00Z`).getUTCDay() - weekStart + 7) % 7;
  const lastOfWeek = plus(today, 6 - passed);
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  if (day <= lastOfWeek) return 'this-week';
  return day <= plus(lastOfWeek, 7) ? 'next-week' : 'later';
}

function meetingDays(event: GraphEvent, zone: string): string[] {
  const days: string[] = [];
  const last = event.isAllDay ? plus(event.end.dateTime.slice(0, 10), -1) : dayIn(zone, new Date(Date.parse(`${event.end.dateTime.slice(0, 19)}Z`) - 1));
  const first = event.isAllDay ? event.start.dateTime.slice(0, 10) : dayIn(zone, new Date(`${event.start.dateTime.slice(0, 19)}Z`));
  for (let day = first; day <= last || day === first; day = plus(day, 1)) days.push(day);
  return days;
}

async function addTasks(sandbox: Sandbox, zone: string, put: (key: string, day: string | null) => void): Promise<void> {
  for (const task of await all<GraphTask>(sandbox, '/me/planner/tasks')) {
    if (task.percentComplete < 100) put(`planner:${task.id}`, task.dueDateTime ? dayIn(zone, new Date(task.dueDateTime)) : null);
  }
  const lists = await all<{ id: string; wellknownListName: string }>(sandbox, '/me/todo/lists');
  for (const list of lists.filter((one) => one.wellknownListName !== 'flaggedEmails')) {
    for (const task of await all<GraphTodo>(sandbox, `/me/todo/lists/${list.id}/tasks`)) {
      if (task.status === 'completed') continue;
      if (!task.dueDateTime && task.status === 'waitingOnOthers') put(`todo:${task.id}`, 'waiting');
      else put(`todo:${task.id}`, task.dueDateTime?.dateTime.slice(0, 10) ?? null);
    }
  }
}

async function addMails(sandbox: Sandbox, put: (key: string, day: string | null) => void): Promise<void> {
  const left = new Set<string>();
  for (const name of ['deleteditems', 'junkemail']) left.add((await sandbox.graph<{ id: string }>(`/me/mailFolders/${name}`, SCOPES)).id);
  const mails = await all<GraphMail>(sandbox, "/me/messages?$filter=flag/flagStatus eq 'flagged'&$top=100");
  for (const mail of mails.filter((one) => !left.has(one.parentFolderId))) put(`mail:${mail.id}`, mail.flag.dueDateTime?.dateTime.slice(0, 10) ?? null);
}

/** Everything the program must show at `now`, by place. Mail ids are ordinary here: compare mails by count. */
export async function expectedProgram(sandbox: Sandbox, now: Date, zone: string, weekStart: number): Promise<Expected> {
  const today = dayIn(zone, now);
  const places = new Map<string, string>();
  const put = (key: string, day: string | null) => {
    places.set(key, day === null ? 'no-date' : day === 'waiting' ? day : placeOf(day, today, weekStart));
  };
  await addTasks(sandbox, zone, put);
  await addMails(sandbox, put);
  const from = new Date(now.getTime() - 9 * 86_400_000).toISOString();
  const to = new Date(now.getTime() + 17 * 86_400_000).toISOString();
  for (const event of await all<GraphEvent>(sandbox, `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$top=200`)) {
    if (event.isCancelled || event.responseStatus?.response === 'declined') continue;
    for (const day of meetingDays(event, zone)) {
      const place = placeOf(day, today, weekStart);
      if (place !== 'overdue' && place !== 'later') places.set(`calendar:${event.id}@${day}`, place);
    }
  }
  return { places };
}

/** How many of each place. */
export function countPlaces(expected: Expected, source?: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [key, place] of expected.places) if (!source || key.startsWith(`${source}:`)) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}
