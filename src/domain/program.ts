import type { Bucket, Day, Instant, Item, Meeting, Message, Person, Place, Source, Task, UnansweredMessage, Weekday, Zone } from './item.ts';

/** What decides where items stand; all of it comes from outside, the domain has no clock. */
export interface ProgramFrame {
  now: Instant;
  zone: Zone;
  weekStart: Weekday;
  /** Working hours, minutes from midnight in `zone`; the days on which they hold. */
  working: { days: Weekday[]; start: number; end: number };
}

/** What the sources brought. A source that failed or is off brings an empty list. */
export interface ProgramInput {
  tasks: Task[];
  meetings: Meeting[];
  messages: Message[];
  unanswered: UnansweredMessage[];
}

/** One row as drawn: an item on a day. A multi-day event gives one entry for each of its days. */
export interface Entry {
  /** Unique on the page: source, id, and the day for a multi-day event. */
  key: string;
  item: Item;
  place: Place;
  /** The day it stands on; null in No date and in Waiting. */
  day: Day | null;
  /** For one day of a multi-day event: that day, and which of how many it is. */
  span: { day: Day; index: number; of: number } | null;
  /** Set when a planned do-date put it here and it is also due on another day. */
  dueElsewhere: Day | null;
}

/** Minutes of a day or of several: I1, U8. Declined, cancelled and free meetings do not count. */
export interface Capacity {
  meetings: number;
  tasks: number;
  /** Working minutes of the day(s). */
  of: number;
}

export interface DayPlan {
  day: Day;
  entries: Entry[];
  capacity: Capacity;
}

export interface BucketPlan {
  bucket: Bucket;
  /** First and last day of the bucket; null when This week has nothing left. */
  first: Day | null;
  last: Day | null;
  /** One per day of the bucket, empty days included. */
  days: DayPlan[];
  /** Items, a multi-day event counted once (product.md, Vocabulary). */
  count: number;
  /** Rows, a multi-day event counted once per day. */
  rows: number;
  capacity: Capacity;
}

/** A lane or tray: Overdue, Waiting, No date, Later, Done. */
export interface Tray {
  entries: Entry[];
  count: number;
}

export interface Program {
  frame: ProgramFrame;
  today: Day;
  buckets: Record<Bucket, BucketPlan>;
  overdue: Tray & { oldest: Day | null };
  waiting: Tray;
  noDate: Tray;
  later: Tray;
  /** Completed today. */
  done: Tray;
  /** At the weekend Next week opens first. */
  opensFirst: Bucket;
}

/** A10: which items are shown. An empty array of a kind lets everything of that kind through. */
export interface Filter {
  sources: Source[];
  /** Plan and list ids. */
  containers: string[];
  calendars: string[];
  /** Person ids or addresses. */
  people: string[];
  categories: string[];
  /** Free text over title, plan, list, people and categories. */
  text: string;
}

/** What a filter can be set to, collected from what was read. */
export interface FilterChoices {
  plans: { id: string; name: string }[];
  lists: { id: string; name: string }[];
  calendars: { id: string; name: string }[];
  people: Person[];
  categories: string[];
}
