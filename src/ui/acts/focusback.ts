import type { Item } from '../../domain/item.ts';
import { stopOf } from './nextfocus.ts';

/** Gives focus back to the item's row once what stood over the page is gone, unless an act or the person moved it on. */
export function focusRow(item: Item): void {
  setTimeout(() => {
    const held = document.activeElement;
    if (held !== null && held !== document.body && held.isConnected) return;
    const row = document.querySelector(`li[data-source="${item.source}"][data-id="${CSS.escape(item.id)}"]`);
    if (row !== null) stopOf(row)?.focus();
  }, 60);
}
