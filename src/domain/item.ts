/** The four services an item can come from. Graph's own names stand in `src/graph`; these are the product's. */
export type Source = 'planner' | 'todo' | 'calendar' | 'mail';
export const SOURCES: readonly Source[] = ['planner', 'todo', 'calendar', 'mail'];

/** Where on the page an item stands. Each dated open item stands in exactly one place; a multi-day event once per day. */
export type Place = 'today' | 'this-week' | 'next-week' | 'overdue' | 'waiting' | 'no-date' | 'later';
export type Bucket = Extract<Place, 'today' | 'this-week' | 'next-week'>;

/** A calendar day, `YYYY-MM-DD`, in the zone the program follows. Never an instant: rule 5, "a due date is a day". */
export type Day = string;

/** A point in time, milliseconds since 1970 UTC. */
export type Instant = number;

/** An IANA zone name such as `Europe/Copenhagen`. */
export type Zone = string;

/** 0 Sunday … 6 Saturday, as `Date.getDay` counts. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Somebody an item concerns. Planner tells only the id; mail and calendar only name and address. */
export interface Person {
  /** Directory object id, when known. */
  id: string | null;
  /** Display name; null until somebody with the right to read names has asked for it. */
  name: string | null;
  /** SMTP address, when known. */
  address: string | null;
}

interface ItemBase {
  /** Graph's id. Unique within its source. */
  id: string;
  title: string;
  /** Opens the item in its own app, or null when the service gave no usable link. Always https. */
  link: string | null;
}

export type Priority = 'urgent' | 'important' | 'medium' | 'low';
export type Progress = 'notStarted' | 'inProgress' | 'completed' | 'waitingOnOthers' | 'deferred';

/** Time kept for a task or a mail in the person's own calendar: an event that belongs to it (D4, D7). */
export interface TimeBlock {
  event: Meeting;
  /** The day it begins on, in the program's zone. */
  day: Day;
  start: Instant;
  end: Instant;
}

/** A Planner or To Do task. */
export interface Task extends ItemBase {
  source: 'planner' | 'todo';
  /** The plan (Planner) or list (To Do). */
  container: { id: string; name: string };
  /** Planner's bucket inside the plan; null for To Do. */
  section: string | null;
  due: Day | null;
  /** The service's own start date: shown as what it is, never used as a do-date. */
  start: Day | null;
  /** The do-date: when the person plans to do it. Lives in the settings file only. */
  planned: Day | null;
  progress: Progress;
  /** Day of completion in the program's zone; null while open. */
  completedOn: Day | null;
  priority: Priority;
  assignees: Person[];
  /** Planner labels or Outlook categories, by name. */
  categories: string[];
  repeats: boolean;
  checklist: { done: number; total: number } | null;
  hasNotes: boolean;
  hasAttachments: boolean;
  /** Estimate in minutes; null when none is kept. */
  estimate: number | null;
  pinned: boolean;
  /** Made by the person for others to do: it waits, and is theirs to complete and to move. */
  handedOut?: true;
  /** The time kept for it: the next block from today on, else the last one before. */
  block?: TimeBlock;
  /** The etag, sent back as If-Match. */
  version: string;
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
export type Answer = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';

/** One occurrence of a calendar entry. */
export interface Meeting extends ItemBase {
  source: 'calendar';
  calendar: { id: string; name: string };
  /** Timed: instants. All-day: the first and the last day, both inclusive. */
  when: { kind: 'timed'; start: Instant; end: Instant } | { kind: 'all-day'; first: Day; last: Day };
  showAs: ShowAs;
  answer: Answer;
  cancelled: boolean;
  private: boolean;
  location: string | null;
  online: { joinUrl: string | null } | null;
  organizer: Person | null;
  attendees: Person[];
  repeats: boolean;
  categories: string[];
  /** Set when it stands in somebody else's calendar (D2): shown, but not one's own time and not to be changed here. */
  shared?: true;
  /** Set when it is the time block of a task or a mail: that item's key (`source:id`). */
  blockOf?: string;
  version: string;
}

/** A mail flagged for follow-up. */
export interface Message extends ItemBase {
  source: 'mail';
  from: Person | null;
  received: Instant;
  due: Day | null;
  start: Day | null;
  conversationId: string;
  internetMessageId: string | null;
  folderId: string;
  /** The shared mailbox that it lies in (E6); unset in one's own. */
  mailbox?: { address: string; name: string };
  important: boolean;
  categories: string[];
  hasAttachments: boolean;
  estimate: number | null;
  pinned: boolean;
  /** As of a task. */
  block?: TimeBlock;
  /** True once the flag is complete. */
  completed: boolean;
  version: string;
}

/** A mail the person sent that nobody answered yet (E3), shown under Waiting. */
export interface UnansweredMessage extends ItemBase {
  source: 'mail';
  to: Person[];
  sent: Instant;
  conversationId: string;
  /** Whole working days since it was sent. */
  workingDays: number;
}

export type Item = Task | Meeting | Message | UnansweredMessage;

/** True for the waiting mails, which share the source `mail` with flagged ones. */
export function isUnanswered(item: Item): item is UnansweredMessage {
  return item.source === 'mail' && 'sent' in item;
}

const OF_GROUP = 'group:';

/** Stands for the one calendar of a group, where own calendars stand under their Graph ids, which never look like this. @param group its directory id */
export function groupCalendarId(group: string): string {
  return OF_GROUP + group;
}

/** The group whose calendar it is; null for any other calendar. */
export function groupOf(calendarId: string): string | null {
  return calendarId.startsWith(OF_GROUP) ? calendarId.slice(OF_GROUP.length) : null;
}
