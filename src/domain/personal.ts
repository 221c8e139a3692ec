import type { Change } from './act.ts';
import { addDays, isDay } from './day.ts';
import { isUnanswered } from './item.ts';
import type { Day, Item, Meeting, Message, Task } from './item.ts';
import { keptLink, parseMails, type MailLink } from './maillink.ts';
import { mergeFields } from './merge.ts';
import type { ProgramInput } from './program.ts';

/** How the settings file names an item: `source:id`. A waiting mail and a flagged one are both `mail:`. */
export type ItemKey = string;

/** What a person keeps about items and no service has a place for. Part of the settings file. */
export interface Personal {
  /** Do-dates. */
  planned: Record<ItemKey, Day>;
  pinned: ItemKey[];
  /** Waiting mails taken off the tray. */
  dismissed: ItemKey[];
  /** Minutes. */
  estimates: Record<ItemKey, number>;
  /** Time blocks: by the event's key, what it is the block of. */
  blocks: Record<ItemKey, BlockLink>;
  /** The mails that a task or a meeting was made from (U7). */
  mails: Record<ItemKey, MailLink[]>;
}

export interface BlockLink {
  item: ItemKey;
  /** About when, so that links of events long gone can be left out. */
  day: Day;
}

export const NOTHING_PERSONAL: Personal = { planned: {}, pinned: [], dismissed: [], estimates: {}, blocks: {}, mails: {} };

/** The longest estimate kept: a week of days and nights. */
const MOST_MINUTES = 10_080;
/** Links of blocks older than this, beside a new one, are left out of the file. */
const BLOCK_DAYS = 60;

export function itemKey(item: Pick<Item, 'source' | 'id'>): ItemKey {
  return `${item.source}:${item.id}`;
}

/** The ids within keys: of thousands of items, the few that are meant are told by them without a new string for each. */
export function idsIn(keys: Iterable<ItemKey>): Set<string> {
  return new Set([...keys].map((key) => key.slice(key.indexOf(':') + 1)));
}

/** Out of whatever the file holds. Never throws: what is missing or wrong is passed over. */
export function parsePersonal(json: unknown): Personal {
  const file = recordOf(json);
  return {
    planned: entriesOf(file['planned'], isDay),
    pinned: keysOf(file['pinned']),
    dismissed: keysOf(file['dismissed']),
    estimates: entriesOf(file['estimates'], isEstimate),
    blocks: entriesOf(file['blocks'], isBlockLink),
    mails: parseMails(file['mails']),
  };
}

/**
 * Joins two changes of the file after an etag conflict, item by item: each takes the side that changed it since `base`,
 * mine where both did. So two hosts that change it at once lose nothing.
 */
export function mergePersonal(base: Personal, mine: Personal, theirs: Personal): Personal {
  return {
    planned: mergedEntries(base.planned, mine.planned, theirs.planned),
    pinned: mergedKeys(base.pinned, mine.pinned, theirs.pinned),
    dismissed: mergedKeys(base.dismissed, mine.dismissed, theirs.dismissed),
    estimates: mergedEntries(base.estimates, mine.estimates, theirs.estimates),
    blocks: mergedEntries(base.blocks, mine.blocks, theirs.blocks),
    mails: mergedEntries(base.mails, mine.mails, theirs.mails),
  };
}

/** The items with what is kept about them. Items that nothing is kept about stay the same objects. */
export function withPersonal(input: ProgramInput, personal: Personal): ProgramInput {
  const pinned = new Set(personal.pinned);
  const dismissed = new Set(personal.dismissed);
  if (pinned.size + dismissed.size === 0 && isEmpty(personal.planned) && isEmpty(personal.estimates) && isEmpty(personal.blocks)) return input;
  const kept = <T extends Task | Message>(item: T): T => {
    const key = itemKey(item);
    const [planned, estimate] = [own(personal.planned, key), own(personal.estimates, key)];
    if (planned === undefined && estimate === undefined && !pinned.has(key)) return item;
    const both = { ...item, estimate: estimate ?? item.estimate, pinned: item.pinned || pinned.has(key) };
    return item.source === 'mail' ? both : { ...both, planned: planned ?? item.planned };
  };
  return {
    ...input,
    tasks: input.tasks.map(kept),
    messages: input.messages.map(kept),
    meetings: withLinks(input.meetings, personal.blocks),
    unanswered: dismissed.size === 0 ? input.unanswered : input.unanswered.filter((mail) => !dismissed.has(itemKey(mail))),
  };
}

/** What is kept once the change is done; the same object when the change concerns nothing that is kept. */
export function personalAfter(before: Personal, item: Item, change: Change): Personal {
  const key = itemKey(item);
  const personal = mailsAfter(before, key, change);
  if (change.kind === 'pin' && item.source !== 'calendar' && !isUnanswered(item)) return { ...personal, pinned: marked(personal.pinned, key, change.on) };
  if (change.kind === 'dismiss' && isUnanswered(item)) return { ...personal, dismissed: marked(personal.dismissed, key, change.on) };
  if (item.source === 'calendar') return blocksAfter(personal, key, item, change);
  if (isUnanswered(item)) return personal;
  if (change.kind === 'plan' && item.source !== 'mail') return { ...personal, planned: noted(personal.planned, key, change.day) };
  if (change.kind !== 'edit' && change.kind !== 'create') return personal;
  const { planned, estimate } = change.kind === 'edit' ? change.fields : keptOf(change.draft);
  if (planned === undefined && estimate === undefined) return personal;
  return {
    ...personal,
    ...(planned !== undefined && { planned: noted(personal.planned, key, planned) }),
    ...(estimate !== undefined && { estimates: noted(personal.estimates, key, estimate) }),
  };
}

/** What is kept about an item goes with it when the service gives it another id (moved to another list, just made). */
export function renamed(personal: Personal, from: ItemKey, to: ItemKey): Personal {
  const key = (each: ItemKey) => (each === from ? to : each);
  const entries = <T>(record: Record<ItemKey, T>) => Object.fromEntries(Object.entries(record).map(([each, value]) => [key(each), value]));
  const links = Object.entries(personal.blocks).map(([each, link]) => [key(each), link.item === from ? { ...link, item: to } : link]);
  return {
    planned: entries(personal.planned),
    pinned: personal.pinned.map(key),
    dismissed: personal.dismissed.map(key),
    estimates: entries(personal.estimates),
    blocks: Object.fromEntries(links) as Personal['blocks'],
    mails: entries(personal.mails),
  };
}

/** True when the file keeps something about the item. */
export function isKept({ planned, pinned, dismissed, estimates, blocks, mails }: Personal, key: ItemKey): boolean {
  return Object.hasOwn(planned, key) || Object.hasOwn(mails, key) || Object.hasOwn(estimates, key) || pinned.includes(key) || dismissed.includes(key)
    || Object.hasOwn(blocks, key) || Object.values(blocks).some((link) => link.item === key);
}

/** The mails of what is made are noted, and forgotten when that is undone. */
function mailsAfter(personal: Personal, key: ItemKey, change: Change): Personal {
  if (change.kind === 'create' && change.draft.mails) return { ...personal, mails: noted(personal.mails, key, change.draft.mails.map(keptLink)) };
  return change.kind === 'delete' && change.restore?.mails ? { ...personal, mails: noted(personal.mails, key, null) } : personal;
}

function withLinks(meetings: Meeting[], blocks: Personal['blocks']): Meeting[] {
  if (Object.keys(blocks).length === 0) return meetings;
  return meetings.map((meeting) => {
    const link = own(blocks, itemKey(meeting));
    return link === undefined ? meeting : { ...meeting, blockOf: link.item };
  });
}

/** A block that is made is noted, one that is deleted is forgotten. */
function blocksAfter(personal: Personal, key: ItemKey, meeting: Meeting, change: Change): Personal {
  if (change.kind === 'delete') return Object.hasOwn(personal.blocks, key) ? { ...personal, blocks: noted(personal.blocks, key, null) } : personal;
  if (change.kind !== 'create' || meeting.blockOf === undefined || meeting.when.kind !== 'timed') return personal;
  const day = new Date(meeting.when.start).toISOString().slice(0, 10);
  const oldest = addDays(day, -BLOCK_DAYS);
  const recent = Object.fromEntries(Object.entries(personal.blocks).filter(([, link]) => link.day >= oldest));
  return { ...personal, blocks: noted(recent, key, { item: meeting.blockOf, day }) };
}

function keptOf(draft: Extract<Change, { kind: 'create' }>['draft']): { planned?: Day; estimate?: number } {
  if (draft.source === 'calendar') return {};
  return { ...(draft.planned !== null && { planned: draft.planned }), ...(draft.estimate !== null && { estimate: draft.estimate }) };
}

function marked(keys: readonly ItemKey[], key: ItemKey, on: boolean): ItemKey[] {
  const others = keys.filter((each) => each !== key);
  return on ? [...others, key] : others;
}

function noted<T>(record: Record<ItemKey, T>, key: ItemKey, value: T | null): Record<ItemKey, T> {
  const others = Object.entries(record).filter(([each]) => each !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

function mergedEntries<T>(base: Record<ItemKey, T>, mine: Record<ItemKey, T>, theirs: Record<ItemKey, T>): Record<ItemKey, T> {
  const { merged, clashes } = mergeFields(base, mine, theirs);
  return clashes.reduce((kept, { field }) => noted(kept, field, own(mine, field) ?? null), merged);
}

/** A set has no clashes: a key is in it or not, and two changes since `base` agree. */
function mergedKeys(base: readonly ItemKey[], mine: readonly ItemKey[], theirs: readonly ItemKey[]): ItemKey[] {
  const gone = new Set(base.filter((key) => !mine.includes(key)));
  const added = mine.filter((key) => !base.includes(key) && !theirs.includes(key));
  return [...theirs.filter((key) => !gone.has(key)), ...added];
}

function entriesOf<T>(json: unknown, fits: (value: unknown) => value is T): Record<ItemKey, T> {
  return Object.fromEntries(Object.entries(recordOf(json)).flatMap(([key, value]) => (isKey(key) && fits(value) ? [[key, value]] : [])));
}

function keysOf(json: unknown): ItemKey[] {
  return Array.isArray(json) ? [...new Set(json.filter(isKey))] : [];
}

function isKey(json: unknown): json is ItemKey {
  return typeof json === 'string' && /^(planner|todo|calendar|mail):./.test(json);
}

function isEstimate(json: unknown): json is number {
  return typeof json === 'number' && Number.isInteger(json) && json > 0 && json <= MOST_MINUTES;
}

function isBlockLink(json: unknown): json is BlockLink {
  const { item, day } = recordOf(json);
  return isKey(item) && isDay(day);
}

function own<T>(record: Record<ItemKey, T>, key: ItemKey): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isEmpty(record: Record<string, unknown>): boolean {
  for (const _ in record) return false;
  return true;
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
