import { safeLink } from '../../domain/link.ts';
import { isDay } from '../../domain/day.ts';
import type { Day, Person, Task } from '../../domain/item.ts';
import type { Category, ChecklistStep, TaskEdit } from '../../domain/taskedit.ts';

/** Last part of the key of the sentence that says what is wrong (`edit:wrong.…`). */
export type Wrong = 'emptyTitle' | 'emptyStep' | 'notADay' | 'startAfterDue' | 'dueBeforeStart' | 'notALink' | 'linkKnown' | 'notAnInterval' | 'notATime' | 'endBeforeStart' | 'tooLong';

/** What came of something typed: nothing changed, a sentence why not, or what is to be written. */
export type Checked<T> = { same: true } | { wrong: Wrong } | { change: T };

const SAME = { same: true } as const;
const wrong = (why: Wrong) => ({ wrong: why });

/** Planner and Outlook take no title longer than this. [plannertask, todotask] */
const LONGEST_TITLE = 255;

/** A title is one line and not empty. */
export function checkTitle(before: string, typed: string): Checked<string> {
  const title = typed.replace(/\s+/g, ' ').trim();
  if (title === '') return wrong('emptyTitle');
  if (title.length > LONGEST_TITLE) return wrong('tooLong');
  return title === before.trim() ? SAME : { change: title };
}

/** The service's own start date: never after the due date. */
export function checkStart(item: { start: Day | null; due: Day | null }, typed: string): Checked<Day | null> {
  const day = typed === '' ? null : typed;
  if (day !== null && !isDay(day)) return wrong('notADay');
  if (day === item.start) return SAME;
  return day !== null && item.due !== null && day > item.due ? wrong('startAfterDue') : { change: day };
}

/** The due date of a task: never before its start. A mail's start goes with its due date and so is not in the way. */
export function checkDue(item: { source: string; start: Day | null; due: Day | null }, typed: string): Checked<Day | null> {
  const day = typed === '' ? null : typed;
  if (day !== null && !isDay(day)) return wrong('notADay');
  if (day === item.due) return SAME;
  return item.source !== 'mail' && day !== null && item.start !== null && day < item.start ? wrong('dueBeforeStart') : { change: day };
}

/** A day that nothing else depends on, such as the do-date. */
export function checkDay(before: Day | null, typed: string): Checked<Day | null> {
  const day = typed === '' ? null : typed;
  if (day !== null && !isDay(day)) return wrong('notADay');
  return day === before ? SAME : { change: day };
}

/** Where a meeting is; empty for nowhere. */
export function checkPlace(before: string | null, typed: string): Checked<string | null> {
  const place = typed.trim();
  if (place.length > LONGEST_TITLE) return wrong('tooLong');
  return place === (before ?? '') ? SAME : { change: place === '' ? null : place };
}

/** Notes are kept as typed, but for line ends. */
export function checkNotes(before: string, typed: string): Checked<TaskEdit> {
  const to = typed.replaceAll('\r\n', '\n');
  return to === before ? SAME : { change: { notes: { from: before, to } } };
}

type Step = ChecklistStep & { id: string };

/** A step with another title, or ticked. */
export function changeStep(step: Step, change: Partial<ChecklistStep>): Checked<TaskEdit> {
  const from = { title: step.title, done: step.done };
  const to = { ...from, ...change, title: (change.title ?? step.title).trim() };
  if (to.title === '') return wrong('emptyStep');
  if (to.title.length > LONGEST_TITLE) return wrong('tooLong');
  return to.title === from.title && to.done === from.done ? SAME : { change: { checklist: { [step.id]: { from, to } } } };
}

export function removeStep(step: Step): TaskEdit {
  return { checklist: { [step.id]: { from: { title: step.title, done: step.done }, to: null } } };
}

/** `id` is a new GUID. Nothing typed adds nothing. */
export function addStep(id: string, typed: string): Checked<TaskEdit> {
  const title = typed.trim();
  if (title.length > LONGEST_TITLE) return wrong('tooLong');
  return title === '' ? SAME : { change: { checklist: { [id]: { from: null, to: { title, done: false } } } } };
}

/**
 * A new reference. Only `https:` addresses, and each once, since the address is its key. Without a scheme `https://` is
 * meant; without a title the host is shown.
 */
export function addLink(known: readonly { url: string }[], address: string, title: string): Checked<TaskEdit> {
  const typed = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = safeLink(whole);
  if (url === null || !url.startsWith('https://') || !new URL(url).hostname.includes('.')) return wrong('notALink');
  if (known.some((each) => safeLink(each.url) === url)) return wrong('linkKnown');
  const name = title.trim();
  return { change: { references: { [url]: { from: null, to: { title: name === '' ? new URL(url).host : name } } } } };
}

export function removeLink(link: { title: string; url: string }): TaskEdit {
  return { references: { [link.url]: { from: { title: link.title }, to: null } } };
}

/** Who comes and who goes; null when nobody does. Only people with an id can be assigned. */
export function assign(before: readonly Person[], after: readonly Person[]): TaskEdit | null {
  const had = new Set(before.map((person) => person.id));
  const has = new Set(after.map((person) => person.id));
  const add = after.filter((person) => person.id !== null && !had.has(person.id));
  const remove = before.filter((person) => person.id !== null && !has.has(person.id));
  return add.length + remove.length === 0 ? null : { assignees: { add, remove } };
}

/** One label or category put on or taken off. */
export function toggleCategory(task: Pick<Task, 'categories'>, category: Category): TaskEdit {
  const on = task.categories.includes(category.name);
  return { categories: on ? { add: [], remove: [category] } : { add: [category], remove: [] } };
}
