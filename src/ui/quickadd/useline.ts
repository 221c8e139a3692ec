import { useMemo } from 'react';
import { dayOf, minutesOfDay } from '../../domain/day.ts';
import type { ProgramFrame } from '../../domain/program.ts';
import type { QuickAdd } from '../../domain/quickadd.ts';
import { parseQuickAdd } from '../../domain/quickadd.ts';
import type { Targets } from '../../queries/targets.ts';
import { useHost } from '../host.ts';
import { datesIn } from './datesin.ts';
import { useDateParsers } from './usedates.ts';

export interface Understanding {
  line: QuickAdd;
  /** False until the date reader is there: the line must not be saved yet. */
  ready: boolean;
  /** The date reader could not be loaded. */
  noDates: boolean;
}

/** What the text means. @param words the pieces that the person said are no dates */
export function useLine(text: string, frame: ProgramFrame, targets: Targets, words: readonly string[]): Understanding {
  const { locale } = useHost();
  const { parsers, failed } = useDateParsers(locale);
  const { zone, now } = frame;
  const line = useMemo(() => parseQuickAdd(text, {
    parseDates: (rest, today) => datesIn(parsers ?? [], rest, today, minutesOfDay(now, zone)).filter(({ from, to }) => !words.includes(rest.slice(from, to))),
    today: dayOf(now, zone), zone, locale, plans: targets.plans, lists: targets.lists, people: targets.people,
  }), [text, parsers, words, now, zone, locale, targets]);
  return { line, ready: parsers !== null, noDates: failed };
}
