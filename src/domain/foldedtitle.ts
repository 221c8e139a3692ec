import { fold } from './fold.ts';
import type { Item } from './item.ts';

/** An item is never changed in place, so its folded title stays right as long as it lives. */
const titles = new WeakMap<Item, string>();

/** The item's title as `fold` has it, kept with the item: sorting and searching both want it, again and again. */
export function foldedTitle(item: Item): string {
  let title = titles.get(item);
  if (title === undefined) {
    title = fold(item.title);
    titles.set(item, title);
  }
  return title;
}
