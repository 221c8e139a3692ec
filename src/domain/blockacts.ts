import type { Change, Step } from './act.ts';
import { instantAt } from './day.ts';
import { itemOfDraft } from './draft.ts';
import type { Day, Instant, Item, Message, Task, TimeBlock, Zone } from './item.ts';
import { isUnanswered } from './item.ts';
import { isRefused, moveTo } from './moveto.ts';
import { blockAhead, blockDraft, blockTitle, DEFAULT_ESTIMATE } from './timeblocks.ts';

/**
 * What is done to an item is done to its time block (D7): once it is done its event says so and what is left of its time
 * is free again; reopened, it is as before; deleted, its event goes with it. The steps themselves stand first, unchanged.
 */
export function withBlocks(steps: readonly Step[], now: Instant): Step[] {
  return [...steps, ...steps.flatMap(({ item, change }) => {
    const block = blockOf(item);
    return block === null ? [] : echo(item as Task | Message, block, change, now);
  })];
}

/** The steps that a person did; not those by which a time block or a file follows its item. */
export function mainSteps(steps: readonly Step[]): readonly Step[] {
  const own = steps.filter(({ item, change }) => change.kind !== 'attach' && change.kind !== 'detach' && (item.source !== 'calendar' || item.blockOf === undefined));
  return own.length === 0 ? steps : own;
}

function echo(item: Task | Message, { event, end }: TimeBlock, change: Change, now: Instant): Step[] {
  const done = change.kind === 'complete' || (change.kind === 'edit' && change.fields.progress === 'completed');
  if (done) return [{ item: event, change: { kind: 'editMeeting', fields: { title: blockTitle(event.title, true), ...(end > now && { showAs: 'free' }) } } }];
  const wasDone = blockTitle(event.title, true) === event.title;
  if (change.kind === 'reopen' && wasDone) return [{ item: event, change: { kind: 'editMeeting', fields: { title: blockTitle(event.title, false), showAs: 'busy' } } }];
  if (change.kind === 'delete') return [dropBlock(item, event)];
  return [];
}

function blockOf(item: Item): TimeBlock | null {
  return item.source === 'calendar' || isUnanswered(item) ? null : (item.block ?? null);
}

/** Takes a block out of the calendar. Undo makes it again. */
export function dropBlock(item: Task | Message, event: TimeBlock['event']): Step {
  const when = event.when.kind === 'timed' ? event.when : null;
  return { item: event, change: { kind: 'delete', ...(when !== null && { restore: { ...blockDraft(item, when, event.id), title: event.title, showAs: event.showAs, private: event.private } }) } };
}

/** The block follows its item to another day, with its time of day; to No date it goes. Nothing when it has none ahead. */
export function moveBlock(item: Item, day: Day | null, today: Day, zone: Zone): Step[] {
  const block = blockAhead(item, today);
  if (block === null) return [];
  if (day === null) return [dropBlock(item as Task | Message, block.event)];
  const change = moveTo(block.event, day < today ? today : day, today, zone);
  return isRefused(change) ? [] : [{ item: block.event, change }];
}

/** A free time of a day, minutes from midnight. */
export interface FreeTime {
  day: Day;
  startMinute: number;
  endMinute: number;
}

/** What is kept for an item, minutes: its block's length, else its estimate, else half an hour. */
export function lengthOf(item: Task | Message): number {
  return item.block ? Math.round((item.block.end - item.block.start) / 60_000) : item.estimate ?? DEFAULT_ESTIMATE;
}

/** When a block of `length` minutes would be in a free time: from its start, and never longer than it. */
export function timeIn({ day, startMinute, endMinute }: FreeTime, length: number, zone: Zone): { start: Instant; end: Instant } {
  const start = instantAt(day, startMinute, zone);
  return { start, end: start + Math.min(length, endMinute - startMinute) * 60_000 };
}

/**
 * Plans an item into a time (D6): makes its block, or moves the one it has. What waits in Waiting, and meetings, have none.
 * @param key a new GUID
 */
export function planInto(item: Task | Message, when: { start: Instant; end: Instant }, today: Day, key: string): Step {
  const block = blockAhead(item, today);
  if (block !== null) return { item: block.event, change: { kind: 'meet', when: { kind: 'timed', ...when } } };
  const draft = blockDraft(item, when, key);
  const change: Change = { kind: 'create', draft };
  return { item: itemOfDraft(draft), change };
}
