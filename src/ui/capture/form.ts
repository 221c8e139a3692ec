import { captureTitle } from '../../domain/capturetitle.ts';
import { instantAt } from '../../domain/day.ts';
import type { FoundDocument } from '../../domain/document.ts';
import type { Draft, EventDraft, PlannerDraft, TodoDraft } from '../../domain/draft.ts';
import { groupCalendarId, type Day, type Person, type Priority, type Zone } from '../../domain/item.ts';
import type { CapturedMail } from '../../domain/maillink.ts';
import { stepsIn } from '../../domain/stepsin.ts';
import type { Category, Named } from '../../domain/taskedit.ts';

export type CaptureKind = 'planner' | 'todo' | 'calendar';

/** What the form holds while one fills it in. */
export interface CaptureForm {
  kind: CaptureKind;
  title: string;
  /** Plan and bucket; bucket empty: where the plan puts it. */
  plan: string;
  bucket: string;
  list: string;
  due: Day | null;
  planned: Day | null;
  assignMe: boolean;
  others: Person[];
  priority: Priority;
  labels: Category[];
  /** The note, once somebody has changed it; until then it is the newest reply. */
  notes: string | null;
  withNote: boolean;
  withSteps: boolean;
  withLink: boolean;
  /** The group whose calendar takes the event; null: the person's own. */
  group: Named | null;
  /** An event: minutes from midnight, and minutes. */
  start: number;
  length: number;
  free: boolean;
  /** Who is invited to the event; each is told. */
  guests: Person[];
  private: boolean;
  /** The mail itself as a file. */
  wholeMail: boolean;
  /** Files of the mail that were ticked or unticked, by id; the others are ticked where they can be. */
  ticked: Record<string, boolean>;
  /** Further documents that the task links to; Planner alone has a place for them. */
  documents: FoundDocument[];
}

/** @param subject of the mail */
export function newForm(subject: string, places: { plan: string; list: string }): CaptureForm {
  return {
    kind: places.plan === '' ? 'todo' : 'planner', title: captureTitle(subject), ...places, bucket: '', due: null, planned: null, assignMe: true, others: [],
    priority: 'medium', labels: [], notes: null, withNote: true, withSteps: false, withLink: true, start: 540, length: 30, free: false, group: null, guests: [], private: false, wholeMail: false, ticked: {}, documents: [],
  };
}

/** When an event begins until somebody says otherwise: at nine, and today not before now. Minutes from midnight. */
export function usualStart(day: Day, today: Day, minutesNow: number): number {
  return day === today ? Math.min(Math.max(540, Math.ceil(minutesNow / 30) * 30), 1410) : 540;
}

/** What the form is filled in against: what the mail brought and what was read. */
export interface CaptureSetting {
  /** The words offered as note. */
  offered: string;
  mail: CapturedMail | null;
  plans: readonly (Named & { buckets: readonly Named[] })[];
  lists: readonly Named[];
  me: Person | null;
  /** Whom the mail concerns but the person: sender, then those it went to. */
  around: readonly Person[];
  zone: Zone;
  today: Day;
}

/** The note as it will be saved. */
export function noteOf(form: CaptureForm, offered: string): string {
  return form.withNote ? (form.notes ?? offered) : '';
}

/** Why it cannot be saved as it stands; null when it can. */
export function hindrance(form: CaptureForm, { plans, lists, me }: CaptureSetting): 'title' | 'place' | 'me' | 'dates' | null {
  if (form.title.trim() === '') return 'title';
  if (form.kind === 'calendar') return null;
  const places = form.kind === 'planner' ? plans : lists;
  if (!places.some(({ id }) => id === (form.kind === 'planner' ? form.plan : form.list))) return 'place';
  return form.kind === 'planner' && form.assignMe && me === null ? 'me' : null;
}

/** What the form makes; null while something hinders it. @param key a GUID made for it */
export function draftOf(form: CaptureForm, setting: CaptureSetting, key: string): Draft | null {
  if (hindrance(form, setting) !== null) return null;
  const note = noteOf(form, setting.offered);
  const checklist = form.withSteps ? stepsIn(note) : [];
  const { mail } = setting;
  if (form.kind === 'calendar') return eventDraft(form, setting, key);
  const base = {
    key, title: form.title.replace(/\s+/g, ' ').trim(), notes: note, start: null, due: form.due, planned: form.planned, priority: form.priority,
    checklist, estimate: null, ...(mail === null ? {} : { mails: [mail] }),
  };
  return form.kind === 'planner' ? plannerDraft(form, setting, base) : todoDraft(form, setting, base);
}

/** A time in the person's own calendar, or a group's; who was ticked is invited. The way back to the mail stands in its text. */
function eventDraft(form: CaptureForm, setting: CaptureSetting, key: string): EventDraft {
  const { mail, zone, today, offered } = setting;
  const { group } = form;
  const start = instantAt(form.due ?? today, form.start, zone);
  const notes = [noteOf(form, offered), form.withLink ? (mail?.link ?? '') : ''].filter((part) => part !== '').join('\n\n');
  return {
    source: 'calendar', key, title: form.title.replace(/\s+/g, ' ').trim(), notes, calendar: group === null ? null : { id: groupCalendarId(group.id), name: group.name }, when: { kind: 'timed', start, end: start + form.length * 60_000 },
    showAs: form.free ? 'free' : 'busy', private: form.private, location: null, attendees: form.guests, categories: [], ...(mail === null ? {} : { mails: [mail] }),
  };
}

type Base = Omit<TodoDraft, 'source' | 'list' | 'reminder' | 'recurrence' | 'categories'>;

function plannerDraft(form: CaptureForm, { plans, me, mail }: CaptureSetting, base: Base): PlannerDraft | null {
  const plan = plans.find(({ id }) => id === form.plan);
  if (plan === undefined) return null;
  const bucket = plan.buckets.find(({ id }) => id === form.bucket) ?? null;
  const others = form.others.filter(({ id }) => id !== null && id !== me?.id);
  const link = form.withLink && mail?.link ? [{ title: mail.title, url: mail.link }] : [];
  return {
    ...base, source: 'planner', plan: { id: plan.id, name: plan.name }, bucket, categories: form.labels,
    assignees: form.assignMe && me !== null ? [me, ...others] : others, references: [...link, ...form.documents.map(({ name, url }) => ({ title: name, url }))],
  };
}

function todoDraft(form: CaptureForm, { lists }: CaptureSetting, base: Base): TodoDraft | null {
  const list = lists.find(({ id }) => id === form.list);
  return list === undefined ? null : { ...base, source: 'todo', list: { id: list.id, name: list.name }, categories: [], reminder: null, recurrence: null };
}
