import { addDays, isoWeekday, utcMidnight, type Day, type Frame } from '../frame.ts';
import { guid, outlookId } from '../ids.ts';
import { createSlots } from '../slots.ts';
import type { MailboxData } from '../tenant.ts';
import { sampleFile, type FileKind } from './files.ts';
import { DONE_TODO } from './todoDone.ts';
import { OPEN_TODO } from './todoOpen.ts';
import type { Repeat, TodoRow } from './todoRow.ts';

type TodoList = MailboxData['todoLists'][number];

/** Twelve lists: two built in, ten of Ida's own; one shared with her. */
const LISTS: readonly [name: string, wellknown: string, shared?: boolean][] = [
  ['Tasks', 'defaultList'], ['Flagged Emails', 'flaggedEmails'], ['Admin', 'none'], ['Hiring', 'none'], ['Routines', 'none'],
  ['Suppliers', 'none'], ['Equipo', 'none', true], ['Viajes', 'none'], ['Private', 'none'], ['Kids', 'none'], ['House', 'none'], ['Lesen', 'none'],
];

const REPEATS: Record<Repeat, readonly [type: string, interval: number]> = { daily: ['daily', 1], weekly: ['weekly', 1], monthly: ['absoluteMonthly', 1], quarterly: ['absoluteMonthly', 3], yearly: ['absoluteYearly', 1] };
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Twelve lists with 150 tasks, 90 of them open; `flaggedEmails` is left empty for the sandbox to fill. */
export function todoLists(frame: Frame): TodoList[] {
  const slots = createSlots(frame, { workingDay: 4, weekendDay: 2 });
  const tasks = [
    ...OPEN_TODO.map((row, index) => ({ in: row.in, task: openTask(frame, row, slots(row.due), index) })),
    ...DONE_TODO.map(([list, title], index) => ({ in: list, task: doneTask(frame, list, title, index) })),
  ];
  return LISTS.map(([displayName, wellknownListName, shared = false]) => ({
    id: outlookId(`todo-list:${displayName}`),
    displayName,
    wellknownListName,
    isOwner: !shared,
    isShared: shared,
    tasks: tasks.filter((entry) => entry.in === displayName).map((entry) => entry.task),
  }));
}

function openTask(frame: Frame, row: TodoRow, due: Day | null, index: number): TodoList['tasks'][number] {
  const key = `todo:${row.in}:${row.title}`;
  const written = frame.instant(frame.day(-3 - (index % 40)), '07:50');
  return {
    id: outlookId(key),
    title: row.title,
    status: row.status ?? ((row.steps ?? []).some((step) => step.startsWith('+')) ? 'inProgress' : 'notStarted'),
    importance: row.important === true ? 'high' : 'normal',
    dueDateTime: due === null ? null : utcMidnight(due),
    startDateTime: row.start === true && due !== null ? utcMidnight(addDays(due, -7)) : null,
    completedDateTime: null,
    isReminderOn: row.remind !== undefined,
    reminderDateTime: row.remind === undefined || due === null ? null : utc(frame.instant(due, row.remind)),
    recurrence: row.repeat === undefined || due === null ? null : recurrence(row.repeat, due),
    categories: [...(row.categories ?? [])],
    body: { content: row.notes ?? '', contentType: 'text' },
    createdDateTime: written,
    lastModifiedDateTime: written,
    bodyLastModifiedDateTime: written,
    hasAttachments: row.file !== undefined,
    checklistItems: (row.steps ?? []).map((step) => ({
      id: guid(`${key}:${step}`),
      displayName: step.replace(/^\+/, ''),
      isChecked: step.startsWith('+'),
      createdDateTime: written,
      checkedDateTime: step.startsWith('+') ? written : null,
    })),
    linkedResources: row.link === undefined ? [] : [{ id: guid(`${key}:link`), displayName: row.link[0], webUrl: row.link[1], applicationName: 'Browser', externalId: null }],
    attachments: row.file === undefined ? [] : [attachment(key, row.file, row.title, written)],
  };
}

function doneTask(frame: Frame, list: string, title: string, index: number): TodoList['tasks'][number] {
  const day = index < 2 ? frame.today : frame.day(-1 - Math.floor(((index - 2) * 4) / 3));
  const modified = index < 2 ? frame.earlierToday(0.4 + index * 0.2) : frame.instant(day, '16:10');
  const created = frame.instant(addDays(day, -6), '09:15');
  return {
    id: outlookId(`todo-done:${list}:${title}:${index}`),
    title,
    status: 'completed',
    importance: 'normal',
    dueDateTime: index % 2 === 0 ? utcMidnight(day) : null,
    startDateTime: null,
    completedDateTime: utcMidnight(day),
    isReminderOn: false,
    reminderDateTime: null,
    recurrence: null,
    categories: [],
    body: { content: '', contentType: 'text' },
    createdDateTime: created,
    lastModifiedDateTime: modified,
    bodyLastModifiedDateTime: created,
    hasAttachments: false,
    checklistItems: [],
    linkedResources: [],
    attachments: [],
  };
}

function attachment(key: string, kind: FileKind, title: string, lastModifiedDateTime: string) {
  return { '@odata.type': '#microsoft.graph.taskFileAttachment', id: outlookId(`${key}:file`), lastModifiedDateTime, ...sampleFile(kind, title.replace(/[^\p{L}\p{N}]+/gu, '_')) };
}

/** An ISO instant as `dateTimeTimeZone` in UTC, as To Do returns reminders. */
function utc(instant: string): { dateTime: string; timeZone: string } {
  return { dateTime: `${instant.slice(0, 19)}.0000000`, timeZone: 'UTC' };
}

function recurrence(repeat: Repeat, due: Day) {
  const [type, interval] = REPEATS[repeat];
  const [, month = 1, dayOfMonth = 1] = due.split('-').map(Number);
  const monthly = type !== 'daily' && type !== 'weekly';
  return {
    pattern: {
      type, interval,
      month: type === 'absoluteYearly' ? month : 0,
      dayOfMonth: monthly ? dayOfMonth : 0,
      daysOfWeek: type === 'weekly' ? [WEEKDAYS[isoWeekday(due) - 1]] : [],
      firstDayOfWeek: 'monday',
      index: 'first',
    },
    range: { type: 'noEnd', startDate: due, endDate: '0001-01-01', recurrenceTimeZone: 'UTC', numberOfOccurrences: 0 },
  };
}
