import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { addDays } from '../../domain/day.ts';
import type { Item } from '../../domain/item.ts';
import { isUnanswered } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import type { Acting } from './acting.ts';
import { useActing } from './acting.ts';
import { asked } from './asked.ts';
import { findEntry, ROW } from './findentry.ts';
import { itemActions } from './itemactions.ts';
import { isTyping, pageVerb, rowVerb } from './keys.ts';
import type { RowVerb } from './keys.ts';

function isPinned(item: Item): boolean {
  return item.source !== 'calendar' && !isUnanswered(item) && item.pinned;
}

/** Does to an item what a key or a menu entry says. `row` is where a menu or a popover stands. */
export function doVerb(verb: RowVerb, entry: Entry, acting: Acting, row: Element): void {
  const { item } = entry;
  const actions = itemActions(item, acting);
  const box = row.getBoundingClientRect();
  switch (verb) {
    case 'menu': return asked.set({ kind: 'menu', entry, box });
    case 'complete': return actions.can.reopen ? actions.reopen() : actions.complete();
    case 'pin': return actions.pin(!isPinned(item));
    case 'block': return item.source === 'calendar' || isUnanswered(item) || !actions.can.move ? undefined : asked.set({ kind: 'block', item, box });
    default: break;
  }
  if (isUnanswered(item)) return acting.refuse(item, 'waiting');
  if (!actions.can.move) return;
  switch (verb) {
    case 'pick': return asked.set({ kind: 'date', item, box, due: false });
    case 'no-date': return actions.moveTo(null);
    case 'tomorrow': return actions.moveTo(addDays(acting.today, 1));
    default: return actions.moveToBucket(verb);
  }
}

/** True under whatever takes the keys. */
function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"], [role="menu"]') !== null;
}

/** True where an answer is asked, or a dialog has an undo of its own. In a drawer one edits, and undoes by the same keys as on the page. */
function isAsked(): boolean {
  return document.querySelector('.fui-DialogSurface, [role="alertdialog"], [role="menu"]') !== null;
}

/** The row that has focus. On the buttons inside it, the space bar is theirs. */
function rowWithFocus(event: KeyboardEvent, verb: RowVerb): Element | null {
  const target = event.target as Element;
  if (event.key === ' ' && !target.hasAttribute('data-stop')) return null;
  return verb === null ? null : target.closest(ROW);
}

/** Single keys on a row (A7), undo and the list of keys anywhere. No key acts while somebody types. */
export function useRowKeys(root: RefObject<HTMLElement | null>, program: Program): void {
  const acting = useActing();
  const shown = useRef(program);
  useEffect(() => { shown.current = program; }, [program]);
  useEffect(() => {
    /** Firefox clicks a button when the space bar comes up. */
    let swallow = false;
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return;
      const page = pageVerb(event);
      if (page === 'undo' ? isAsked() : isCovered()) return;
      if (page !== null) {
        event.preventDefault();
        return page === 'undo' ? acting.acts.undo() : asked.set({ kind: 'keys' });
      }
      const verb = rowVerb(event);
      const row = verb === null ? null : rowWithFocus(event, verb);
      const entry = row === null || root.current?.contains(row) !== true ? null : findEntry(shown.current, row);
      if (verb === null || row === null || entry === null) return;
      event.preventDefault();
      swallow = event.key === ' ';
      doVerb(verb, entry, acting, row);
    };
    const up = (event: KeyboardEvent): void => {
      if (swallow && event.key === ' ') event.preventDefault();
      swallow = false;
    };
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, [root, acting]);
}
