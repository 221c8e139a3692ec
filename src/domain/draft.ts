import { groupOf, type Day, type Instant, type Item, type Meeting, type Person, type Priority, type ShowAs, type Task } from './item.ts';
import type { CapturedMail } from './maillink.ts';
import type { Recurrence } from './recurrence.ts';
import type { Category, Named } from './taskedit.ts';

interface DraftBase {
  /**
   * A GUID made by the page, once per thing to be made. It tells whether a create whose answer was lost was made after
   * all: an event's `transactionId`, a To Do task's `linkedResources.externalId`; Planner has no place for it that the
   * team would not see. [event, linkedresource] Until the service answers it is also the id of the item on the page.
   */
  key: string;
  title: string;
  /** Plain text. */
  notes: string;
  /** The mails it is made from. They stay linked to it in the settings file (U7). */
  mails?: CapturedMail[];
}

interface TaskDraftBase extends DraftBase {
  start: Day | null;
  due: Day | null;
  /** The do-date: settings file only. */
  planned: Day | null;
  priority: Priority;
  categories: Category[];
  /** Titles of the steps, in order. */
  checklist: string[];
  /** Minutes: settings file only. */
  estimate: number | null;
}

export interface PlannerDraft extends TaskDraftBase {
  source: 'planner';
  plan: Named;
  /** Null: the service puts it where it puts tasks without a bucket. */
  bucket: Named | null;
  /** Those to assign, me among them when "assign to me" is on. Each needs an id. */
  assignees: Person[];
  references: { title: string; url: string }[];
}

export interface TodoDraft extends TaskDraftBase {
  source: 'todo';
  list: Named;
  reminder: Instant | null;
  recurrence: Recurrence | null;
}

export interface EventDraft extends DraftBase {
  source: 'calendar';
  /** Null: the default calendar. A group's stands under its `groupCalendarId`. */
  calendar: Named | null;
  when: Meeting['when'];
  showAs: ShowAs;
  private: boolean;
  location: string | null;
  /** Each is told by mail as soon as the event is made. */
  attendees: Person[];
  categories: string[];
  /** For a time block: the key (`source:id`) of the task or mail it belongs to. Kept in the settings file. */
  blockOf?: string;
}

/** Something to be made. */
export type Draft = PlannerDraft | TodoDraft | EventDraft;

/** True when something of it is kept in the settings file. */
export function keepsPersonal(draft: Draft): boolean {
  return draft.mails !== undefined || (draft.source === 'calendar' ? draft.blockOf !== undefined : draft.planned !== null || draft.estimate !== null);
}

/** The draft as it stands on the page until the service has answered. Its id is the draft's key; it has no version yet. */
export function itemOfDraft(draft: Draft): Item {
  return draft.source === 'calendar' ? meetingOf(draft) : taskOf(draft);
}

function taskOf(draft: PlannerDraft | TodoDraft): Task {
  const planner = draft.source === 'planner';
  return {
    source: draft.source,
    id: draft.key,
    title: draft.title,
    link: null,
    container: planner ? draft.plan : draft.list,
    section: planner ? (draft.bucket?.name ?? null) : null,
    due: draft.due,
    start: draft.start,
    planned: draft.planned,
    progress: 'notStarted',
    completedOn: null,
    priority: draft.priority,
    assignees: planner ? draft.assignees : [],
    categories: draft.categories.map((category) => category.name),
    repeats: !planner && draft.recurrence !== null,
    checklist: draft.checklist.length > 0 ? { done: 0, total: draft.checklist.length } : null,
    hasNotes: draft.notes !== '',
    hasAttachments: planner && draft.references.length > 0,
    estimate: draft.estimate,
    pinned: false,
    version: '',
  };
}

function meetingOf(draft: EventDraft): Meeting {
  return {
    source: 'calendar',
    id: draft.key,
    title: draft.title,
    link: null,
    calendar: draft.calendar ?? { id: '', name: '' },
    when: draft.when,
    showAs: draft.showAs,
    answer: 'organizer',
    cancelled: false,
    private: draft.private,
    location: draft.location,
    online: null,
    organizer: null,
    attendees: draft.attendees,
    repeats: false,
    categories: draft.categories,
    ...(groupOf(draft.calendar?.id ?? '') !== null && { shared: true }),
    ...(draft.blockOf !== undefined && { blockOf: draft.blockOf }),
    version: '',
  };
}
