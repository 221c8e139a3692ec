import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useAnnounce } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { lengthOf, timeIn } from '../../domain/blockacts.ts';
import { readFreeTime } from '../../domain/freetimes.ts';
import type { Item } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import type { Format } from '../language/format.ts';
import type { Acting } from './acting.ts';
import { useActing } from './acting.ts';
import { dragged } from './DragGhost.tsx';
import { watchDrags } from './drag.ts';
import { dropDay } from './droptarget.ts';
import { findEntry } from './findentry.ts';
import { planIn, takesBlock } from './planin.ts';
import { itemActions } from './itemactions.ts';

/** Where something would go, in a few words; empty where it cannot go. */
function dropWords(target: string, item: Item | undefined, acting: Acting, words: { format: Format; noDate: string }): string {
  const free = readFreeTime(target);
  if (free !== null) {
    if (!takesBlock(item)) return '';
    const { start, end } = timeIn(free, lengthOf(item), acting.zone);
    return words.format.times(start, end);
  }
  const day = dropDay(target, acting);
  return day === undefined ? '' : day === null ? words.noDate : words.format.day(day);
}

/** Rows dragged to a day, a bucket, No date or Later are moved there (A6); those dropped on a free time are planned into it (D6). */
export function useRowDrags(root: RefObject<HTMLElement | null>, program: Program): void {
  const acting = useActing();
  const { format } = useBoard();
  const { announce } = useAnnounce();
  const { t } = useTranslation('acts');
  const shown = useRef(program);
  useEffect(() => { shown.current = program; }, [program]);
  useEffect(() => {
    const page = root.current;
    if (page === null) return;
    return watchDrags(page, {
      lift: (row) => {
        const entry = findEntry(shown.current, row);
        if (entry === null || !itemActions(entry.item, acting).can.move) return false;
        dragged.set({ title: entry.item.title, x: -999, y: -999, to: '' });
        announce(t('drag.lifted', { title: entry.item.title }));
        return true;
      },
      move: (x, y, target, row) => { dragged.set({ title: dragged.get()?.title ?? '', x, y, to: target === null ? '' : dropWords(target, findEntry(shown.current, row)?.item, acting, { format, noDate: t('toast.noDate') }) }); },
      drop: (row, target) => {
        dragged.set(null);
        const entry = findEntry(shown.current, row);
        const free = target === null ? null : readFreeTime(target);
        if (free !== null && entry !== null && takesBlock(entry.item)) return planIn(acting, entry.item, free);
        const day = target === null ? undefined : dropDay(target, acting);
        if (entry === null || day === undefined) return announce(t('drag.cancelled'));
        if (day !== entry.day || entry.place === 'overdue') itemActions(entry.item, acting).moveTo(day);
      },
    });
  }, [root, acting, format, announce, t]);
}
