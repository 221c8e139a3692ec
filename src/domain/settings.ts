import { EMPTY_FILTER } from './filter.ts';
import { SOURCES } from './item.ts';
import type { Instant, Source, Weekday, Zone } from './item.ts';
import { mergeFields, takeMine } from './merge.ts';
import type { Filter, ProgramFrame } from './program.ts';
import { parseSharedPlaces, type SharedPlace } from './sharedplace.ts';
import { weekStartOf } from './weekstart.ts';
import { isZone } from './zone.ts';

export type Density = 'compact' | 'normal' | 'comfortable';

/** M1: what a person may correct. `null` means: take it from the mailbox or the locale. Kept as one JSON file (M2). */
export interface Settings {
  version: 1;
  zone: Zone | null;
  weekStart: Weekday | null;
  /** Minutes from midnight. */
  working: { days: Weekday[]; start: number; end: number } | null;
  density: Density;
  defaultPlan: string | null;
  defaultList: string | null;
  visibleSources: Source[];
  /** Own calendars shown beside the default one, by id (D2). */
  calendars: string[];
  /** Ids of plans, lists and mail folders whose items are not shown. */
  hiddenPlaces: string[];
  /** Days after which a sent mail without an answer is Waiting (E3). */
  waitingAfter: number;
  /** Plans that are followed: what the person handed out in them waits under Waiting (J2). */
  watchedPlans: string[];
  /** What others opened to the person and is shown (E6, D2). */
  sharedPlaces: SharedPlace[];
  filter: Filter;
}

type Working = ProgramFrame['working'];

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  zone: null,
  weekStart: null,
  working: null,
  density: 'normal',
  defaultPlan: null,
  defaultList: null,
  visibleSources: [...SOURCES],
  calendars: [],
  hiddenPlaces: [],
  waitingAfter: 3,
  watchedPlans: [],
  sharedPlaces: [],
  filter: EMPTY_FILTER,
};

/** Monday to Friday, 9 to 17: used when neither the person nor the mailbox says otherwise. */
export const DEFAULT_WORKING: Working = { days: [1, 2, 3, 4, 5], start: 540, end: 1020 };

/** The most working days that a sent mail can be given before it counts as waiting. */
const MOST_WAITING_DAYS = 60;

/**
 * Settings out of whatever the file holds. Never throws: fields that are missing or wrong take their default, unknown ones
 * are dropped, so that a file written by hand, by an older or by a newer version still opens the page.
 */
export function parseSettings(json: unknown): Settings {
  const file = recordOf(json);
  return {
    version: 1,
    zone: isZone(file['zone']) ? file['zone'] : null,
    weekStart: isWeekday(file['weekStart']) ? file['weekStart'] : null,
    working: parseWorking(file['working']),
    density: isDensity(file['density']) ? file['density'] : DEFAULT_SETTINGS.density,
    defaultPlan: textOrNull(file['defaultPlan']),
    defaultList: textOrNull(file['defaultList']),
    visibleSources: Array.isArray(file['visibleSources'])
      ? textsOf(file['visibleSources']).filter(isSource)
      : DEFAULT_SETTINGS.visibleSources,
    calendars: textsOf(file['calendars']),
    hiddenPlaces: textsOf(file['hiddenPlaces']),
    waitingAfter: parseDays(file['waitingAfter']),
    watchedPlans: textsOf(file['watchedPlans']),
    sharedPlaces: parseSharedPlaces(file['sharedPlaces']),
    filter: parseFilter(file['filter']),
  };
}

/**
 * Joins two changes of the same settings after an etag conflict: per field, and per part of the filter, the side that
 * changed it since `base`; mine where both did.
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Settings {
  const joined = mergeFields(base, mine, theirs, ['filter']);
  return takeMine(joined, joined.clashes);
}

/**
 * The frame that the program follows. Zone: the person's correction, else the mailbox's, else the browser's, else UTC; a
 * zone this runtime does not know is passed over. Working hours: correction, mailbox, Monday to Friday 9 to 17. Week
 * start: correction, else the locale's, for Graph has no field for it.
 */
export function effectiveFrame(
  settings: Settings,
  mailbox: { zone: Zone | null; working: Working | null } | null,
  locale: string,
  browserZone: Zone,
  now: Instant,
): ProgramFrame {
  return {
    now,
    zone: [settings.zone, mailbox?.zone, browserZone].find(isZone) ?? 'UTC',
    weekStart: settings.weekStart ?? weekStartOf(locale),
    working: settings.working ?? parseWorking(mailbox?.working) ?? DEFAULT_WORKING,
  };
}

function parseWorking(json: unknown): Working | null {
  const { days, start, end } = recordOf(json);
  if (!Array.isArray(days) || !isMinute(start) || !isMinute(end) || end <= start) return null;
  const known = [...new Set(days.filter(isWeekday))].sort((a, b) => a - b);
  return { days: known, start, end };
}

function parseFilter(json: unknown): Filter {
  const filter = recordOf(json);
  return {
    sources: textsOf(filter['sources']).filter(isSource),
    containers: textsOf(filter['containers']),
    calendars: textsOf(filter['calendars']),
    people: textsOf(filter['people']),
    categories: textsOf(filter['categories']),
    text: typeof filter['text'] === 'string' ? filter['text'] : '',
  };
}

function parseDays(json: unknown): number {
  const whole = typeof json === 'number' && Number.isInteger(json);
  return whole && json >= 1 && json <= MOST_WAITING_DAYS ? json : DEFAULT_SETTINGS.waitingAfter;
}

/** Distinct texts of a list that are not empty; anything else is passed over. */
function textsOf(json: unknown): string[] {
  if (!Array.isArray(json)) return [];
  return [...new Set(json.filter((each): each is string => typeof each === 'string' && each !== ''))];
}

function textOrNull(json: unknown): string | null {
  return typeof json === 'string' && json !== '' ? json : null;
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}

function isWeekday(json: unknown): json is Weekday {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= 6;
}

function isMinute(json: unknown): json is number {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= 1440;
}

function isDensity(json: unknown): json is Density {
  return json === 'compact' || json === 'normal' || json === 'comfortable';
}

function isSource(text: string): text is Source {
  return (SOURCES as readonly string[]).includes(text);
}
