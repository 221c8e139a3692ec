import type { Instant, Person, Source } from '../domain/item.ts';
import type { FilterChoices, Program } from '../domain/program.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';

/** One source as the trust strip tells it (U3). */
export interface SourceState {
  source: Source;
  /** `loading`: nothing read yet; `ready`; `failed`: the last read failed (older data may be shown); `off`: hidden by the person. */
  status: 'loading' | 'ready' | 'failed' | 'off';
  refreshing: boolean;
  /** Open items read, drawn or not, before any filter. */
  count: number;
  /** Number of To Do lists, Planner plans, calendars or mail folders behind the count. */
  containers: number;
  /** Last time a read succeeded. */
  readAt: Instant | null;
  problem: Problem | null;
  retry: () => void;
  /** Switches it on, for one that is off. */
  connect: () => void;
  /** Names of shared mailboxes or calendars that could not be read; the own ones stand all the same. */
  unreadShared: readonly string[];
}

export interface Me {
  id: string;
  name: string;
  givenName: string;
  address: string;
}

/** Everything the program page draws. */
export interface ProgramView {
  /** `data-program`: `partial` when at least one source failed or is off and the others are drawn. */
  status: 'loading' | 'complete' | 'partial';
  me: Me | null;
  /** Filtered, as shown. */
  program: Program;
  /** Everything, whatever the filter hides: what counts for capacity. */
  whole: Program;
  /** Items that the filter hides, over the three buckets, lanes and trays. */
  hidden: number;
  sources: Record<Source, SourceState>;
  /** Made when asked for: it reads every item. The same object until what was read changes. */
  choices: () => FilterChoices;
  /** Makes the first letter of a search as quick as the next; for when the search opens. */
  prepareSearch: () => void;
  settings: Settings;
  refresh: () => void;
  /** The organisation took the right to use the app back while the page stood. */
  shutOut: boolean;
}

/** A person as drawers show them (H1), once the right to read it was given. */
export interface PersonDetails {
  person: Person;
  jobTitle: string | null;
  /** Object URL of the photo, or null when there is none. */
  photo: string | null;
  presence: { availability: string; activity: string } | null;
}
