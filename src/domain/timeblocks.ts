import { dayOf } from './day.ts';
import type { EventDraft } from './draft.ts';
import type { Day, Instant, Item, Meeting, Message, Task, TimeBlock, Zone } from './item.ts';
import { isUnanswered } from './item.ts';
import { isHidden } from './meeting.ts';
import { idsIn, itemKey, type ItemKey } from './personal.ts';
import type { ProgramInput } from './program.ts';

/** What a task or a mail takes when no estimate is kept, minutes. */
export const DEFAULT_ESTIMATE = 30;
/** Written before the title of a block once its item is done, so that the calendar says so too. */
const DONE_MARK = '✓ ';

/**
 * Puts time blocks with what they belong to (D7): the item carries the block, and the event is no row of its own any more.
 * Of several blocks the item carries the first that begins today or later, else the last one before; the others stay
 * events. A block whose item was not read, that was cancelled or made an all-day event, stays an event too.
 */
export function linkBlocks(input: ProgramInput, today: Day, zone: Zone): ProgramInput {
  const blocks = new Map<ItemKey, TimeBlock[]>();
  for (const event of input.meetings) {
    if (event.blockOf === undefined || event.when.kind !== 'timed' || isHidden(event)) continue;
    const { start, end } = event.when;
    const block = { event, day: dayOf(start, zone), start, end };
    blocks.set(event.blockOf, [...(blocks.get(event.blockOf) ?? []), block]);
  }
  if (blocks.size === 0) return input;
  const carried = new Set<Meeting>();
  const ids = idsIn(blocks.keys());
  const carry = <T extends Task | Message>(item: T): T => {
    const block = ids.has(item.id) ? chosen(blocks.get(itemKey(item)) ?? [], today) : null;
    if (block === null) return item;
    carried.add(block.event);
    return withBlock(item, block);
  };
  const tasks = input.tasks.map(carry);
  const messages = input.messages.map(carry);
  return { ...input, tasks, messages, meetings: input.meetings.filter((event) => !carried.has(event)) };
}

const carriers = new WeakMap<Task | Message, Task | Message>();

/** The item with its block; the same object as last time while both are the same, so that its row is not drawn anew. */
function withBlock<T extends Task | Message>(item: T, block: TimeBlock): T {
  const last = carriers.get(item) as T | undefined;
  if (last?.block?.event === block.event && last.block.day === block.day) return last;
  const carrier = { ...item, block };
  carriers.set(item, carrier);
  return carrier;
}

function chosen(blocks: readonly TimeBlock[], today: Day): TimeBlock | null {
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  return inOrder.find((block) => block.day >= today) ?? inOrder.at(-1) ?? null;
}

/** The item's block that is not over and done with: from today on. Only such a block says where the item stands. */
export function blockAhead(item: Item, today: Day): TimeBlock | null {
  if (item.source === 'calendar' || isUnanswered(item) || item.block === undefined) return null;
  return item.block.day >= today ? item.block : null;
}

/** Minutes that an item takes on a day: its block's length there, else its estimate; null when neither is known. */
export function minutesOn(item: Task | Message, day: Day): number | null {
  const { block } = item;
  return block?.day === day ? Math.round((block.end - block.start) / 60_000) : item.estimate;
}

/**
 * The event that keeps time for an item. Shown as busy, private only where asked; it names the item and links back to it.
 * Nobody is invited, so nobody is told. @param key a new GUID
 */
export function blockDraft(item: Task | Message, when: { start: Instant; end: Instant }, key: string): EventDraft {
  return {
    source: 'calendar', key, title: item.title, notes: item.link ?? '', calendar: null, when: { kind: 'timed', ...when }, showAs: 'busy',
    private: false, location: null, attendees: [], categories: [], blockOf: itemKey(item),
  };
}

/** The title of a block as it shall be once its item is done, or open again. */
export function blockTitle(title: string, done: boolean): string {
  const bare = title.startsWith(DONE_MARK) ? title.slice(DONE_MARK.length) : title;
  return done ? DONE_MARK + bare : bare;
}
